import { z } from 'zod'
import { daysBetween } from '../reports/dates.ts'
import { formInputSchema, type ReportStatus, type Round } from '../reports/report.ts'
import { unitKinds } from '../units/unit.ts'

/** What a reminder says, all of it taken from what is stored. */
const reminderFactsSchema = z.object({
  unit: z.object({ id: z.number().int(), code: z.string(), name: z.string(), kind: z.enum(unitKinds) }),
  year: z.number().int(),
  /** before: the day has not come. today: it is today. late: it is over. returned: given back with cells to look at. */
  situation: z.enum(['before', 'today', 'late', 'returned']),
  dueOn: z.string(),
  /** days to the due day, or past it; never negative */
  days: z.number().int(),
  cells: z.number().int(),
  missing: z.number().int(),
  /** programmes with missing cells, by the catalogue's order */
  programmes: z.array(z.object({ code: z.string(), missing: z.number().int() })),
  /** cells of a returned report that wait for an answer */
  waiting: z.number().int(),
  /** day by which it is asked for now */
  deadline: z.string(),
  /** the cell at which the form opens: the first that waits, else the first that is missing */
  cell: z.string().nullable(),
})
export type ReminderFacts = z.infer<typeof reminderFactsSchema>

const reminderChannels = ['copied', 'mail'] as const
const reminderEntrySchema = z.object({
  facts: reminderFactsSchema,
  /** the last reminder of this report */
  last: z.object({ at: z.string(), by: z.string(), channel: z.enum(reminderChannels) }).nullable(),
  /** when somebody of the unit last saved a figure of the year; null = never */
  lastSavedAt: z.string().nullable(),
  /** editors of the unit with a mail address to which mail can be sent */
  addresses: z.number().int(),
})
export type ReminderEntry = z.infer<typeof reminderEntrySchema>

/** `mail`: this installation sends mail */
export const reminderListSchema = z.object({ mail: z.boolean(), reports: z.array(reminderEntrySchema) })
export type ReminderList = z.infer<typeof reminderListSchema>

/** `again`: the person knows that there was a reminder within the hour */
export const remindInputSchema = formInputSchema.extend({ again: z.boolean() })
/** what became of the mail; `problem`: a sentence */
export const remindedSchema = z.object({ sent: z.number().int(), problem: z.string().nullable() })
export type Reminded = z.infer<typeof remindedSchema>

/** a second reminder so soon is asked about, in ms */
export const remindedRecently = 3_600_000

type Situation = {
  unit: ReminderFacts['unit']
  round: Pick<Round, 'year' | 'dueOn'>
  status: ReportStatus
  /** day by which a returned report is expected back */
  answerDueOn: string | null
  /** ISO day in Viet Nam */
  today: string
  cells: readonly { indicator: string; programme: string; filled: boolean; waiting: boolean }[]
}

/** What to remind a unit of; null where there is nothing: its report is submitted or approved. */
export function reminderFacts(situation: Situation): ReminderFacts | null {
  const { unit, round, status, answerDueOn, today, cells } = situation
  if (status === 'submitted' || status === 'approved') return null
  const missing = cells.filter(({ filled }) => !filled)
  const waiting = cells.filter((cell) => cell.waiting)
  const left = daysBetween(today, round.dueOn)
  const order = [...new Set(cells.map(({ programme }) => programme))]
  const open = left >= 0 ? round.dueOn : workdayAfter(today, 2)
  return {
    unit,
    year: round.year,
    situation: status === 'returned' ? 'returned' : left > 0 ? 'before' : left === 0 ? 'today' : 'late',
    dueOn: round.dueOn,
    days: Math.abs(left),
    cells: cells.length,
    missing: missing.length,
    programmes: order.flatMap((code) => {
      const count = missing.filter(({ programme }) => programme === code).length
      return count === 0 ? [] : [{ code, missing: count }]
    }),
    waiting: waiting.length,
    deadline: status === 'returned' && answerDueOn !== null && answerDueOn >= today ? answerDueOn : open,
    cell: (waiting[0] ?? missing[0])?.indicator ?? null,
  }
}

/** The day that many working days later; Saturday and Sunday are none (Bộ luật Lao động 2019, article 111). */
function workdayAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() % 6 !== 0) left -= 1
  }
  return date.toISOString().slice(0, 10)
}

/** Addresses of accounts without mail end so: nothing is ever sent to them (RFC 2606). */
export function canReceiveMail(address: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(address) && !/\.invalid$/i.test(address)
}
