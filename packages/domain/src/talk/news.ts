import { z } from 'zod'

/** What can have happened since a person last looked. submitted to excepted: steps of a report and of its round. flagged,
 * answered: objections. mentioned, commented: what was said about a cell. */
const newsKinds = [
  'submitted',
  'returned',
  'approved',
  'excepted',
  'flagged',
  'answered',
  'mentioned',
  'commented',
  'opened',
  'locked',
] as const

const newsItemSchema = z.object({
  kind: z.enum(newsKinds),
  at: z.string(),
  /** who did it; empty where it is not known */
  by: z.string(),
  unit: z.number().int(),
  year: z.number().int(),
  /** the cell, where it is about one; of several at once the first */
  indicator: z.string().nullable(),
  /** how many cells it is about */
  count: z.number().int(),
  /** reason, answer, beginning of what was said, day until when */
  text: z.string().nullable(),
  unseen: z.boolean(),
})
export type NewsItem = z.infer<typeof newsItemSchema>

/** newest first; `unseen` counts those of them that came since the person last looked */
export const newsSchema = z.object({ items: z.array(newsItemSchema), unseen: z.number().int() })
export type News = z.infer<typeof newsSchema>

/** how far back news goes, in days, and how many of them at most */
export const newsDays = 30
export const mostNews = 30
