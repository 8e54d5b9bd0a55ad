import type { ReminderFacts } from '@so-dan-van/domain/talk/reminder'

const day = (iso: string) => iso.split('-').reverse().join('/')

/** the mass-mobilisation board of a unit, as it is addressed */
const board: Record<ReminderFacts['unit']['kind'], (name: string) => string> = {
  tỉnh: (name) => `Ban Dân vận Tỉnh ủy ${name}`,
  'thành phố': (name) => `Ban Dân vận Thành ủy ${name}`,
  'thị xã': (name) => `Ban Dân vận Thị ủy ${name}`,
  huyện: (name) => `Ban Dân vận Huyện ủy ${name}`,
  quận: (name) => `Ban Dân vận Quận ủy ${name}`,
  xã: (name) => `Đảng ủy xã ${name}`,
  phường: (name) => `Đảng ủy phường ${name}`,
  'thị trấn': (name) => `Đảng ủy thị trấn ${name}`,
  'đặc khu': (name) => `Đảng ủy đặc khu ${name}`,
}

const when: Record<ReminderFacts['situation'], (facts: ReminderFacts) => string> = {
  before: ({ year, days, dueOn }) => `Báo cáo năm ${year} còn ${days} ngày nữa đến hạn (hạn ${day(dueOn)}).`,
  today: ({ year, dueOn }) => `Hôm nay là hạn nộp báo cáo năm ${year} (${day(dueOn)}).`,
  late: ({ year, days, dueOn }) => `Báo cáo năm ${year} quá hạn ${days} ngày (hạn ${day(dueOn)}).`,
  returned: ({ year, waiting }) =>
    waiting > 0
      ? `Báo cáo năm ${year} đã được trả lại, còn ${waiting} ô chờ đơn vị xem lại và trả lời.`
      : `Báo cáo năm ${year} đã được trả lại, chưa thấy đơn vị nộp lại.`,
}

/** A reminder and the card it is taken from. `names`: short names of programmes by code. */
export const reminder = {
  title: 'Lời nhắc',
  titleOf: (unit: string) => `Lời nhắc ${unit}`,
  choose: 'Đơn vị cần nhắc',
  nobody: 'Không còn đơn vị nào phải nhắc: báo cáo đã nộp đủ.',
  copy: 'Chép để gửi Zalo',
  copied: 'Đã chép. Mở Zalo và dán vào cuộc trò chuyện với đơn vị.',
  notCopied: 'Trình duyệt không cho chép. Đề nghị bôi đen rồi chép bằng tay.',
  mail: (addresses: number) => (addresses === 1 ? 'Gửi thư' : `Gửi thư cho ${addresses} người`),
  mailing: 'Đang gửi thư',
  mailed: (count: number) => `Đã gửi thư cho ${count} người.`,
  noAddress: 'Người nhập số liệu của đơn vị này chưa có địa chỉ thư.',
  last: (when: string, by: string) => `Đã nhắc ${when}, ${by}.`,
  lastMail: (when: string, by: string) => `Đã gửi thư nhắc ${when}, ${by}.`,
  never: 'Chưa nhắc lần nào.',
  lastSaved: (unit: string, when: string) => `${unit} nhập số lần cuối ${when}.`,
  neverSaved: (unit: string) => `${unit} chưa nhập số nào.`,
  againTitle: 'Vừa nhắc xong',
  again: 'Vẫn nhắc lại',
  subject: ({ year, unit }: ReminderFacts) => `Nhắc báo cáo năm ${year}: ${unit.name}`,
  text: (facts: ReminderFacts, link: string, names: Readonly<Record<string, string>>): string => {
    const { unit, cells, missing, programmes, deadline, cell } = facts
    const list = programmes.map((one) => `${names[one.code] ?? one.code} ${one.missing}`).join(', ')
    return [
      `Kính gửi ${board[unit.kind](unit.name)}.`,
      when[facts.situation](facts),
      missing > 0
        ? `Còn ${missing}/${cells} ô chưa có số: ${list}.`
        : facts.situation === 'returned'
          ? ''
          : `Đã đủ số ở cả ${cells} ô nhưng chưa nộp.`,
      `Đề nghị hoàn thành trước 16 giờ ngày ${day(deadline)}.`,
      cell === null ? `Bảng nhập: ${link}` : `Bảng nhập mở sẵn ở ô cần làm: ${link}`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ')
  },
  mailFailed: {
    notSetUp: 'Chưa cài đặt máy chủ thư. Đề nghị chép lời nhắc để gửi qua Zalo.',
    noAddress: (unit: string) =>
      `Người nhập số liệu của ${unit} chưa có địa chỉ thư. Đề nghị chép lời nhắc để gửi qua Zalo.`,
    unreachable: 'Chưa gửi được thư vì không kết nối được máy chủ thư.',
    refused: 'Máy chủ thư không nhận thư này. Đề nghị người quản trị xem lại thiết đặt gửi thư.',
  },
}
