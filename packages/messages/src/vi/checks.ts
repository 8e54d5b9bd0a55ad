import type { Finding } from '@so-dan-van/domain/indicators/check-rule'

/** How the sentences name an indicator (by its code) and write a number (a canonical decimal). */
export type Say = { name: (code: string) => string; number: (value: string) => string }
type Sentence = (finding: Finding, say: Say) => string

const longList = 3
const text = ({ params }: Finding, key: string): string => String(params[key] ?? '')
const list = ({ params }: Finding, key: string): string[] => {
  const value = params[key]
  return Array.isArray(value) ? value : []
}
const number = (finding: Finding, key: string, say: Say): string => say.number(text(finding, key))
const names = (finding: Finding, key: string, say: Say): string =>
  list(finding, key)
    .map((code) => `“${say.name(code)}”`)
    .join(', ')

/** "23 + 7 = 30", or "5 dòng thành phần cộng lại được 25" where the terms would not be read */
const addition = (finding: Finding, say: Say): string => {
  const values = list(finding, 'values')
  const sum = number(finding, 'sum', say)
  if (values.length === 1) return `Thành phần đã nhập là ${sum}`
  if (values.length > longList) return `Cộng ${values.length} dòng thành phần được ${sum}`
  return `Cộng các thành phần: ${values.map(say.number).join(' + ')} = ${sum}`
}
const whole = (finding: Finding, say: Say): string =>
  `${number(finding, 'wholeValue', say)} (“${say.name(text(finding, 'whole'))}”)`

const numerals: Readonly<Record<string, string>> = {
  5: 'Năm',
  6: 'Sáu',
  7: 'Bảy',
  8: 'Tám',
  9: 'Chín',
  10: 'Mười',
}

