/** "Vì sao ra số này?": the rows behind a figure. */
export const explain = {
  question: 'Vì sao ra số này?',
  /** hint on a number that can be asked about */
  ask: 'Xem số này từ đâu ra',
  place: (unit: string, year: number) => `${unit}, năm ${year}`,
  how: {
    entered: 'Đơn vị nhập trực tiếp, không tính từ số khác.',
    neverEntered: 'Chưa có ai nhập số này.',
    published: 'Chưa đủ số để tính nên lấy số đã công bố.',
    sum: (names: string) => `Cộng ${names}.`,
    ratio: (top: string, bottom: string) => `Lấy ${top} chia cho ${bottom}.`,
    percent: (top: string, bottom: string) => `Lấy ${top} chia cho ${bottom}, nhân 100.`,
    change: (year: number) => `Lấy số năm ${year} trừ số năm ${year - 1}.`,
    countUnits: 'Đếm số đơn vị cấp dưới tại ngày chốt số liệu.',
    sumOfUnits: (have: number, of: number) =>
      have === of ? `Cộng số của cả ${of} đơn vị.` : `Cộng số của ${have}/${of} đơn vị đã có số.`,
    ratioOfUnits: (top: string, bottom: string, have: number, of: number) =>
      `Lấy tổng ${top} chia cho tổng ${bottom} của ${have === of ? `cả ${of}` : `${have}/${of}`} đơn vị; không lấy bình quân các bình quân.`,
    percentOfUnits: (top: string, bottom: string, have: number, of: number) =>
      `Lấy tổng ${top} chia cho tổng ${bottom} của ${have === of ? `cả ${of}` : `${have}/${of}`} đơn vị, nhân 100; không lấy bình quân các tỷ lệ.`,
    meanOfUnits: (weight: string, have: number, of: number) =>
      `Bình quân của ${have === of ? `cả ${of}` : `${have}/${of}`} đơn vị, mỗi đơn vị tính theo ${weight}.`,
    notAdditive: 'Chỉ tiêu này không cộng được từ các đơn vị: mỗi số chỉ đúng cho riêng đơn vị đó.',
  },
  and: (first: string, last: string) => `${first} và ${last}`,
  rounded: (digits: number) =>
    digits === 0 ? 'Đã làm tròn đến hàng đơn vị.' : `Đã làm tròn đến ${digits} chữ số thập phân.`,
  missing: (names: string, approved: boolean) =>
    `${approved ? 'Chưa có số đã duyệt' : 'Chưa có số'} của ${names}.`,
  missingPart: (names: string) => `Chưa có số: ${names}.`,
  partOfYear: (name: string, year: number) => `${name} (năm ${year})`,
  notApplicable: (names: string) => `Không tính ${names} vì chỉ tiêu không áp dụng.`,
  complete: 'Không thiếu đơn vị nào.',
  criteria: (set: string) => `Tính theo ${set.charAt(0).toLowerCase()}${set.slice(1)}.`,
  /** beside a total: what the unit itself reports, or the other way round */
  ownBeside: (own: string, difference: string | null) =>
    difference === null
      ? `Số do chính đơn vị báo cáo cũng là ${own}.`
      : `Số do chính đơn vị báo cáo là ${own}, lệch ${difference} so với số cộng từ cấp dưới.`,
  totalBeside: (total: string, have: number, of: number) =>
    `Cộng từ cấp dưới mới được ${total} (${have}/${of} đơn vị) nên lấy số do chính đơn vị báo cáo.`,
  headings: { missing: 'Còn thiếu gì', parts: 'Tính từ', units: 'Từng đơn vị', source: 'Nguồn' },
  columns: { figure: 'Số liệu', value: 'Số', note: 'Thời điểm, nguồn, tình trạng' },
  status: { approved: 'Đã duyệt', none: 'Chưa có ai nhập' },
  openCell: (unit: string) => `Mở ô của ${unit}`,
  toCell: 'Mở ô này',
  back: 'Quay lại số trước',
  close: 'Đóng',
  noUnit: 'Liên kết này trỏ đến một đơn vị hoặc chỉ tiêu không có.',
}
