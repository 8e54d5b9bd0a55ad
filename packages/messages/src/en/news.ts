import type { news as vi } from '../vi/news.ts'

const behind = (text: string | null) => (text === null || text === '' ? '.' : `: “${text}”`)
const who = (by: string) => (by === '' ? 'The system' : by)

export const news: typeof vi = {
  bell: 'News',
  unseen: (count) => `${count} unread`,
  most: (count) => `${count}+`,
  none: 'Nothing new in the last 30 days.',
  fresh: 'new',
  failed: 'News cannot be read now. Please try again later.',
  sentence: {
    submitted: ({ by, unit, year }) => `${who(by)} submitted the ${year} report of ${unit}.`,
    returned: ({ by, unit, year, text }) =>
      `${who(by)} returned the ${year} report of ${unit}${behind(text)}`,
    approved: ({ by, unit, year }) => `${who(by)} approved the ${year} report of ${unit}.`,
    excepted: ({ unit, year, text }) => `The ${year} report of ${unit} is open again until ${text ?? ''}.`,
    opened: ({ year }) => `The ${year} round is open.`,
    locked: ({ year }) => `The ${year} round is locked.`,
    flagged: ({ by, cell, unit, year, text }) =>
      `${who(by)} asks to look again at ${cell} of ${unit}, ${year}${behind(text)}`,
    answered: ({ by, cell, unit, year, text }) =>
      `${who(by)} answered about ${cell} of ${unit}, ${year}${behind(text)}`,
    mentioned: ({ by, cell, unit, year, text }) =>
      `${who(by)} named you at ${cell} of ${unit}, ${year}${behind(text)}`,
    commented: ({ by, cell, unit, year, text }) =>
      `${who(by)} commented on ${cell} of ${unit}, ${year}${behind(text)}`,
  },
  several: {
    flagged: ({ by, unit, year }, count) =>
      `${who(by)} asks to look again at ${count} cells of the ${year} report of ${unit}.`,
    answered: ({ by, unit, year }, count) =>
      `${who(by)} answered about ${count} cells of the ${year} report of ${unit}.`,
  },
}
