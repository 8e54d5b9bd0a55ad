import { type PasswordProblem, passwordLength } from '@so-dan-van/domain/access/password'
import type { DomainErrorParams, ErrorCode } from '@so-dan-van/domain/errors'
import { roundProblem } from './round-problem.ts'
import { terms } from './terms.ts'

type Sentences = { [C in ErrorCode]: (params: DomainErrorParams[C]) => string }

const fields: Record<string, string> = {
  input: 'nội dung gửi lên',
  unit: 'đơn vị',
  units: 'đơn vị',
  year: 'năm',
  years: 'năm',
  indicator: 'chỉ tiêu',
  indicators: 'chỉ tiêu',
  standing: 'trạng thái số liệu',
  expectedVersion: 'lần ghi',
  value: 'giá trị',
  notApplicable: 'không áp dụng',
  basis: 'ước hay thực hiện',
  approximation: 'mức gần đúng',
  asOf: 'thời điểm số liệu',
  source: 'nguồn',
  note: 'ghi chú',
  reason: 'lý do',
  name: 'họ tên',
  username: 'tên đăng nhập',
  email: 'địa chỉ thư',
  role: 'quyền',
}

const status = (value: string) => (terms.status as Record<string, string>)[value]?.toLowerCase() ?? value

/** the field's name in words: `input.note` is the note, `units.3` the units */
const fieldName = (path: string) =>
  path
    .split('.')
    .flatMap((part) => fields[part] ?? [])
    .at(-1) ?? path

const passwordReasons: Record<PasswordProblem, string> = {
  short: `Mật khẩu cần ít nhất ${passwordLength.min} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`,
  long: `Mật khẩu dài quá ${passwordLength.max} ký tự.`,
  common:
    'Mật khẩu này nằm trong danh sách hay bị đoán nhất. Đề nghị chọn mật khẩu khác, ví dụ vài từ không liên quan đến nhau.',
  regular: 'Mật khẩu lặp lại hoặc theo thứ tự phím nên dễ đoán. Đề nghị chọn mật khẩu khác.',
  telling: 'Mật khẩu không được chứa tên đăng nhập, họ tên hoặc tên đơn vị.',
}

const ruleProblems: Record<DomainErrorParams['RULE_INVALID']['reason'], string> = {
  self: 'Chỉ tiêu không thể so với chính nó. Đề nghị chọn chỉ tiêu khác.',
  twice: 'Có chỉ tiêu được chọn hai lần.',
  measure: 'Các thành phần phải cùng đơn vị tính với tổng.',
  bounds: 'Cần ít nhất một giới hạn, và giới hạn dưới không được lớn hơn giới hạn trên.',
  exists: 'Chỉ tiêu này đã có quy tắc như vậy.',
}

