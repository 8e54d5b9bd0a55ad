/** The index of the administrators' pages: a title and what is done there. */
export const administration = {
  pages: {
    rounds: {
      title: 'Đợt báo cáo',
      text: 'Mở đợt của năm, chọn chỉ tiêu và thời hạn, chốt đợt, mở lại báo cáo; xem đơn vị nào nộp đúng hạn.',
    },
    targets: {
      title: 'Kế hoạch năm',
      text: 'Giao kế hoạch từng chỉ tiêu cho từng đơn vị: gõ, dán từ Excel hoặc đánh dấu không giao.',
    },
    people: {
      title: 'Người dùng',
      text: 'Thêm, mời, giao quyền và ngừng tài khoản trong các đơn vị đồng chí quản trị.',
    },
    audit: {
      title: 'Nhật ký',
      text: 'Ai đã làm gì, khi nào, trước và sau ra sao; lọc và tải về.',
    },
    import: {
      title: 'Nạp số liệu từ tệp',
      text: 'Đưa số liệu nhiều đơn vị, nhiều năm từ tệp Excel hoặc CSV vào sổ, xem khác biệt trước khi ghi.',
    },
    rules: {
      title: 'Quy tắc kiểm tra',
      text: 'Bật, tắt, thêm quy tắc kiểm tra số liệu; chạy thử trên các năm trước khi dùng.',
    },
    bindings: {
      title: 'Chỉ tiêu đếm theo sổ',
      text: 'Chọn chỉ tiêu nào đếm theo sổ, đếm những dòng nào; thử ngay với số thật.',
    },
  },
}
