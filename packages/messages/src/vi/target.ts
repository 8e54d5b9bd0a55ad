import type { PlanOutcome } from '@so-dan-van/domain/targets/plan-file'

const outcomes: Record<PlanOutcome, string> = {
  new: 'Mới',
  changed: 'Thay đổi',
  cleared: 'Xóa (trong tệp để trống)',
  unchanged: 'Giữ nguyên',
}

/** Plans of a year, for those who give them. */
export const target = {
  title: 'Kế hoạch năm',
  label: (year: number) => `Kế hoạch năm ${year} theo chỉ tiêu và đơn vị`,
  programme: 'Chương trình',
  everyProgramme: 'mọi chương trình',
  unit: 'Đơn vị',
  everyUnit: 'mọi đơn vị',
  which: { planned: 'Chỉ tiêu giao kế hoạch', all: 'Mọi chỉ tiêu' },
  indicator: 'Chỉ tiêu',
  measure: 'Đơn vị tính',
  province: 'Toàn tỉnh',
  none: 'không giao',
  unset: 'chưa giao',
  cell: (indicator: string, unit: string, plan: string, previous: string) =>
    `${indicator}, ${unit}: ${plan}${previous === '' ? '' : `, năm trước thực hiện ${previous}`}`,
  previous: (year: number, value: string) => `thực hiện ${year}: ${value}`,
  how: 'Chọn ô rồi gõ số; K là không giao, Delete là chưa giao. Dán được cả khối từ Excel, bắt đầu từ ô đang chọn.',
  saved: (count: number) => `Đã lưu ${count} ô.`,
  saving: 'Đang lưu…',
  conflicts: (count: number) =>
    `${count} ô vừa được người khác sửa nên chưa ghi; số hiện trên biểu là số của người đó.`,
  badCells: (count: number, first: string) => `Chưa ghi ô nào: ${count} ô không đọc được, ví dụ “${first}”.`,
  empty: 'Không có chỉ tiêu nào.',
  download: 'Tải biểu Excel',
  fromFile: 'Nạp từ tệp',
  /** the workbook that is filled in and brought back */
  file: {
    name: (year: number) => `ke-hoach-${year}.xlsx`,
    sheet: (year: number) => `Kế hoạch ${year}`,
    title: (province: string, year: number) => `KẾ HOẠCH NĂM ${year} – ${province.toUpperCase()}`,
    hint: 'Ghi kế hoạch vào các ô nền vàng: một số, hoặc “không giao”; để trống là chưa giao. Ghi chú của ô là kết quả năm trước.',
    illustrative: 'Số in xám nghiêng là số minh họa, không phải kế hoạch thật.',
    code: 'Mã chỉ tiêu',
    indicator: 'Tên chỉ tiêu',
    previous: (year: number, value: string) => `Thực hiện năm ${year}: ${value}`,
  },
  /** bringing plans in by file */
  page: {
    title: 'Nạp kế hoạch từ tệp',
    intro: (year: number) =>
      `Chọn tệp Excel (.xlsx) hoặc CSV: biểu tải về từ trang Kế hoạch năm đã điền, bảng chỉ tiêu theo đơn vị, hoặc danh sách có các cột đơn vị, chỉ tiêu, năm, kế hoạch. Bảng không ghi năm được hiểu là của năm ${year}. Hệ thống so sánh với kế hoạch đang có, chưa ghi gì cho đến khi đồng chí bấm nạp.`,
    commit: (value: number) => `Nạp kế hoạch của ${value} ô`,
    nothing: 'Không có ô nào để nạp.',
    stale: 'Kế hoạch đã thay đổi sau lần so sánh trước. Dưới đây là khác biệt mới; chưa ghi gì.',
    done: (value: number) => `Đã nạp kế hoạch của ${value} ô.`,
    back: 'Về trang Kế hoạch năm',
    outcomes,
    before: 'Kế hoạch đang có',
    after: 'Kế hoạch trong tệp',
  },
}
