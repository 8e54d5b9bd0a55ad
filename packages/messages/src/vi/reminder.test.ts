import type { ReminderFacts } from '@so-dan-van/domain/talk/reminder'
import { expect, test } from 'vitest'
import { reminder } from './reminder.ts'

const facts: ReminderFacts = {
  unit: { id: 7, code: '458', name: 'Ba Đồn', kind: 'thị xã' },
  year: 2023,
  situation: 'late',
  dueOn: '2023-12-15',
  days: 3,
  cells: 42,
  missing: 11,
  programmes: [
    { code: 'DVK', missing: 7 },
    { code: 'QC', missing: 4 },
  ],
  waiting: 0,
  deadline: '2023-12-20',
  cell: 'dvk_models',
}
const names = { DVK: 'Dân vận khéo', QC: 'Quy chế dân chủ' }
const link = 'https://sdv.example/nhap-so-lieu?dv=458&nam=2023&o=dvk_models'
const none = { missing: 0, programmes: [], cell: null }

test.each<[string, Partial<ReminderFacts>, string]>([
  [
    'late',
    {},
    `Kính gửi Ban Dân vận Thị ủy Ba Đồn. Báo cáo năm 2023 quá hạn 3 ngày (hạn 15/12/2023). Còn 11/42 ô chưa có số: Dân vận khéo 7, Quy chế dân chủ 4. Đề nghị hoàn thành trước 16 giờ ngày 20/12/2023. Bảng nhập mở sẵn ở ô cần làm: ${link}`,
  ],
  [
    'before',
    { situation: 'before', days: 5, deadline: '2023-12-15' },
    `Kính gửi Ban Dân vận Thị ủy Ba Đồn. Báo cáo năm 2023 còn 5 ngày nữa đến hạn (hạn 15/12/2023). Còn 11/42 ô chưa có số: Dân vận khéo 7, Quy chế dân chủ 4. Đề nghị hoàn thành trước 16 giờ ngày 15/12/2023. Bảng nhập mở sẵn ở ô cần làm: ${link}`,
  ],
  [
    'today, all filled',
    { situation: 'today', days: 0, deadline: '2023-12-15', ...none },
    `Kính gửi Ban Dân vận Thị ủy Ba Đồn. Hôm nay là hạn nộp báo cáo năm 2023 (15/12/2023). Đã đủ số ở cả 42 ô nhưng chưa nộp. Đề nghị hoàn thành trước 16 giờ ngày 15/12/2023. Bảng nhập: ${link}`,
  ],
  [
    'returned, cells wait',
    { situation: 'returned', waiting: 2, missing: 0, programmes: [] },
    `Kính gửi Ban Dân vận Thị ủy Ba Đồn. Báo cáo năm 2023 đã được trả lại, còn 2 ô chờ đơn vị xem lại và trả lời. Đề nghị hoàn thành trước 16 giờ ngày 20/12/2023. Bảng nhập mở sẵn ở ô cần làm: ${link}`,
  ],
  [
    'returned, nothing marked',
    { situation: 'returned', ...none, unit: { ...facts.unit, kind: 'huyện', name: 'Lệ Thủy' } },
    `Kính gửi Ban Dân vận Huyện ủy Lệ Thủy. Báo cáo năm 2023 đã được trả lại, chưa thấy đơn vị nộp lại. Đề nghị hoàn thành trước 16 giờ ngày 20/12/2023. Bảng nhập: ${link}`,
  ],
])('%s', (_case, over, text) => expect(reminder.text({ ...facts, ...over }, link, names)).toBe(text))
