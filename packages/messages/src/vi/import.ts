import type { Outcome, Refusal } from '@so-dan-van/domain/imports/difference'
import type { ImportProblemCode, ImportProblemParams, Place } from '@so-dan-van/domain/imports/import-problem'

const fields: Record<string, string> = {
  unit: 'đơn vị',
  unitName: 'tên đơn vị',
  indicator: 'chỉ tiêu',
  indicatorName: 'tên chỉ tiêu',
  year: 'năm',
  value: 'giá trị',
  basis: 'loại số',
  asOf: 'số đến',
  source: 'nguồn',
  note: 'ghi chú',
  code: 'mã',
  name: 'tên',
  level: 'cấp',
  kind: 'loại đơn vị',
  parentCode: 'mã đơn vị cấp trên',
  validFrom: 'từ ngày',
  validTo: 'đến ngày',
  shortName: 'tên ngắn',
  nameEn: 'tên tiếng Anh',
  unitOfMeasure: 'đơn vị tính',
  programme: 'chương trình',
  aggregation: 'cách cộng theo đơn vị',
  time: 'thời điểm hay thời kỳ',
  decimals: 'số chữ số thập phân',
  better: 'chiều tốt',
  formula: 'công thức',
  checks: 'kiểm tra',
  hasTarget: 'có kế hoạch',
  username: 'tên đăng nhập',
  role: 'quyền',
}
const field = (name: string) => `“${fields[name] ?? name}”`
const choices = (texts: readonly string[]) => texts.join(' hoặc ')
const decimal = (value: string) => value.replace('.', ',')
const day = (iso: string) => iso.split('-').reverse().join('/')
const levels: Record<string, string> = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' }

type Sentences = { [C in ImportProblemCode]: (params: ImportProblemParams[C]) => string }