const sentences: Record<Finding['check'], Sentence> = {
  partsEqualWhole: (finding, say) => `${addition(finding, say)}, phải bằng ${whole(finding, say)}.`,
  partsIncomplete: (finding, say) =>
    `${addition(finding, say)}, còn thiếu ${number(finding, 'rest', say)} so với ${whole(finding, say)}. Nhập ${names(finding, 'missing', say)} hoặc sửa lại tổng số.`,
  atMost: (finding, say) =>
    `${number(finding, 'value', say)} lớn hơn ${names(finding, 'of', say)} là ${number(finding, 'limit', say)}; bộ phận không được lớn hơn tổng thể.`,
  rangeMin: (finding, say) =>
    `${number(finding, 'value', say)} nhỏ hơn mức thấp nhất có thể là ${number(finding, 'min', say)}.`,
  rangeMax: (finding, say) =>
    `${number(finding, 'value', say)} vượt mức cao nhất có thể là ${number(finding, 'max', say)}.`,
  atMostUnits: (finding, say) =>
    `${number(finding, 'value', say)} nhiều hơn số ${list(finding, 'kinds').join(', ')} của đơn vị tại ngày chốt số liệu là ${number(finding, 'limit', say)}.`,
  bandBoundsLow: (finding, say) =>
    `Tổng ${number(finding, 'value', say)} tiêu chí là quá thấp: theo số xã ở từng mức đã nhập, toàn đơn vị phải đạt ít nhất ${number(finding, 'limit', say)} tiêu chí.`,
  bandBoundsHigh: (finding, say) =>
    `Tổng ${number(finding, 'value', say)} tiêu chí là quá cao: theo số xã ở từng mức đã nhập, toàn đơn vị chỉ có thể đạt nhiều nhất ${number(finding, 'limit', say)} tiêu chí.`,
  atMostCriteria: (finding, say) =>
    `${number(finding, 'value', say)} vượt mức tối đa là ${number(finding, 'limit', say)} (${number(finding, 'criteria', say)} tiêu chí x ${number(finding, 'communes', say)} xã).`,
  zeroWhenZero: (finding, say) =>
    `Phải bằng 0 vì “${say.name(text(finding, 'of'))}” bằng 0; số đã nhập là ${number(finding, 'value', say)}.`,
  cannotFall: (finding, say) =>
    `Số lũy kế giảm từ ${number(finding, 'previous', say)} (năm ${text(finding, 'year')}) xuống ${number(finding, 'value', say)}. Số lũy kế thường không giảm; nếu đúng, đề nghị ghi rõ lý do.`,
  jump: (finding, say) => {
    const usual = text(finding, 'usual')
    const change = `Năm ${text(finding, 'year')} là ${number(finding, 'previous', say)}, năm nay là ${number(finding, 'value', say)}`
    return usual === ''
      ? `${change}: biến động rất lớn. Đề nghị kiểm tra lại hoặc ghi rõ lý do.`
      : `${change}; các năm trước ${usual === '0' ? 'hầu như không đổi' : `thường tăng, giảm khoảng ${say.number(usual)}`}. Đề nghị kiểm tra lại hoặc ghi rõ lý do.`
  },
  digitSlip: (finding, say) => {
    const reference = `số liệu kỳ trước là ${number(finding, 'reference', say)}`
    const likely = list(finding, 'likely').map(say.number).join(' hoặc ')
    return text(finding, 'direction') === 'more'
      ? `${number(finding, 'value', say)} có thể thừa một chữ số, đúng ra là ${likely}; ${reference}.`
      : `${number(finding, 'value', say)} có thể thiếu một chữ số; ${reference}.`
  },
  lostDecimalComma: (finding, say) => {
    const reference = text(finding, 'reference')
    const why = reference === '' ? '' : `; số liệu kỳ trước là ${say.number(reference)}`
    return `${number(finding, 'value', say)} có thể thiếu dấu phẩy thập phân, đúng ra là ${number(finding, 'likely', say)}${why}.`
  },
  swappedDigits: (finding, say) =>
    `${number(finding, 'value', say)} có thể bị đảo hai chữ số, đúng ra là ${number(finding, 'likely', say)}; số liệu kỳ trước là ${number(finding, 'reference', say)}.`,
  wrongUnit: (finding, say) =>
    `${number(finding, 'value', say)} có thể đang tính bằng ${text(finding, 'unit')}, trong khi chỉ tiêu này tính bằng ${text(finding, 'asked')}, đúng ra là ${number(finding, 'likely', say)}; số liệu kỳ trước là ${number(finding, 'reference', say)}.`,
  farFromPeers: (finding, say) => {
    const perTen = text(finding, 'measure') === 'perTenCommunes' ? ' trên 10 xã' : ''
    const year = text(finding, 'year')
    const peers = text(finding, 'peers')
    const others = `${numerals[peers] ?? peers} đơn vị khác có từ ${number(finding, 'low', say)} đến ${number(finding, 'high', say)} ${text(finding, 'unit')}${perTen}`
    return `${others}${year === '' ? '' : ` (số liệu năm ${year})`}; đơn vị này có ${number(finding, 'scaled', say)}. Đề nghị kiểm tra lại hoặc ghi rõ lý do.`
  },
  differsFromRegister: (finding, say) =>
    `Theo sổ là ${number(finding, 'counted', say)}, báo cáo là ${number(finding, 'value', say)}. Lấy theo sổ, ghi đủ vào sổ hoặc nêu rõ lý do.`,
  negative: (finding, say) => `Số liệu không được âm; số đã nhập là ${number(finding, 'value', say)}.`,
  notInteger: (finding, say) =>
    `Chỉ tiêu này đếm bằng số nguyên; số đã nhập là ${number(finding, 'value', say)}.`,
}

/** One sentence for each check: what was found, what was expected, why (design rule 5). */
export const checks = {
  sentences,
  severity: { error: 'Lỗi', warning: 'Cần giải trình' },
  takeCount: (value: string) => `Lấy theo sổ: ${value}`,
  mendTo: (value: string) => `Sửa thành ${value}`,
}
