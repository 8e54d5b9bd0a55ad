type Report = { by: string; unit: string; year: number; text: string | null }
type Cell = Report & { cell: string }

const behind = (text: string | null) => (text === null || text === '' ? '.' : `: “${text}”`)
const who = (by: string) => (by === '' ? 'Hệ thống' : by)

/** The bell: what happened since the person last looked. */
export const news = {
  bell: 'Tin mới',
  unseen: (count: number) => `${count} tin chưa xem`,
  most: (count: number) => `${count}+`,
  none: 'Trong 30 ngày qua chưa có việc gì mới.',
  fresh: 'mới',
  failed: 'Chưa xem được tin mới. Đề nghị thử lại sau.',
  sentence: {
    submitted: ({ by, unit, year }: Report) => `${who(by)} nộp báo cáo năm ${year} của ${unit}.`,
    returned: ({ by, unit, year, text }: Report) =>
      `${who(by)} trả lại báo cáo năm ${year} của ${unit}${behind(text)}`,
    approved: ({ by, unit, year }: Report) => `${who(by)} duyệt báo cáo năm ${year} của ${unit}.`,
    excepted: ({ unit, year, text }: Report) =>
      `Báo cáo năm ${year} của ${unit} được mở lại đến hết ngày ${text ?? ''}.`,
    opened: ({ year }: Report) => `Đã mở đợt báo cáo năm ${year}.`,
    locked: ({ year }: Report) => `Đã chốt đợt báo cáo năm ${year}.`,
    flagged: ({ by, cell, unit, year, text }: Cell) =>
      `${who(by)} đề nghị xem lại ô ${cell} của ${unit}, năm ${year}${behind(text)}`,
    answered: ({ by, cell, unit, year, text }: Cell) =>
      `${who(by)} trả lời về ô ${cell} của ${unit}, năm ${year}${behind(text)}`,
    mentioned: ({ by, cell, unit, year, text }: Cell) =>
      `${who(by)} nhắc đến đồng chí ở ô ${cell} của ${unit}, năm ${year}${behind(text)}`,
    commented: ({ by, cell, unit, year, text }: Cell) =>
      `${who(by)} trao đổi về ô ${cell} của ${unit}, năm ${year}${behind(text)}`,
  },
  several: {
    flagged: ({ by, unit, year }: Report, count: number) =>
      `${who(by)} đề nghị xem lại ${count} ô trong báo cáo năm ${year} của ${unit}.`,
    answered: ({ by, unit, year }: Report, count: number) =>
      `${who(by)} trả lời về ${count} ô trong báo cáo năm ${year} của ${unit}.`,
  },
}
