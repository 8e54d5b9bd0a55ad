export const session = {
  title: 'Sổ Dân vận',
  what: 'Nhập, rà soát và trình bày kết quả công tác dân vận hằng năm của các huyện, thị xã, thành phố.',
  points: [
    'Mỗi con số kèm nguồn, kỳ và đơn vị báo cáo',
    'Kiểm tra ngay khi nhập, lưu từng ô',
    'Xem theo huyện và theo năm từ số đã duyệt',
  ],
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập…',
  again: 'Đề nghị đăng nhập để mở trang vừa chọn.',
  show: 'Hiện',
  hide: 'Ẩn',
  missing: { username: 'Nhập tên đăng nhập.', password: 'Nhập mật khẩu.' },
  problems: {
    wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    tooMany: 'Thử quá nhiều lần. Đề nghị chờ một phút rồi đăng nhập lại.',
    inactive: 'Tài khoản đã ngừng sử dụng. Liên hệ người quản trị của tỉnh.',
    offline: 'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại.',
    failed: 'Máy chủ gặp lỗi. Đề nghị thử lại sau ít phút.',
  },
}
