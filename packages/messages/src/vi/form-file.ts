import type { UnitKind } from '@so-dan-van/domain/units/unit'

const committees: Record<UnitKind, string> = {
  tỉnh: 'Tỉnh ủy',
  'thành phố': 'Thành ủy',
  'thị xã': 'Thị ủy',
  huyện: 'Huyện ủy',
  quận: 'Quận ủy',
  xã: 'Đảng ủy xã',
  phường: 'Đảng ủy phường',
  'thị trấn': 'Đảng ủy thị trấn',
  'đặc khu': 'Đảng ủy đặc khu',
}
/** from that year on the boards of mass mobilisation and of propaganda are one */
const mergedBoards = 2025
const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

/** The yearly form as a workbook. */
export const formFile = {
  fileName: (unit: string, year: number) => `Biểu nhập số liệu dân vận ${unit} năm ${year}.xlsx`,
  sheet: (year: number) => `Biểu ${year}`,
  committee: (kind: UnitKind, name: string) => `${committees[kind]} ${name}`,
  board: (year: number): string => (year < mergedBoards ? 'Ban Dân vận' : 'Ban Tuyên giáo và Dân vận'),
  party: 'Đảng Cộng sản Việt Nam',
  unit: (kind: UnitKind, name: string) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`,
  title: (year: number) => `Biểu nhập số liệu công tác dân vận năm ${year}`,
  subtitle: (unit: string, cutoff: string, due: string) =>
    `Đơn vị báo cáo: ${unit}. Số liệu đến ngày ${cutoff}, nộp chậm nhất ngày ${due}.`,
  hint: 'Nhập vào các ô nền vàng. Chưa có số: để trống. Không phát sinh: ghi 0. Không thuộc đối tượng: ghi k.a.d.',
  closed: 'Biểu này không còn sửa được; số liệu trong biểu là số đã lưu trên hệ thống.',
  illustrative: 'Số in xám nghiêng là số minh họa, không phải số liệu thật.',
  columns: {
    no: 'TT',
    indicator: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    previous: (year: number) => `Thực hiện\n${year}`,
    target: (year: number) => `Kế hoạch\n${year}`,
    current: (year: number) => `Thực hiện\n${year}`,
    basis: 'Loại số',
    note: 'Ghi chú',
  },
  derived: 'Hệ thống tính',
  place: (name: string, year: number) => `${name}, ngày …… tháng …… năm ${year}`,
  author: 'Người lập biểu',
  head: 'Trưởng ban',
  signature: '(Ký, ghi rõ họ tên)',
  page: 'Trang &P/&N',
  invalid: {
    title: 'Số chưa đúng',
    whole: 'Nhập số nguyên không âm, hoặc k.a.d nếu đơn vị không thuộc đối tượng. Chưa có số thì để trống.',
    decimal: (decimals: number) =>
      `Nhập số không âm, tối đa ${decimals} chữ số sau dấu phẩy, hoặc k.a.d nếu đơn vị không thuộc đối tượng. Chưa có số thì để trống.`,
    basis: (words: readonly string[]) => `Chọn ${list(words)}.`,
  },
  rules: {
    partsEqualWhole: (parts: readonly string[]) => `Phải bằng tổng của ${list(parts)}.`,
    atMost: (of: readonly string[]) =>
      of.length === 1 ? `Không lớn hơn ${list(of)}.` : `Không lớn hơn tổng của ${list(of)}.`,
    range: (min: string | null, max: string | null) =>
      min === null ? `Không quá ${max}.` : max === null ? `Từ ${min} trở lên.` : `Từ ${min} đến ${max}.`,
    atMostUnits: (kinds: readonly string[], count: number) =>
      `Không nhiều hơn số ${kinds.join(', ')} của đơn vị (${count}).`,
    bandBounds: (bands: readonly string[]) => `Phải khớp với số xã ở từng mức: ${list(bands)}.`,
    atMostCriteria: (communes: string) => `Không vượt số tiêu chí của bộ tiêu chí nhân với “${communes}”.`,
    zeroWhenZero: (of: string) => `Phải bằng 0 khi “${of}” bằng 0.`,
    cannotFall: 'Số lũy kế, thường không giảm so với năm trước; nếu giảm, ghi rõ lý do ở cột Ghi chú.',
  },
  checks: 'Kiểm tra:',
  legalBasis: (text: string) => `Căn cứ: ${text}`,
}
