/** The index of the administrators' pages: a title and what is done there. */
export const administration = {
  pages: {
    import: {
      title: 'Nạp số liệu từ tệp',
      text: 'Đưa số liệu nhiều đơn vị, nhiều năm từ tệp Excel hoặc CSV vào sổ, xem khác biệt trước khi ghi.',
    },
  },
}
