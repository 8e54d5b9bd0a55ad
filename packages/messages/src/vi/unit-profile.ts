export const unitProfile = {
  title: (kind: string, name: string, year: number) => `${kind} ${name}, năm ${year}`,
  search: 'Tìm chỉ tiêu',
  columns: { indicator: 'Chỉ tiêu', measure: 'Đơn vị tính', previous: (year: number) => `Năm ${year}`, current: (year: number) => `Năm ${year}`, change: 'Tăng, giảm', target: 'Kế hoạch', percent: '% KH', series: 'Sáu năm', province: 'Toàn tỉnh', source: 'Nguồn' },
  source: 'Nguồn',
  noSource: 'Chưa ghi nguồn.',
  found: (count: number) => `${count} chỉ tiêu`,
  none: 'Không có chỉ tiêu nào khớp.',
  print: 'In',
  trend: (name: string, points: string) => `${name} qua các năm: ${points}`,
}
