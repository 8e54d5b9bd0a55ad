import type { RoundProblem } from '@so-dan-van/domain/reports/round-plan'

const day = (iso: string) => iso.split('-').reverse().join('/')

/** Why a round cannot be as it is asked: one sentence. */
export function roundProblem(it: RoundProblem): string {
  switch (it.problem) {
    case 'dueBeforeOpens':
      return 'Hạn nộp phải từ ngày mở trở đi.'
    case 'nothingEntered':
      return 'Đợt báo cáo chưa có chỉ tiêu nào để nhập.'
    case 'unknownIndicator':
      return `Không có chỉ tiêu “${it.indicator}” trong danh mục.`
    case 'askedTwice':
      return `Chỉ tiêu “${it.indicator}” bị chọn hai lần.`
    case 'derivedRequired':
      return `Chỉ tiêu “${it.indicator}” do hệ thống tính nên không đặt bắt buộc.`
    case 'noUnits':
      return `Không có đơn vị nào phải báo cáo vào ngày chốt số liệu ${day(it.cutoffOn)}.`
    case 'opensAfterStart':
      return `Không lùi được ngày mở: đã có đơn vị nhập số từ ngày ${day(it.startedOn)}.`
    case 'dueMakesLate':
      return `Không rút ngắn được hạn nộp: ${it.units} đơn vị đã nộp đúng hạn sẽ thành muộn.`
    case 'cutoffChangesUnits':
      return `Không đổi được ngày chốt số liệu: danh sách đơn vị sẽ thêm ${it.added}, bớt ${it.removed} đơn vị do sáp nhập, chia tách.`
    case 'indicatorHasFigures':
      return `Không bỏ được chỉ tiêu “${it.indicator}”: ${it.units} đơn vị đã nhập số.`
  }
}
