import type { AuditAction, AuditGroup } from '@so-dan-van/domain/audit/audit-event'

type EventWords = {
  /** whom it was done to */
  about: string
  /** whether it is known who that is: behind a wrong user name nobody is */
  known: boolean
  unit: string
  indicator: string
  year: string
  role: string
  count: string
  name: string
  method: string
  /** done to oneself */
  own: boolean
  /** a link for another password, not for the first one */
  reset: boolean
}

const sentences: Record<AuditAction, (words: EventWords) => string> = {
  'figure.saved': ({ indicator, year }) => `Ghi số liệu “${indicator}”, năm ${year}`,
  'figures.imported': ({ year }) => `Nạp số liệu từ tệp${year && `, năm ${year}`}`,
  'round.opened': ({ year }) => `Mở đợt báo cáo năm ${year}`,
  'round.changed': ({ year }) => `Sửa đợt báo cáo năm ${year}`,
  'round.locked': ({ year }) => `Chốt đợt báo cáo năm ${year}`,
  'report.reopened': ({ year }) => `Mở lại báo cáo năm ${year} của đợt đã chốt`,
  'report.reopeningEnded': ({ year }) => `Đóng báo cáo năm ${year} đã mở lại`,
  'ocop.added': ({ name }) => `Thêm sản phẩm OCOP “${name}”`,
  'ocop.changed': ({ name }) => `Sửa sản phẩm OCOP “${name}”`,
  'ocop.certified': ({ name }) => `Ghi giấy chứng nhận của sản phẩm OCOP “${name}”`,
  'ocop.withdrawn': ({ name }) => `Ghi thu hồi giấy chứng nhận của sản phẩm OCOP “${name}”`,
  'criterion.saved': ({ name, year }) =>
    `Ghi kết quả rà soát tiêu chí nông thôn mới của xã ${name}, năm ${year}`,
  'criterion.copied': ({ name, year }) =>
    `Lấy kết quả rà soát tiêu chí nông thôn mới của xã ${name} từ năm trước cho năm ${year}`,
  'recognition.added': ({ name }) => `Ghi quyết định công nhận xã ${name} về nông thôn mới`,
  'recognition.withdrawn': ({ name }) => `Ghi thu hồi quyết định công nhận xã ${name} về nông thôn mới`,
  'recognition.archived': ({ name }) => `Gỡ quyết định công nhận xã ${name} ghi nhầm`,
  'evidence.added': ({ name }) => `Thêm tệp minh chứng “${name}”`,
  'evidence.removed': ({ name }) => `Gỡ tệp minh chứng “${name}”`,
  'target.saved': ({ indicator, year }) => `Giao kế hoạch “${indicator}”, năm ${year}`,
  'targets.imported': ({ year }) => `Nạp kế hoạch năm ${year} từ tệp`,
  'report.defaults': ({ year }) => `Đặt thời điểm và nguồn mặc định cho báo cáo năm ${year}`,
  'report.submitted': ({ year }) => `Nộp báo cáo năm ${year}`,
  'report.approved': ({ year }) => `Duyệt báo cáo năm ${year}`,
  'report.returned': ({ year }) => `Trả lại báo cáo năm ${year}`,
  'report.reminded': ({ year }) => `Nhắc đơn vị nộp báo cáo năm ${year}`,
  'figure.approved': ({ indicator, year }) => `Duyệt ô “${indicator}”, năm ${year}`,
  'flag.raised': ({ indicator, year }) => `Nêu ý kiến trả lại ô “${indicator}”, năm ${year}`,
  'flag.answered': ({ indicator, year }) => `Trả lời ý kiến về ô “${indicator}”, năm ${year}`,
  'flag.closed': ({ indicator, year }) => `Khép ý kiến trả lại ô “${indicator}”, năm ${year}`,
  'comment.added': ({ indicator, year }) => `Trao đổi về “${indicator}”, năm ${year}`,
  'units.imported': ({ count }) => `Nạp danh mục đơn vị từ tệp${count && `: ${count} đơn vị`}`,
  'indicators.imported': ({ count }) => `Nạp danh mục chỉ tiêu từ tệp${count && `: ${count} chỉ tiêu`}`,
  'binding.saved': ({ indicator }) => `Đặt cách đếm theo sổ cho “${indicator}”`,
  'binding.removed': ({ indicator }) => `Thôi đếm “${indicator}” theo sổ`,
  'rule.added': ({ indicator }) => `Thêm quy tắc kiểm tra cho “${indicator}”`,
  'rule.tried': ({ indicator }) => `Chạy thử quy tắc kiểm tra của “${indicator}”`,
  'rule.switched': ({ indicator }) => `Bật hoặc tắt quy tắc kiểm tra của “${indicator}”`,
  'rule.removed': ({ indicator }) => `Xóa quy tắc kiểm tra của “${indicator}”`,
  'user.created': ({ about, role, unit }) => `Thêm người dùng ${about}, quyền ${role} tại ${unit}`,
  'user.changed': ({ about, own }) =>
    own ? 'Sửa thông tin tài khoản của mình' : `Sửa thông tin của ${about}`,
  'user.deactivated': ({ about }) => `Ngừng tài khoản của ${about}`,
  'user.activated': ({ about }) => `Cho tài khoản của ${about} hoạt động lại`,
  'grant.added': ({ about, role, unit }) => `Giao quyền ${role} tại ${unit} cho ${about}`,
  'grant.removed': ({ about, role, unit }) => `Thu quyền ${role} tại ${unit} của ${about}`,
  'invitation.created': ({ about, reset }) =>
    reset ? `Tạo liên kết đặt lại mật khẩu cho ${about}` : `Tạo liên kết mời ${about}`,
  'invitation.accepted': ({ reset }) =>
    reset ? 'Đặt lại mật khẩu bằng liên kết' : 'Nhận lời mời và đặt mật khẩu',
  'password.changed': ({ own, about }) => (own ? 'Đổi mật khẩu của mình' : `Đổi mật khẩu của ${about}`),
  'secondFactor.enabled': () => 'Bật xác thực hai bước',
  'secondFactor.disabled': ({ own, about }) =>
    own ? 'Tắt xác thực hai bước' : `Gỡ xác thực hai bước của ${about}`,
  'account.linked': () => 'Gắn tài khoản với nơi đăng nhập chung của cơ quan',
  'token.created': ({ name }) => `Tạo mã truy cập dữ liệu mở “${name}”`,
  'token.revoked': () => 'Thu hồi mã truy cập dữ liệu mở',
  'session.started': ({ method }) => `Đăng nhập${method && ` bằng ${method}`}`,
  'session.refused': ({ about, known, method }) =>
    `Đăng nhập không thành công${known ? ` vào tài khoản của ${about}` : ''}${method && ` bằng ${method}`}`,
  'session.ended': () => 'Đăng xuất',
  'sessions.ended': ({ about, own, count }) =>
    own ? `Đăng xuất khỏi ${count} thiết bị của mình` : `Đăng xuất ${about} khỏi ${count} thiết bị`,
  'access.refused': () => 'Bị từ chối vì không có quyền',
}

