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
}
