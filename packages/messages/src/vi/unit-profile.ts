/** One unit's page: all its indicators. */
export const unitProfile = {
  title: (kind: string, name: string, year: number) => `${kind} ${name}, năm ${year}`,
  region: (name: string) => `Các chỉ tiêu của ${name}`,
  search: 'Tìm chỉ tiêu, không cần dấu',
  columns: {
    indicator: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    change: 'Tăng, giảm',
    target: 'Kế hoạch',
    percent: '% KH',
    series: (from: number, to: number) => `${from}-${to}`,
    province: 'Toàn tỉnh',
  },
  filters: { all: 'Tất cả', known: 'Có số', missing: 'Chưa có', behind: 'Chưa đạt kế hoạch' },
  source: 'Xem nguồn',
  found: (count: number) => `${count} chỉ tiêu`,
  none: 'Không có chỉ tiêu nào khớp.',
  showAll: 'Xem tất cả',
  noUnit: (year: number) => `Đơn vị này không có trong năm ${year}.`,
  lastYear: 'Xem năm gần nhất có số liệu',
  print: 'In',
  trend: (name: string, points: string) => `${name} qua các năm: ${points}`,
}