const groups: Record<AuditGroup, string> = {
  figures: 'Ghi số liệu',
  reports: 'Báo cáo, đợt báo cáo',
  catalogue: 'Danh mục',
  people: 'Người dùng, quyền',
  sessions: 'Đăng nhập',
  refusals: 'Bị từ chối',
}

/** The audit trail. */
export const audit = {
  title: 'Nhật ký',
  about: 'Ai đã làm gì, khi nào, trước và sau ra sao. Nhật ký chỉ ghi thêm, không sửa và không xóa được.',
  sentences,
  groups,
  unknown: (action: string) => `Thao tác “${action}” của bản phần mềm khác`,
  someone: 'người không rõ',
  /** by whom an attempt to sign in was made */
  stranger: 'Chưa đăng nhập',
  system: 'Hệ thống',
  methods: {
    password: 'mật khẩu',
    secondFactor: 'mã xác thực',
    backupCode: 'mã dự phòng',
    link: 'liên kết đặt mật khẩu',
    office: 'tài khoản cơ quan',
  },
  labels: {
    value: 'Giá trị',
    status: 'Trạng thái',
    name: 'Họ tên',
    email: 'Địa chỉ thư',
    reason: 'Lý do',
    asOf: 'Số đến',
    source: 'Nguồn',
  },
  nothing: 'không có',
  columns: {
    at: 'Thời gian',
    actor: 'Người thực hiện',
    unit: 'Đơn vị',
    event: 'Việc đã làm',
    before: 'Trước',
    after: 'Sau',
  },
  filters: {
    person: 'Tên đăng nhập',
    unit: 'Đơn vị',
    group: 'Loại việc',
    from: 'Từ ngày',
    to: 'Đến ngày',
    all: 'tất cả',
    clear: 'Bỏ lọc',
  },
  empty: 'Không có sự việc nào khớp với điều kiện lọc.',
  more: 'Xem thêm',
  export: 'Tải CSV',
  exportCut: (events: string) =>
    `Tệp chỉ gồm ${events} sự việc mới nhất. Thu hẹp điều kiện lọc để tải phần còn lại.`,
  fileName: (day: string) => `nhat-ky-${day}.csv`,
}
