/** Titles, marks and source lines of charts and tables. */
export const chart = {
  coverage: (have: number, of: number) => `${have}/${of} đơn vị`,
  asOf: (date: string) =>
    `Số đến ${date
      .replace(/^(\d{4})-Q(\d)$/, 'quý $2/$1')
      .replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
      .replace(/^(\d{4})-(\d{2})$/, '$2/$1')}`,
  from: (source: string) => `Nguồn: ${source}`,
  illustrative: 'Số minh họa, không phải số thật',
  gaps: {
    inputsMissing: 'Thiếu số để tính',
    zeroDenominator: 'Không tính được vì mẫu số bằng 0',
    otherCriteriaSet: 'Không so sánh: khác bộ tiêu chí',
    otherUnits: 'Không so sánh: khác số xã',
    noBaseline: 'Không so sánh: chưa có số năm trước',
    notAdditive: 'Chỉ tiêu này không cộng được từ các đơn vị',
  },
  total: 'Tổng',
  unit: 'Đơn vị',
  year: 'Năm',
  indicator: 'Chỉ tiêu',
  changeFrom: (year: number) => `So với ${year}`,
  lastYear: (year: number) => `Năm ${year}`,
  allUnits: 'các huyện, thị xã, thành phố',
  years: (from: number, to: number) => (from === to ? `năm ${from}` : `${from}-${to}`),
  title: {
    missing: (names: string, short: string) => `Chưa có số của ${names}: ${short}`,
    leader: (leader: string, short: string, value: string, unit: string) =>
      `${leader} cao nhất, ${value} ${unit}: ${short}`,
    leaderAndLast: (leader: string, last: string) => `${leader} cao nhất, ${last} thấp nhất`,
    rise: (unit: string, amount: string, measure: string) => `${unit} tăng nhiều nhất, ${amount} ${measure}`,
    fall: (unit: string, amount: string, measure: string) => `${unit} giảm ${amount} ${measure}`,
    overYears: (unit: string, from: string, to: string, first: number, last: number) =>
      `${unit} từ ${from} (${first}) đến ${to} (${last})`,
    noData: (short: string) => `Chưa có số liệu: ${short}`,
  },
  subtitle: (name: string, measure: string, years: string, scope: string) =>
    `${name}, ${years}, ${scope}. Đơn vị tính: ${measure}`,
  source: (standing: 'approved' | 'all', missing: number) =>
    `${standing === 'approved' ? 'Số đã duyệt' : 'Số đã duyệt và số đang trong quá trình báo cáo'}${missing > 0 ? `; còn thiếu ${missing} ô` : ''}. Nguồn: Sổ Dân vận.`,
  criteriaBreak: 'đổi bộ tiêu chí',
  legend: {
    published: 'đã công bố',
    illustrative: 'minh họa',
    estimate: 'ước',
    missing: 'chưa có',
    lastYear: 'năm trước',
  },
  summary: (title: string, subtitle: string, points: string) => `${title}. ${subtitle}. ${points}`,
  csv: {
    value: 'Giá trị',
    state: 'Ghi chú số liệu',
    source: 'Nguồn',
    exported: (date: string) => `Xuất ngày ${date}`,
  },
}
