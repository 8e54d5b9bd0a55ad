/** What people say to each other about one cell. */
export const talk = {
  heading: 'Trao đổi về ô này',
  none: 'Chưa ai trao đổi về ô này.',
  write: 'Viết trao đổi',
  placeholder: 'Gõ @ để nhắc tên người cần xem',
  send: 'Gửi',
  sending: 'Đang gửi',
  people: 'Người có thể nhắc tên',
  nobody: 'Không có ai tên như vậy xem được ô này.',
  formerAccount: 'Tài khoản đã xóa',
  stays: 'Nội dung đã gửi được giữ lại, không sửa hay xóa.',
}
