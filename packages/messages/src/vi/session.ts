export const session = {
  title: 'Sổ Dân vận',
  what: 'Nhập, rà soát và trình bày kết quả công tác dân vận hằng năm của các huyện, thị xã, thành phố.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  signingIn: 'Đang đăng nhập…',
  missing: { username: 'Nhập tên đăng nhập.', password: 'Nhập mật khẩu.' },
  problems: {
    wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    tooMany: 'Thử quá nhiều lần. Đề nghị chờ một phút rồi đăng nhập lại.',
    inactive: 'Tài khoản đã ngừng sử dụng. Liên hệ người quản trị của tỉnh.',
    offline: 'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại.',
    failed: 'Máy chủ gặp lỗi. Đề nghị thử lại sau ít phút.',
  },
}
