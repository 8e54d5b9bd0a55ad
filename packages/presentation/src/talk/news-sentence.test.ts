import { sampleIndicator } from '@so-dan-van/domain/indicators/sample-indicators'
import type { NewsItem } from '@so-dan-van/domain/talk/news'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { vi } from '@so-dan-van/messages/vi/index'
import { expect, test } from 'vitest'
import { newsSentence } from './news-sentence.ts'

const context = {
  indicators: [sampleIndicator({ code: 'gardens', shortName: 'Vườn mẫu' })],
  units: [{ id: 7, name: 'Lệ Thủy' } as UnitInfo],
  messages: vi,
  locale: 'vi' as const,
}
const item = (over: Partial<NewsItem>): NewsItem => ({
  ...{ kind: 'submitted', at: '2024-12-16T01:15:00Z', by: 'Ban Dân vận Tỉnh ủy', unit: 7, year: 2024 },
  ...{ indicator: null, count: 1, text: null, unseen: true },
  ...over,
})

test.each<[Partial<NewsItem>, string]>([
  [{ by: 'Ban Dân vận Huyện ủy Lệ Thủy' }, 'Ban Dân vận Huyện ủy Lệ Thủy nộp báo cáo năm 2024 của Lệ Thủy.'],
  [
    { kind: 'returned', text: 'Đề nghị kiểm tra lại' },
    'Ban Dân vận Tỉnh ủy trả lại báo cáo năm 2024 của Lệ Thủy: “Đề nghị kiểm tra lại”',
  ],
  [{ kind: 'approved' }, 'Ban Dân vận Tỉnh ủy duyệt báo cáo năm 2024 của Lệ Thủy.'],
  [
    { kind: 'excepted', text: '2024-12-20' },
    'Báo cáo năm 2024 của Lệ Thủy được mở lại đến hết ngày 20/12/2024.',
  ],
  [
    { kind: 'flagged', indicator: 'gardens', text: 'Thiếu minh chứng' },
    'Ban Dân vận Tỉnh ủy đề nghị xem lại ô “Vườn mẫu” của Lệ Thủy, năm 2024: “Thiếu minh chứng”',
  ],
  [
    { kind: 'flagged', indicator: 'gardens', count: 3, text: 'Thiếu minh chứng' },
    'Ban Dân vận Tỉnh ủy đề nghị xem lại 3 ô trong báo cáo năm 2024 của Lệ Thủy.',
  ],
  [
    { kind: 'mentioned', indicator: 'gardens', text: 'Nhờ xem' },
    'Ban Dân vận Tỉnh ủy nhắc đến đồng chí ở ô “Vườn mẫu” của Lệ Thủy, năm 2024: “Nhờ xem”',
  ],
  [{ kind: 'locked' }, 'Đã chốt đợt báo cáo năm 2024.'],
])('%j', (over, sentence) => expect(newsSentence(item(over), context)).toBe(sentence))
