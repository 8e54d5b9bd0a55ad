/** The field's words, used on every page (docs/glossary.md). */
export const terms = {
  status: {
    draft: 'Nháp',
    submitted: 'Đã nộp',
    returned: 'Trả lại',
    approved: 'Đã duyệt',
    locked: 'Đã chốt',
  },
  role: { administrator: 'quản trị', reviewer: 'rà soát', editor: 'nhập số liệu', viewer: 'xem' },
  estimate: 'ước',
  actual: 'thực hiện',
  illustrative: 'minh họa',
  missing: 'chưa có',
  notApplicable: 'k.a.d',
  notApplicableFull: 'không áp dụng',
  approximation: { over: 'hơn', under: 'gần', about: 'khoảng' },
  province: 'Toàn tỉnh',
  target: 'Kế hoạch',
}
