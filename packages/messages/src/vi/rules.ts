import type { AddableRule, CheckRule } from '@so-dan-van/domain/indicators/check-rule'

/** how the sentences name an indicator and write a number */
type Say = { name: (code: string) => string; number: (value: number) => string }

const quoted = (codes: readonly string[], { name }: Say) => codes.map((code) => `“${name(code)}”`).join(', ')

/** What a rule asks of the indicator that carries it. */
function sentence(rule: CheckRule, say: Say): string {
  switch (rule.kind) {
    case 'partsEqualWhole':
      return `Bằng tổng của ${quoted(rule.parts, say)}`
    case 'atMost':
      return rule.of.length === 1
        ? `Không lớn hơn ${quoted(rule.of, say)}`
        : `Không lớn hơn tổng của ${quoted(rule.of, say)}`
    case 'range':
      if (rule.min === null) return `Không lớn hơn ${say.number(rule.max ?? 0)}`
      if (rule.max === null) return `Không nhỏ hơn ${say.number(rule.min)}`
      return `Trong khoảng từ ${say.number(rule.min)} đến ${say.number(rule.max)}`
    case 'atMostUnits':
      return `Không nhiều hơn số ${rule.unitKinds.join(', ')} của đơn vị`
    case 'bandBounds':
      return 'Phù hợp với số xã ở từng mức tiêu chí'
    case 'atMostCriteria':
      return `Không vượt số tiêu chí của bộ tiêu chí nhân với ${quoted([rule.communes], say)}`
    case 'zeroWhenZero':
      return `Bằng 0 khi ${quoted([rule.of], say)} bằng 0`
    case 'cannotFall':
      return 'Số lũy kế, không giảm so với năm trước'
  }
}

const kinds: Record<AddableRule['kind'], string> = {
  partsEqualWhole: 'Bằng tổng các thành phần',
  atMost: 'Không lớn hơn chỉ tiêu khác',
  range: 'Trong khoảng cho phép',
  cannotFall: 'Không giảm so với năm trước',
}

export const rules = {
  intro:
    'Quy tắc áp dụng cho báo cáo của mọi đơn vị. Quy tắc mới thêm đang tắt; phải chạy thử trên số liệu các năm trước rồi mới bật được.',
  sentence,
  kinds,
  search: 'Tìm theo tên chỉ tiêu',
  columns: { indicator: 'Chỉ tiêu', rule: 'Quy tắc', origin: 'Nguồn', enabled: 'Đang dùng' },
  origin: { catalogue: 'danh mục', added: 'quản trị thêm' },
  severity: { error: 'chặn nộp', warning: 'cần ghi chú' },
  on: 'Đang bật',
  off: 'Đã tắt',
  switchLabel: (indicator: string, rule: string) => `Dùng quy tắc của ${indicator}: ${rule}`,
  tryIt: 'Chạy thử',
  untried: 'Chưa chạy thử',
  tried: (day: string, hits: number) =>
    hits === 0 ? `Chạy thử ${day}: không bắt lỗi số nào` : `Chạy thử ${day}: bắt lỗi ${hits} số`,
  tryFirst: 'Chạy thử trước khi bật',
  remove: 'Xóa',
  removeLabel: (indicator: string, rule: string) => `Xóa quy tắc của ${indicator}: ${rule}`,
  none: 'Không có quy tắc nào của chỉ tiêu tìm kiếm.',
  count: (shown: number, off: number) =>
    off === 0 ? `${shown} quy tắc, đều đang bật` : `${shown} quy tắc, trong đó ${off} quy tắc đang tắt`,
  form: {
    title: 'Thêm quy tắc',
    indicator: 'Chỉ tiêu được kiểm tra',
    kind: 'Quy tắc',
    parts: 'Các thành phần cộng lại',
    of: 'Không lớn hơn (tổng của)',
    min: 'Từ',
    max: 'Đến',
    pick: 'Gõ tên chỉ tiêu, không cần dấu',
    noMatch: 'Không có chỉ tiêu nào như vậy.',
    drop: (name: string) => `Bỏ ${name}`,
    tryIt: 'Chạy thử trên các năm trước',
    add: 'Thêm quy tắc',
    steps: 'Chạy thử, xem kết quả, thêm, rồi bật.',
    added: 'Đã thêm quy tắc, hiện đang tắt.',
    turnOn: 'Bật quy tắc này',
    turnedOn: 'Đã bật. Quy tắc có hiệu lực với mọi báo cáo từ bây giờ.',
  },
  trial: {
    title: 'Kết quả chạy thử',
    clean: (reports: number) => `Quy tắc không bắt lỗi số liệu nào trong ${reports} báo cáo các năm trước.`,
    hits: (hits: number, reports: number) =>
      `Quy tắc bắt lỗi ${hits} số liệu trong ${reports} báo cáo các năm trước.`,
    first: (shown: number) => `Dưới đây là ${shown} số liệu mới nhất.`,
    columns: { year: 'Năm', unit: 'Đơn vị', value: 'Số liệu', reason: 'Vì sao' },
  },
}
