type Direction = 'up' | 'down' | 'none'

/** The overview: titles, sentences and labels. `T` is a name or number that the page draws as a link or in bold. */
export const overview = {
  finding: {
    these: 'các đơn vị này',
    change: (its: {
      place: string
      direction: 'up' | 'down'
      amount: string
      measure: string
      subject: string
    }) =>
      `${its.place} ${its.direction === 'up' ? 'tăng' : 'giảm'} ${its.amount} ${joined(its.measure, its.subject)}`,
    behind: (subject: string, share: string) => `${subject} mới đạt ${share} kế hoạch`,
    allMet: (count: number) => `${count} chỉ tiêu chính đều đạt kế hoạch`,
    waiting: (units: number) => `${units} đơn vị chưa nộp báo cáo`,
    plain: (place: string, year: number) => `Kết quả công tác dân vận năm ${year}: ${place}`,
    empty: (place: string, year: number) => `Chưa có số liệu năm ${year} của ${place}`,
  },
  insight: {
    mean: <T>(its: {
      unit: T
      total: T
      measure: string
      mean: T
      meanMeasure: string
      direction: Direction
      amount: T
      year: number
    }): (T | string)[] => [
      its.unit,
      ' đạt ',
      its.total,
      ` ${its.measure}, bình quân `,
      its.mean,
      ` ${its.meanMeasure}, `,
      ...(its.direction === 'none'
        ? ['không tăng, giảm']
        : [its.direction === 'up' ? 'tăng ' : 'giảm ', its.amount, ` ${its.measure}`]),
      ` so với cuối năm ${its.year}.`,
    ],
    plan: <T>(its: {
      subject: string
      total: T
      measure: string
      share: string | null
      leader: T | null
      most: T | null
    }): (T | string)[] => [
      `${its.subject} có `,
      its.total,
      ` ${its.measure}${its.share === null ? '' : `, bằng ${its.share} kế hoạch`}.`,
      ...(its.leader === null || its.most === null ? [] : [' ', its.leader, ' nhiều nhất, ', its.most, '.']),
    ],
    missing: <T>(its: {
      subject: string
      units: T
      named: boolean
      total: T | null
      ratio: boolean
      have: number
      of: number
      year: number
    }): (T | string)[] => [
      `Chưa có số ${its.subject} của `,
      its.units,
      its.named ? '' : ' đơn vị',
      ...(its.total === null
        ? ['.']
        : [
            its.ratio ? ': bình quân ' : ': tổng ',
            its.total,
            ` là của ${its.have}/${its.of} đơn vị, so với ${its.year} trên đúng các đơn vị đó.`,
          ]),
    ],
    rank: <T>(its: {
      subject: string
      measure: string
      leader: T
      most: T
      last: T
      least: T
    }): (T | string)[] => [
      `${its.subject}: `,
      its.leader,
      ' cao nhất với ',
      its.most,
      ` ${its.measure}, `,
      its.last,
      ' thấp nhất với ',
      its.least,
      '.',
    ],
  },
  title: {
    partial: (have: number, of: number) => `Mới có số của ${have}/${of} đơn vị`,
    distance: (unit: string, above: boolean, amount: string, measure: string) =>
      `${unit} ${above ? 'cao' : 'thấp'} hơn mức toàn tỉnh ${amount} ${measure}`,
    leaderAndMissing: (leader: string, missing: string) => `${leader} nhiều nhất; ${missing} chưa có số`,
    leaderAndNone: (leader: string, none: string, measure: string) =>
      `${leader} nhiều nhất; ${none} chưa có ${measure} nào`,
    topTwo: (first: string, second: string, amount: string, all: string, measure: string) =>
      `${first} và ${second} có ${amount} trên ${all} ${measure}`,
    leaderAndLast: (leader: string, last: string) => `${leader} nhiều nhất, ${last} ít nhất`,
    highestAndLowest: (leader: string, last: string) => `${leader} cao nhất, ${last} thấp nhất`,
  },
  insights: 'Điểm chính',
  headlines: 'Chỉ tiêu chính',
  round: (year: number, due: string) => `Đợt báo cáo năm ${year}, hạn ${due}`,
  target: (value: string) => `KH ${value}`,
  noTarget: 'chưa có kế hoạch',
  lacking: (missing: number, of: number) => `thiếu ${missing}/${of}`,
  sameUnits: (units: number) => `${units} đơn vị`,
  since: (year: number) => `So ${year}`,
  divisor: (measure: string) => `Số ${measure}`,
  classes: {
    least: (bound: string) => `dưới ${bound}`,
    between: (from: string, to: string) => `${from} đến dưới ${to}`,
    most: (bound: string) => `từ ${bound}`,
    none: 'chưa có số',
  },
  tilesSource: 'Bản đồ ô: vị trí gần đúng, mỗi đơn vị một ô.',
  reports: (done: number, all: number) =>
    done === all ? `Đủ ${all}/${all} ô` : `${done}/${all} ô đã xong, còn ${all - done} ô chưa có số`,
  reportsHint: 'Xong = có số hoặc không áp dụng',
  openReview: 'Rà soát',
  late: (days: number) => `muộn ${days} ngày`,
  changes: 'Thay đổi gần đây',
  noChanges: 'Chưa có thay đổi nào trong năm này.',
  change: {
    figure: (indicator: string, before: string, after: string) =>
      `sửa ${indicator}: ${before} thành ${after}`,
    firstFigure: (indicator: string, after: string) => `nhập ${indicator}: ${after}`,
    figures: (names: string, more: boolean) => `cập nhật ${names}${more ? ' và các chỉ tiêu khác' : ''}`,
    submitted: 'nộp báo cáo',
    returned: (reason: string) => (reason === '' ? 'bị trả lại báo cáo' : `bị trả lại: ${reason}`),
    approved: 'được duyệt báo cáo',
  },
  series: (name: string) => name,
  seriesSubtitle: (from: number, to: number, measure: string) => `${from}-${to}, ${measure}`,
  open: 'Mở biểu đồ',
  openSeries: 'Xem qua các năm',
  legend: {
    now: (year: number) => `năm ${year}`,
    before: (year: number) => `năm ${year}`,
    pending: 'in nghiêng: chưa duyệt',
  },
  none: 'Chưa có số liệu của năm này.',
  noUnit: (year: number) => `Đơn vị này không có trong năm ${year}.`,
  toProvince: 'Xem toàn tỉnh',
}

/** "sản phẩm" + "OCOP"; what the measure already says is not said again: "khu dân cư" + "Kiểu mẫu" */
function joined(measure: string, subject: string): string {
  const proper = /^(OCOP|Dân vận khéo)$/.test(subject)
  return `${measure} ${proper ? subject : subject.charAt(0).toLowerCase() + subject.slice(1)}`
}