const problems: Sentences = {
  columnsMissing: ({ fields: names }) => `thiếu cột ${names.map(field).join(', ')}.`,
  columnTwice: ({ field: name, first }) =>
    `có hai cột ${field(name)}, cột kia là ${first}. Đề nghị bỏ một cột.`,
  sheetSkipped: () => 'không có bảng số liệu nên được bỏ qua.',
  sheetHidden: () => 'đang ẩn nên được bỏ qua.',
  nothingInIt: () => 'không có dòng số liệu nào.',
  blank: ({ field: name }) => `để trống ${field(name)}.`,
  tooLong: ({ field: name, max }) => `${field(name)} dài quá ${max} ký tự.`,
  errorCell: ({ field: name, text }) =>
    text === '='
      ? `ô ${field(name)} là công thức chưa có kết quả. Đề nghị mở tệp bằng Excel, lưu lại rồi nạp.`
      : `ô ${field(name)} là lỗi ${text} của bảng tính. Đề nghị sửa công thức.`,
  dateCell: ({ text }) => `ô là ngày ${day(text)}, cần một con số. Đề nghị đổi định dạng ô thành số.`,
  unitUnknown: ({ unit, year }) => `không có đơn vị “${unit}” trong năm ${year}.`,
  unitSeveral: ({ unit, codes }) => `có nhiều đơn vị “${unit}”, đề nghị ghi mã: ${codes.join(', ')}.`,
  unitIsCommune: ({ unit }) => `“${unit}” là đơn vị cấp xã; số liệu ghi theo huyện hoặc tỉnh.`,
  unitDiffers: ({ code, name }) => `mã ${code} không phải của “${name}”.`,
  indicatorUnknown: ({ indicator, like }) =>
    `không có chỉ tiêu “${indicator}”.${like.length > 0 ? ` Gần giống: ${like.join(', ')}.` : ''}`,
  indicatorSeveral: ({ indicator, like }) =>
    `“${indicator}” có thể là ${choices(like)}. Đề nghị ghi mã chỉ tiêu.`,
  indicatorDerived: ({ indicator }) => `“${indicator}” do hệ thống tính, không nạp từ tệp.`,
  planUnread: ({ text }) => `“${text}” không phải là kế hoạch; cần một số, “không giao” hoặc để trống.`,
  planOtherYear: ({ said, year }) =>
    `tiêu đề ghi năm ${said}, trong khi đang nạp kế hoạch năm ${year}; cả bảng được bỏ qua.`,
  indicatorYear: ({ indicator, year }) => `“${indicator}” không dùng cho năm ${year}.`,
  yearUnread: ({ text }) => `“${text}” không phải là một năm.`,
  yearRange: ({ text }) => `năm ${text} ngoài khoảng 1990–2100.`,
  numberAmbiguous: ({ text, candidates }) =>
    `“${text}” có thể là ${choices(candidates.map(decimal))}. Đề nghị ghi rõ.`,
  numberUnread: ({ text }) => `“${text}” không phải là số.`,
  numberTooPrecise: ({ text, decimals, candidates }) =>
    `“${decimal(text)}” có nhiều hơn ${decimals} chữ số thập phân; làm tròn là ${choices(candidates.map(decimal))}.`,
  numberTooLarge: ({ text }) => `“${text}” quá lớn.`,
  percentOfCount: ({ text, unitOfMeasure }) =>
    `“${decimal(text)}” là tỷ lệ phần trăm, chỉ tiêu này tính bằng ${unitOfMeasure}.`,
  basisUnread: ({ text }) => `loại số “${text}” chưa rõ, cần “thực hiện” hoặc “ước”.`,
  asOfUnread: ({ text }) =>
    `“${text}” chưa đúng, cần ngày như 30/11/2023, tháng 11/2023, quý 4/2023 hoặc năm 2023.`,
  duplicate: ({ row, sheet }) =>
    `ghi khác với dòng ${row} của bảng “${sheet}” cho cùng đơn vị, chỉ tiêu và năm.`,
  repeated: ({ row, sheet }) => `lặp lại dòng ${row} của bảng “${sheet}”.`,
  codeUnread: ({ text }) => `mã “${text}” chưa đúng: chữ, số, dấu gạch, không có dấu cách.`,
  levelUnread: ({ text }) => `cấp “${text}” chưa rõ, cần tỉnh, huyện hoặc xã.`,
  kindUnread: ({ text, level }) => `“${text}” không phải là loại đơn vị ${levels[level] ?? level}.`,
  dateUnread: ({ text }) => `“${text}” không phải là ngày, cần dạng 01/07/2025.`,
  datesReversed: ({ from, to }) => `kết thúc ${day(to)} trước khi bắt đầu ${day(from)}.`,
  codeTwice: ({ code, row }) =>
    row === null
      ? `mã ${code} đang thuộc một đơn vị khác cùng thời gian.`
      : `mã ${code} đã có ở dòng ${row}.`,
  parentUnknown: ({ parent }) => `không có đơn vị cấp trên mã ${parent} cùng thời gian.`,
  parentLevel: ({ parent }) => `đơn vị mã ${parent} không ở cấp trên.`,
  parentMissing: () => 'thiếu mã đơn vị cấp trên.',
  parentCycle: ({ code }) => `đơn vị ${code} nằm dưới chính nó.`,
  valueUnread: ({ field: name, text, expected }) =>
    `${field(name)} ghi “${text}”, cần một trong: ${expected.join(', ')}.`,
  formulaUnread: ({ text }) =>
    `công thức “${text}” không đọc được; chỉ đọc tổng (a+b) và tỷ số (a/b, 100*a/b).`,
  formulaCodes: ({ codes }) => `công thức dùng mã chưa có: ${codes.join(', ')}.`,
  formulaCycle: () => 'công thức dẫn về chính nó.',
  checksLeftOut: ({ text }) => `kiểm tra viết bằng lời chưa được nạp: ${text}`,
  usernameUnread: ({ text }) =>
    `tên đăng nhập “${text}” chưa đúng: chữ thường không dấu, số, dấu chấm, gạch; từ 3 đến 30 ký tự.`,
  usernameTaken: ({ username }) => `tên đăng nhập “${username}” đã có người dùng.`,
  usernameTwice: ({ username, row }) => `tên đăng nhập “${username}” đã có ở dòng ${row}.`,
  unitNotManaged: ({ unit }) => `không có đơn vị “${unit}” trong phạm vi đồng chí quản trị.`,
  programmeNew: ({ code }) => `chương trình ${code} chưa có, được tạo với tên là mã.`,
}

const outcomes: Record<Outcome, string> = {
  new: 'Mới',
  changed: 'Thay đổi',
  cleared: 'Xóa',
  unchanged: 'Giữ nguyên',
  kept: 'Để trống trong tệp',
  refused: 'Không được ghi đè',
}
const refusals: Record<Refusal, string> = {
  roundLocked: 'đợt báo cáo đã chốt',
  reportApproved: 'báo cáo đã duyệt',
  reportSubmitted: 'báo cáo đang chờ duyệt',
  figureApproved: 'số đã công bố',
}