const sentences: Sentences = {
  NOT_SIGNED_IN: () => 'Phiên làm việc đã hết. Đề nghị đăng nhập lại.',
  OTHER_PERSON: () =>
    'Trình duyệt này đã đăng nhập bằng tài khoản khác. Số đã nhập được giữ trên máy này và sẽ gửi khi chính người nhập đăng nhập lại.',
  NO_PERMISSION: () => 'Tài khoản của đồng chí chưa được giao quyền thực hiện việc này.',
  UNIT_NOT_FOUND: ({ unit }) => `Không tìm thấy đơn vị “${unit}”.`,
  UNIT_NOT_IN_YEAR: ({ unit, year }) =>
    `Năm ${year} không có đơn vị “${unit}” (chưa thành lập hoặc đã sắp xếp lại) nên không giao kế hoạch được.`,
  INDICATOR_NOT_FOUND: ({ indicator }) => `Không có chỉ tiêu “${indicator}” trong danh mục.`,
  ROUND_NOT_FOUND: ({ year }) => `Chưa mở đợt báo cáo năm ${year}.`,
  REPORT_NOT_FOUND: ({ unit, year }) => `${unit} không có báo cáo trong đợt năm ${year}.`,
  FIELD_INVALID: ({ field, expected }) => `Mục “${fieldName(field)}” chưa đúng, cần ${expected}.`,
  BINDING_CONFLICT: () =>
    'Người khác vừa đổi cách đếm của chỉ tiêu này. Đề nghị đóng lại, mở ra xem rồi sửa.',
  NOT_COUNTED: ({ indicator }) => `Chỉ tiêu “${indicator}” không đếm theo sổ nào.`,
  INDICATOR_NOT_IN_ROUND: ({ indicator, year }) =>
    `Chỉ tiêu “${indicator}” không thuộc đợt báo cáo năm ${year}.`,
  INDICATOR_DERIVED: ({ indicator }) => `Chỉ tiêu “${indicator}” do hệ thống tính, không nhập tay.`,
  REPORT_CONFLICT: ({ by, status: now }) =>
    `Báo cáo vừa được ${by || 'người khác'} chuyển sang trạng thái “${status(now)}”. Đề nghị xem lại trước khi thực hiện.`,
  REPORT_NOT_EDITABLE: ({ status: now }) => `Báo cáo ở trạng thái “${status(now)}” nên không sửa số được.`,
  REPORT_NOT_SUBMITTABLE: ({ status: now }) => `Báo cáo ở trạng thái “${status(now)}” nên không nộp được.`,
  REPORT_NOT_REVIEWABLE: ({ status: now }) =>
    `Báo cáo ở trạng thái “${status(now)}” nên không duyệt hoặc trả lại được.`,
  ROUND_NOT_OPEN: ({ year, opens }) =>
    `Đợt báo cáo năm ${year} mở từ ngày ${opens.split('-').reverse().join('/')}.`,
  ROUND_LOCKED: ({ year }) => `Đợt báo cáo năm ${year} đã chốt, không sửa được.`,
  REASON_REQUIRED: () => 'Đề nghị ghi lý do trả lại.',
  SUBMIT_BLOCKED: ({ errors }) => `Chưa nộp được: còn ${errors} lỗi phải sửa.`,
  WARNINGS_NEED_NOTES: ({ warnings }) => `Chưa nộp được: còn ${warnings} cảnh báo cần ghi chú giải trình.`,
  FLAG_CHANGED: () =>
    'Ý kiến trả lại của ô này vừa có người khác thay đổi. Đề nghị xem lại trước khi thực hiện.',
  CELL_CHANGED: ({ indicator }) =>
    `Số liệu “${indicator}” vừa thay đổi. Đề nghị xem lại trước khi thực hiện.`,
  CELL_NOT_SUBMITTED: ({ indicator }) => `Ô “${indicator}” chưa nộp hoặc đã duyệt nên không duyệt được.`,
  ODD_NEEDS_NOTE: ({ cells, indicators }) =>
    `Chưa duyệt được: ${cells} ô bất thường chưa có ghi chú giải trình (${indicators}).`,
  FLAGS_UNANSWERED: ({ flags }) => `Chưa nộp được: còn ${flags} ô bị trả lại chưa sửa hoặc chưa trả lời.`,
  NOT_FOUND: () => 'Không có địa chỉ này.',
  DATABASE_UNAVAILABLE: () =>
    'Cơ sở dữ liệu tạm thời không trả lời. Số đã nhập vẫn được giữ, đề nghị thử lại sau ít giây.',
  TOKEN_REQUIRED: () => 'Cần mã truy cập còn hiệu lực trong tiêu đề Authorization: Bearer.',
  NOT_ACCEPTABLE: () => 'Chỉ có dạng JSON (application/json) và CSV (text/csv).',
  WRONG_ORIGIN: () => 'Yêu cầu không đến từ trang của hệ thống nên bị từ chối.',
  TOO_MANY: ({ field, max }) => `Mục “${fieldName(field)}” có quá nhiều giá trị, tối đa ${max}.`,
  FILE_EMPTY: () => 'Tệp không có nội dung.',
  FILE_TOO_LARGE: ({ max }) => `Tệp quá lớn, tối đa ${max} MB.`,
  FILE_NOT_A_TABLE: ({ name }) =>
    `Tệp “${name}” không phải là bảng tính. Hệ thống đọc được tệp Excel (.xlsx) và tệp CSV.`,
  FILE_OTHER_FORMAT: ({ format }) =>
    `Tệp có định dạng ${format}, hệ thống chưa đọc được. Đề nghị mở tệp bằng Excel hoặc LibreOffice rồi chọn Lưu dưới dạng .xlsx.`,
  FILE_OLD_EXCEL: () =>
    'Tệp theo định dạng Excel cũ (.xls). Đề nghị mở bằng Excel, chọn Lưu dưới dạng .xlsx rồi tải lên lại.',
  FILE_ENCRYPTED: () => 'Tệp được đặt mật khẩu. Đề nghị bỏ mật khẩu trong Excel, lưu lại rồi tải lên.',
  FILE_DAMAGED: ({ place }) =>
    `Tệp bị hỏng${place === '' ? '' : ` ở phần “${place}”`}, không đọc hết được. Đề nghị mở bằng Excel, lưu thành tệp mới rồi tải lên lại.`,
  FILE_INFLATES: ({ max }) =>
    `Nội dung tệp sau khi giải nén vượt quá ${max} MB nên không đọc. Đề nghị chép riêng bảng số liệu sang tệp mới.`,
  FILE_TOO_MANY_CELLS: ({ sheet, max }) =>
    `Tệp có quá nhiều ô, vượt giới hạn ở trang “${sheet}”. Tối đa ${max.toLocaleString('vi-VN')} ô; đề nghị chia thành nhiều tệp.`,
  FILE_QUOTE_OPEN: ({ row }) =>
    `Tệp CSV có dấu ngoặc kép mở mà không đóng, phát hiện ở dòng ${row}. Đề nghị sửa dòng đó rồi tải lên lại.`,
  IMPORT_STALE: () => 'Số liệu hoặc báo cáo vừa được người khác thay đổi. Đề nghị xem lại rồi nạp.',
  IMPORT_CANCELLED: () => 'Đã dừng nạp; không có số nào được ghi.',
  RULE_INVALID: ({ reason }) => ruleProblems[reason],
  RULE_NOT_FOUND: () => 'Không có quy tắc này, hoặc quy tắc thuộc danh mục nên không xóa được.',
  RULE_UNTRIED: () =>
    'Chưa bật được: quy tắc chưa chạy thử trên số liệu các năm trước, hoặc đã thay đổi sau lần chạy thử. Đề nghị chạy thử rồi bật.',
  REMINDED_RECENTLY: ({ by, at }) =>
    `Đơn vị này đã được ${by || 'người khác'} nhắc lúc ${new Date(at).toLocaleString('vi', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })}.`,
  NOTHING_TO_REMIND: ({ unit }) => `Báo cáo của ${unit} đã nộp, đã duyệt hoặc đã chốt nên không phải nhắc.`,
  ROUND_EXISTS: ({ year }) => `Đợt báo cáo năm ${year} đã được mở.`,
  USERNAME_TAKEN: ({ username }) => `Tên đăng nhập “${username}” đã có người dùng. Đề nghị chọn tên khác.`,
  EMAIL_TAKEN: () => 'Địa chỉ thư này đã được dùng cho tài khoản khác.',
  GRANT_EXISTS: () => 'Người dùng đã có quyền này ở đơn vị này.',
  GRANT_LAST: () =>
    'Mỗi người dùng phải còn ít nhất một quyền. Nếu không làm việc này nữa, đề nghị ngừng tài khoản.',
  LAST_ADMINISTRATOR: ({ unit }) =>
    `Đây là người quản trị cuối cùng của ${unit}. Đề nghị giao quyền quản trị cho người khác trước.`,
  OWN_ACCOUNT: () => 'Đồng chí không thể tự ngừng tài khoản của mình. Đề nghị nhờ người quản trị khác.',
  ACCOUNT_INACTIVE: () => 'Tài khoản đang ngừng sử dụng. Đề nghị cho hoạt động lại trước.',
  PASSWORD_REFUSED: ({ reason }) => passwordReasons[reason],
  PASSWORD_WRONG: () => 'Mật khẩu hiện tại chưa đúng.',
  INVITATION_INVALID: () =>
    'Liên kết không còn dùng được: đã hết hạn, đã được dùng hoặc đã bị thay bằng liên kết mới. Đề nghị liên hệ người quản trị để nhận liên kết khác.',
  TWO_FACTOR_REQUIRED: () =>
    'Người quản trị phải bật xác thực hai bước trước khi làm việc. Đề nghị thiết lập ở trang Tài khoản của tôi.',
  TOO_MANY_ATTEMPTS: ({ seconds }) => `Thử quá nhiều lần. Đề nghị chờ ${seconds} giây rồi thử lại.`,
  PEOPLE_TOO_MANY: ({ max }) => `Tệp có quá nhiều người, tối đa ${max}. Đề nghị chia thành nhiều tệp.`,
  ROUND_HAS_FIGURES: ({ year, count }) =>
    `Năm ${year} đã có ${count} số liệu được duyệt. Đề nghị chọn giữ nguyên hay đưa về nháp để rà soát lại.`,
  ROUND_REFUSED: ({ problems }) => problems.map(roundProblem).join(' '),
  CRITERIA_SET_NOT_FOUND: ({ year }) => `Năm ${year} không áp dụng bộ tiêu chí này.`,
  CRITERIA_SET_OTHER: ({ year }) => `Năm ${year} áp dụng bộ tiêu chí khác nên không lấy kết quả sang được.`,
  COMMUNE_NOT_COUNTED: ({ year }) => `Đơn vị này không phải là xã được xét tiêu chí trong năm ${year}.`,
  RECOGNITION_EXISTS: ({ decision }) =>
    `Sổ đã có quyết định khác của ngày này cho cùng danh hiệu: ${decision}.`,
  RECOGNITION_NOT_FOUND: () => 'Không có quyết định công nhận này trong sổ.',
  OCOP_EXISTS: ({ name }) => `Đơn vị này đã có sản phẩm “${name}” trong sổ.`,
  OCOP_DAY_TAKEN: () => 'Sản phẩm đã có giấy chứng nhận khác của ngày này.',
  OCOP_NOT_FOUND: () => 'Không có sản phẩm hoặc giấy chứng nhận này trong sổ.',
  OCOP_CONFLICT: () => 'Sản phẩm vừa được người khác thay đổi. Đề nghị xem lại trước khi ghi.',
  ROUND_CONFLICT: () => 'Đợt báo cáo vừa được người khác thay đổi. Đề nghị xem lại trước khi thực hiện.',
  ROUND_NOT_DONE: ({ unapproved }) =>
    `Đợt hiện còn ${unapproved} báo cáo chưa duyệt, khác với số đã xác nhận. Đề nghị xem lại rồi chốt.`,
  ROUND_NOT_LOCKED: ({ year }) => `Đợt báo cáo năm ${year} chưa chốt nên không cần mở lại.`,
  EXCEPTION_NOT_FOUND: ({ unit }) => `Báo cáo của ${unit} không có lần mở lại nào còn hiệu lực.`,
  EXCEPTION_IN_PAST: ({ untilOn }) =>
    `Ngày ${untilOn.split('-').reverse().join('/')} đã qua. Đề nghị chọn ngày từ hôm nay trở đi.`,
  EVIDENCE_KIND: ({ name }) =>
    `Tệp “${name}” không thuộc loại được lưu. Đề nghị chọn tệp PDF, ảnh (JPEG, PNG, WebP), Word (.docx) hoặc Excel (.xlsx), không có macro.`,
  EVIDENCE_DAMAGED: () => 'Tệp bị hỏng, không mở được. Đề nghị kiểm tra lại trên máy rồi gửi lại.',
  EVIDENCE_TOO_LARGE: ({ max }) =>
    `Tệp quá lớn, tối đa ${max} MB. Đề nghị quét ở độ phân giải thấp hơn hoặc chia thành nhiều tệp.`,
  EVIDENCE_TOO_MANY: ({ max }) => `Đã có đủ ${max} tệp, không thêm được nữa. Đề nghị gỡ bớt tệp không cần.`,
  EVIDENCE_INCOMPLETE: () => 'Tệp chưa gửi xong. Đề nghị gửi tiếp.',
  EVIDENCE_NOT_FOUND: () => 'Không có tệp minh chứng này, hoặc tệp đã được gỡ.',
  STORE_FULL: () => 'Nơi lưu tệp đã hết chỗ. Đề nghị báo quản trị hệ thống.',
  STORE_UNAVAILABLE: () => 'Nơi lưu tệp hiện không dùng được. Đề nghị thử lại sau ít phút.',
  REQUIRED_MISSING: ({ indicators }) =>
    `Chưa nộp được: còn ${indicators.length} chỉ tiêu bắt buộc chưa có số (${indicators.join('; ')}). Không thuộc đối tượng thì đánh dấu k.a.d.`,
}

export const errors = {
  sentences,
  unexpected: (incident: string) => `Hệ thống gặp lỗi ngoài dự kiến. Mã sự cố: ${incident}.`,
  /** what a field was expected to be, for input that does not fit its schema */
  expected: {
    value: 'giá trị phù hợp',
    number: 'một số',
    integer: 'một số nguyên',
    decimal: 'số thập phân, tối đa 18 chữ số phần nguyên và 6 chữ số phần thập phân',
    text: 'chữ',
    required: 'có nội dung',
    between: (min: string, max: string) => `trong khoảng ${min} đến ${max}`,
    atMost: (max: string) => `nhiều nhất ${max}`,
    atLeast: (min: string) => `ít nhất ${min}`,
    oneOf: (values: string) => `một trong các giá trị ${values}`,
    pattern: 'đúng khuôn mẫu',
    years: 'năm, ví dụ 2023, 2019-2023 hoặc 2019,2022',
    knownName: 'một tên có trong tài liệu',
    plainText: 'chữ không có ký tự điều khiển',
  },
}
