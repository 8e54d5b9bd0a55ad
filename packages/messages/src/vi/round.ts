import type { RoundLevel } from '@so-dan-van/domain/reports/report'
import type { Timeliness } from '@so-dan-van/domain/reports/timeliness'

const units = { district: 'huyện', commune: 'xã' } satisfies Record<RoundLevel, string>

/** Reporting rounds, for those who administer them. */
export const round = {
  title: 'Đợt báo cáo',
  one: (year: number, level: RoundLevel) => `Đợt năm ${year}, cấp ${units[level]}`,
  level: { district: 'cấp huyện', commune: 'cấp xã' } satisfies Record<RoundLevel, string>,
  state: { notOpen: 'Chưa mở', open: 'Đang mở', locked: 'Đã chốt' },
  tabs: { rounds: 'Các đợt', timeliness: 'Đúng hạn' },
  open: 'Mở đợt mới',
  none: 'Chưa có đợt báo cáo nào. Mở đợt đầu tiên để các đơn vị nhập số liệu.',
  columns: {
    year: 'Năm',
    level: 'Cấp báo cáo',
    title: 'Tên đợt',
    opens: 'Ngày mở',
    due: 'Hạn nộp',
    cutoff: 'Chốt số liệu',
    state: 'Trạng thái',
    in: 'Đã nộp',
    approved: 'Đã duyệt',
    late: 'Muộn',
  },
  shareOf: (count: number, all: number) => `${count}/${all}`,
  late: (count: number) => (count === 0 ? 'không' : `${count} đơn vị`),
  reopened: (count: number) => `mở lại ${count} báo cáo`,
  fields: {
    year: 'Năm',
    level: 'Cấp báo cáo',
    title: 'Tên đợt',
    opensOn: 'Ngày mở',
    dueOn: 'Hạn nộp',
    cutoffOn: 'Ngày chốt số liệu',
    cutoffHint: 'Đơn vị và số lũy kế được tính đến ngày này.',
  },
  usualTitle: (year: number) => `Báo cáo kết quả công tác dân vận năm ${year}`,
  copy: {
    label: 'Chỉ tiêu lấy theo',
    usual: 'danh mục hiện hành',
    round: (year: number) => `đợt năm ${year}`,
  },
  indicators: 'Chỉ tiêu của đợt',
  chosen: (count: number, required: number) =>
    `${count} chỉ tiêu${required === 0 ? '' : `, ${required} bắt buộc`}`,
  ofProgramme: (count: number, all: number, required: number) =>
    `${count}/${all} chỉ tiêu${required === 0 ? '' : `, ${required} bắt buộc`}`,
  ask: (name: string) => `Hỏi “${name}”`,
  required: 'bắt buộc',
  requireIt: (name: string) => `Bắt buộc có số: ${name}`,
  requiredWhy: 'Chỉ tiêu bắt buộc phải có số hoặc đánh dấu k.a.d thì đơn vị mới nộp được báo cáo.',
  derived: 'tính tự động',
  filled: (count: number) => `${count} đơn vị đã nhập`,
  up: (name: string) => `Đưa lên: ${name}`,
  down: (name: string) => `Đưa xuống: ${name}`,
  preview: {
    button: 'Xem trước biểu',
    title: (year: number) => `Biểu nhập năm ${year} như đơn vị sẽ thấy`,
    close: 'Đóng',
    mark: 'Dấu * là chỉ tiêu bắt buộc.',
  },
  save: 'Lưu thay đổi',
  saved: 'Đã lưu.',
  openIt: 'Mở đợt',
  openHow: (level: RoundLevel) =>
    `Mỗi ${units[level]} có hiệu lực vào ngày chốt số liệu sẽ có ngay một báo cáo ở trạng thái nháp.`,
  existing: {
    title: 'Năm này đã có số liệu được duyệt',
    text: (count: number) =>
      `${count} số liệu của năm này đã được duyệt từ trước, ví dụ do nạp từ tệp. Các số đó nên thế nào khi mở đợt?`,
    draft: 'Đưa về nháp để đơn vị xem và nộp lại',
    approved: 'Giữ nguyên là đã duyệt, trả lại khi cần sửa',
  },
  lockedNote: 'Đợt đã chốt nên biểu và thời hạn không sửa được nữa.',
  reports: {
    title: 'Báo cáo',
    settings: 'Biểu và thời hạn',
    unit: 'Đơn vị',
    above: 'Nơi rà soát',
    status: 'Báo cáo',
    timeliness: 'Thời hạn',
    exception: 'Mở lại',
  },
  timeliness: ({ state, days }: Timeliness) => {
    switch (state) {
      case 'onTime':
        return 'đúng hạn'
      case 'late':
        return `muộn ${days} ngày`
      case 'overdue':
        return days === 0 ? 'không nộp' : `chưa nộp, quá ${days} ngày`
      case 'waiting':
        return 'chưa đến hạn'
      case 'unknown':
        return 'không rõ'
    }
  },
  rates: {
    intro: 'Tính theo lần nộp đầu tiên; báo cáo bị trả lại không vì thế mà thành muộn.',
    unit: 'Đơn vị',
    rate: 'Tỷ lệ đúng hạn',
    all: 'Tỷ lệ đúng hạn cả năm',
    none: 'Chưa có báo cáo nào đến hạn.',
    percent: (onTime: number, of: number) => (of === 0 ? '–' : `${Math.round((100 * onTime) / of)}%`),
    of: (onTime: number, of: number) => `${onTime}/${of}`,
    short: ({ state, days }: Timeliness) => {
      if (state === 'onTime') return 'đúng hạn'
      if (state === 'waiting' || state === 'unknown') return '–'
      return state === 'late' ? `+${days} ngày` : 'chưa nộp'
    },
    noReport: 'không có báo cáo',
  },
  lock: {
    button: 'Chốt đợt',
    title: (year: number) => `Chốt đợt báo cáo năm ${year}`,
    text: 'Sau khi chốt, không ai nhập, nộp, duyệt hay trả lại được nữa. Từng báo cáo chỉ được mở lại có thời hạn, có lý do.',
    done: 'Mọi báo cáo đã được duyệt.',
    open: (count: number) => `Còn ${count} báo cáo chưa duyệt:`,
    openSure: (count: number) => `Tôi đã xem và vẫn chốt khi còn ${count} báo cáo chưa duyệt`,
    confirm: 'Chốt đợt',
  },
  reopen: {
    button: 'Mở lại',
    title: (unit: string) => `Mở lại báo cáo của ${unit}`,
    text: 'Báo cáo này sửa được đến hết ngày chọn rồi tự đóng. Báo cáo đã duyệt thì nơi rà soát trả lại trước khi đơn vị sửa.',
    until: 'Mở đến hết ngày',
    reason: 'Lý do',
    confirm: 'Mở lại',
    inForce: (until: string, reason: string, by: string) =>
      `đến ${until}: ${reason}${by === '' ? '' : ` (${by})`}`,
    end: 'Đóng ngay',
    endOf: (unit: string) => `Đóng ngay báo cáo của ${unit}`,
  },
}