/** "Bảng 'Số liệu', dòng 12, cột D" */
const place = ({ sheet, row, column }: Place) =>
  [
    ...(sheet === '' ? [] : [`Bảng “${sheet}”`]),
    ...(row === null ? [] : [`dòng ${row}`]),
    ...(column === null ? [] : [`cột ${column}`]),
  ].join(', ')

const count = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

/** lines of the command line's summary */
const summary = {
  counted: (name: string, value: number) => `${name}: ${count(value)}`,
  problem: (where: string, sentence: string) => (where === '' ? sentence : `${where}: ${sentence}`),
  warning: (where: string, sentence: string) => `(lưu ý) ${where}: ${sentence}`,
  refused: (unit: string, indicator: string, year: number, reason: string) =>
    `${unit}, “${indicator}”, năm ${year}: không ghi đè vì ${reason}.`,
  alike: (value: number) => `(và ${count(value)} dòng khác như vậy)`,
  more: (value: number) => `… và ${count(value)} dòng nữa.`,
  problems: (value: number) => `Vấn đề: ${count(value)}`,
  nothingWritten: 'Chưa ghi gì.' as string,
  dryRun: 'Chỉ so sánh, chưa ghi gì.' as string,
  upToDate: 'Mọi số đã như trong tệp.' as string,
  written: (value: number) => `Đã ghi ${count(value)} số.`,
  unitsWritten: (value: number) => `Đã ghi ${count(value)} đơn vị.`,
  indicatorsWritten: (value: number) => `Đã ghi ${count(value)} chỉ tiêu.`,
  progress: (step: 'compare' | 'write', done: number, of: number) =>
    `${step === 'compare' ? 'So sánh' : 'Ghi'} ${count(done)}/${count(of)}`,
}

/** the administrators' page */
const page = {
  title: 'Nạp số liệu từ tệp',
  intro:
    'Chọn tệp Excel (.xlsx) hoặc CSV có các cột: đơn vị, chỉ tiêu, năm, giá trị; thêm được loại số, số đến, nguồn, ghi chú. Hệ thống so sánh với số đang có, chưa ghi gì cho đến khi đồng chí bấm nạp.',
  choose: 'Chọn tệp',
  another: 'Chọn tệp khác',
  comparing: 'Đang so sánh…',
  writing: 'Đang ghi…',
  stop: 'Dừng',
  stopped: {
    comparing: 'Đã dừng so sánh. Chưa ghi gì.',
    writing:
      'Đã dừng. Hệ thống ghi tất cả hoặc không ghi gì, không bao giờ ghi dở; bấm So sánh lại để xem số đang có.',
  },
  clearBlanks: 'Ô trống trong tệp xóa số đang có',
  overwrite: 'Ghi đè cả số đã duyệt, đã nộp, đã chốt',
  reason: 'Lý do ghi đè',
  compareAgain: 'So sánh lại',
  commit: (value: number) => `Nạp ${count(value)} số`,
  nothing: 'Không có số nào để nạp.',
  stale: 'Số liệu đã thay đổi sau lần so sánh trước. Dưới đây là khác biệt mới; chưa ghi gì.',
  done: (value: number) => `Đã nạp ${count(value)} số.`,
  problems: (value: number) => `${count(value)} chỗ chưa đọc được hoặc cần lưu ý`,
  notTaken: 'Những chỗ này không được nạp. Sửa trong tệp rồi chọn lại tệp, hoặc nạp phần còn lại.',
  lines: 'Khác biệt từng ô',
  first: (shown: number, all: number) => `Hiện ${count(shown)} trong ${count(all)} ô.`,
  all: 'Tất cả',
  pick: 'Nạp',
  pickAll: (name: string) => `Nạp cả nhóm “${name}”`,
  pickLine: (unit: string, indicator: string, year: number) => `Nạp ${unit}, ${indicator}, ${year}`,
  columns: {
    place: 'Vị trí trong tệp',
    unit: 'Đơn vị',
    indicator: 'Chỉ tiêu',
    year: 'Năm',
    before: 'Số đang có',
    after: 'Số trong tệp',
    outcome: 'Kết quả',
  },
}

/** Bringing in figures, units and indicators by file. */
export const imports = {
  problems,
  outcomes,
  refusals,
  place,
  summary,
  page,
}
