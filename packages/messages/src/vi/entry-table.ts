import type { LineProblem } from '@so-dan-van/domain/tables/read-block'

type Problems = Record<LineProblem['kind'], (problem: LineProblem) => string>

const textOf = (problem: LineProblem) => ('text' in problem ? problem.text : '')

/** Words of a pasted or uploaded table beside the form. */
export const entryTable = {
  title: (source: string, count: { write: number; asked: number; skipped: number }) =>
    [
      `${source}: ghi ${count.write} ô`,
      ...(count.asked > 0 ? [`hỏi lại ${count.asked}`] : []),
      ...(count.skipped > 0 ? [`bỏ qua ${count.skipped}`] : []),
    ].join(', '),
  pasted: (rows: number) => `Dán ${rows} dòng`,
  byName: 'Ghép theo tên chỉ tiêu, không theo thứ tự dòng.',
  byPosition: 'Không có cột tên: ghép lần lượt từ ô đang chọn xuống.',
  blanksStay: 'Ô trống trong bảng không xóa số đang có.',
  blanksClear: 'Ô trống trong biểu xóa số đang có khi được chọn.',
  cancel: 'Hủy',
  write: (count: number) => `Ghi ${count} ô`,
  writing: 'Đang ghi…',
  column: (title: string) => `Cột nhận: ${title}.`,
  columnOf: (number: number, sample: string) => `Cột ${number} (${sample}…)`,
  chooseColumn: 'Lấy số ở cột',
  sheet: 'Trang tính',
  notChosen: 'Chọn…',
  nothing: 'Chưa có dòng nào ghi được. Chọn cột chứa số liệu, hoặc kiểm tra lại bảng đã sao chép.',
  allTheSame: 'Mọi số trong bảng đều trùng với số đang có.',
  unchanged: (count: number) => `${count} ô trùng với số đang có, không hiện ở đây.`,
  pickAll: 'Chọn tất cả các dòng ghi được',
  pick: (row: number) => `Ghi dòng ${row}`,
  row: (row: number) => `Dòng ${row}`,
  /** where it stands in the file */
  cell: (sheet: string, cell: string) => `Trang “${sheet}”, ô ${cell}`,
  heads: {
    label: 'Tên trong bảng',
    indicator: 'Chỉ tiêu',
    before: 'Đang có',
    after: 'Sẽ ghi',
    outcome: 'Kết quả',
  },
  blank: 'trống',
  outcomes: {
    new: 'Mới',
    changed: 'Thay',
    cleared: 'Xóa',
    unchanged: 'Như cũ',
    asked: 'Hỏi lại',
    skipped: 'Bỏ qua',
  },
  changedSince: 'Có người ghi số khác sau khi tải biểu',
  chooseIndicator: (label: string) => `Chỉ tiêu cho “${label}”`,
  likely: 'Gần giống',
  others: 'Chỉ tiêu khác',
  problems: {
    ambiguous: () => 'có thể hiểu hai cách, chọn cách đúng:',
    tooPrecise: () => 'nhiều chữ số thập phân hơn chỉ tiêu, làm tròn thành:',
    notANumber: (problem) => `“${textOf(problem)}” không phải là số`,
    tooLarge: () => 'số quá lớn, tối đa 18 chữ số',
    date: (problem) => `ô này là ngày (${textOf(problem)}), không phải số`,
    errorCell: (problem) =>
      textOf(problem) === '='
        ? 'công thức chưa có kết quả; mở tệp bằng Excel, lưu lại rồi nạp'
        : `ô này báo lỗi ${textOf(problem)}`,
    otherUnit: (problem) => `“${textOf(problem)}” khác đơn vị tính của chỉ tiêu`,
    dash: () => 'dấu gạch thường là không có, ghi:',
    near: () => 'tên gần giống, chọn chỉ tiêu đúng',
    several: () => 'tên khớp nhiều chỉ tiêu, chọn chỉ tiêu đúng',
    unknownName: () => 'không có chỉ tiêu này trong biểu',
    derived: () => 'ô tự tính',
    beyond: () => 'quá số dòng của biểu',
    duplicate: (problem) => `trùng chỉ tiêu với dòng ${'row' in problem ? problem.row : ''}`,
  } satisfies Problems as Problems,
}
