export const overview = {
  finding: {
    change: (name: string, direction: 'up' | 'down', amount: string, measure: string) =>
      `${name}: ${direction === 'up' ? 'tăng' : 'giảm'} ${amount} ${measure}`,
    waiting: (units: number) => `${units} đơn vị chưa nộp báo cáo`,
    plain: (place: string, year: number) => `Kết quả năm ${year} của ${place}`,
    joined: (first: string, second: string) => `${first}; ${second}`,
  },
  round: (year: number, due: string) => `Đợt báo cáo năm ${year}, hạn ${due}`,
  target: (value: string) => `KH ${value}`,
  noTarget: 'chưa có kế hoạch',
  noChange: 'không có số năm trước để so',
  tiles: (year: number) => `Bản đồ ô, năm ${year}`,
  tilesSource: 'Bản đồ ô: vị trí gần đúng, mỗi đơn vị một ô.',
  reports: (done: number, all: number) => `${done}/${all} ô đã xong`,
  reportsHint: 'Xong = có số hoặc không áp dụng',
  openReview: 'Rà soát',
  late: (days: number) => `muộn ${days} ngày`,
  changes: 'Thay đổi gần đây',
  noChanges: 'Chưa có thay đổi nào.',
  change: {
    figure: (unit: string, indicator: string, before: string, after: string) =>
      `${unit} ghi ${indicator}: ${before} thành ${after}`,
    firstFigure: (unit: string, indicator: string, after: string) => `${unit} ghi ${indicator}: ${after}`,
    submitted: (unit: string) => `${unit} nộp báo cáo`,
    returned: (unit: string, reason: string) => `Trả lại ${unit}: ${reason}`,
    approved: (unit: string) => `Duyệt báo cáo ${unit}`,
  },
  series: (short: string) => `${short} qua các năm`,
  open: 'Mở biểu đồ',
  empty: 'Chưa có số liệu của năm này.',
}
