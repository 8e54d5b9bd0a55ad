export const live = {
  heading: 'Người khác đang mở báo cáo này',
  open: (name: string) => `${name} đang mở báo cáo này`,
  row: (name: string, row: string) => `${name} đang xem dòng ${row}`,
  several: (name: string, others: number) => `${name} và ${others} người khác đang mở báo cáo này`,
  savedRow: (name: string, row: string) => `${name} vừa lưu dòng ${row}`,
  savedRows: (name: string) => `${name} vừa lưu nhiều dòng`,
}
