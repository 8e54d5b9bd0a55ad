import { figureStatuses } from '@so-dan-van/domain/figures/figure'
import { z } from 'zod'
import type { WriteDb } from './client.ts'

export const reportChannel = 'sdv_report'

const place = { unit: z.number(), year: z.number() }
const personSchema = z.object({ id: z.string(), name: z.string(), indicator: z.string().nullable() })

const savedSchema = z.object({
  ...place,
  by: z.string(),
  name: z.string(),
  indicators: z.array(z.string()).nullable(),
})
const movedSchema = z.object({ ...place, status: z.enum(figureStatuses) })
const commentedSchema = z.object({ ...place, commented: z.string() })
/** all people whose streams one process serves, none = they left; `ask`: the others are to say theirs */
const hereSchema = z.object({
  ...place,
  process: z.string(),
  here: z.array(personSchema),
  ask: z.boolean(),
})
const selectedSchema = z.object({ ...place, person: z.string(), indicator: z.string().nullable() })

/** What app processes tell each other about one unit's report of a year (docs/decisions/0011-live-by-listen-notify.md). */
const reportSignalSchema = z.union([savedSchema, movedSchema, commentedSchema, hereSchema, selectedSchema])
export type ReportSignal = z.infer<typeof reportSignalSchema>
export type HereSignal = z.infer<typeof hereSchema>

/** PostgreSQL takes at most 7999 bytes. */
const mostBytes = 7900

/** A signal as it is sent. One that is too long says less: cells are not named, people beyond the room are left out. */
export function encodeSignal(signal: ReportSignal): string {
  const text = JSON.stringify(signal)
  if (Buffer.byteLength(text) <= mostBytes) return text
  if ('indicators' in signal) return JSON.stringify({ ...signal, indicators: null })
  if ('here' in signal) return encodeSignal({ ...signal, here: signal.here.slice(0, -1) })
  return text
}

/** null for what no process of this version has sent */
export function decodeSignal(text: string): ReportSignal | null {
  try {
    return reportSignalSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Tells every process, when and only when the transaction commits. */
export async function notifyReport(db: WriteDb, signal: ReportSignal): Promise<void> {
  await db.$executeRaw`select pg_notify(${reportChannel}, ${encodeSignal(signal)})`
}
