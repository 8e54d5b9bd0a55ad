import { randomUUID } from 'node:crypto'
import { DomainError } from '@so-dan-van/domain/errors'
import { groupBy } from '@so-dan-van/domain/group-by'
import { isWritten } from '@so-dan-van/domain/imports/difference'
import type { Database, WriteDb } from '../../db/client.ts'
import { lockImports } from '../../db/queries/import-lock.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { stopIfAsked } from '../../db/queries/stop-if-asked.ts'
import { notifyReport } from '../../db/report-channel.ts'
import { chunkSize, type FigureDifference, placesOf, type Watching } from './compare-figures.ts'
import { lockReports, type ReportRow } from './figure-states.ts'
import { writeFigures } from './write-figures.ts'

export type FigureImport = {
  difference: FigureDifference
  reference: Reference
  within: readonly number[] | null
  /** name of the file, for the audit trail */
  file: string
  /** why approved figures are written over; null where none are */
  reason: string | null
  actor: { id: string; name: string } | null
  requestId: string | null
  now: Date
  /** which of the difference's lines, by their place; left out = all */
  picked?: (place: number, line: FigureDifference['lines'][number]) => boolean
} & Watching

/** long enough for a country's figures; only imports, one at a time, run so long */
const timeout = 600_000

/** Writes a difference as it was seen: figures, revisions and audit in one transaction, all or nothing. IMPORT_STALE where a
 * cell or report has changed since, IMPORT_CANCELLED where the signal says stop. Returns how many cells were written. */
export async function importFigures(write: Database['write'], given: FigureImport): Promise<number> {
  const { picked = () => true } = given
  const lines = given.difference.lines.filter((line, place) => isWritten(line) && picked(place, line))
  if (lines.length === 0) return 0
  return write(
    async (db) => {
      await lockImports(db)
      const [units, years] = placesOf(given.difference.lines.map(({ line }) => line))
      const reports = await lockReports(db, units, years)
      if (statesOf(reports) !== statesOf(given.difference.reports)) throw new DomainError('IMPORT_STALE', {})
      const status = new Map(reports.map((report) => [`${report.unit} ${report.year}`, report.status]))
      for (let from = 0; from < lines.length; from += chunkSize) {
        stopIfAsked(given.signal)
        const chunk = lines.slice(from, from + chunkSize)
        const written = await writeFigures(db, {
          ...{ lines: chunk, within: given.within, reason: given.reason, now: given.now },
          indicatorId: given.reference.indicatorId,
          statusOf: ({ unit, year }) => status.get(`${unit} ${year}`) ?? 'approved',
          actor: given.actor?.id ?? null,
        })
        if (written !== chunk.length) throw new DomainError('IMPORT_STALE', {})
        given.progress?.('write', from + chunk.length, lines.length)
      }
      await leaveTraces(db, given, lines, reports)
      stopIfAsked(given.signal)
      return lines.length
    },
    { timeout },
  )
}

const statesOf = (reports: readonly ReportRow[]) =>
  reports.map(({ id, status, version, locked }) => `${id} ${status} ${version} ${locked}`).join()

/** One audit event per unit and year, all with the import's own number; the reports say who was last; people who have one
 * open hear of it. */
async function leaveTraces(
  db: WriteDb,
  { file, reason, actor, requestId, now }: FigureImport,
  lines: FigureDifference['lines'],
  reports: readonly ReportRow[],
): Promise<void> {
  const number = randomUUID()
  const places = groupBy(lines, ({ line }) => `${line.unit} ${line.year}`)
  const events = [...places.values()].map((cells) => {
    const count = (outcome: string) => cells.filter((cell) => cell.outcome === outcome).length
    const { unit = 0, year = 0 } = cells[0]?.line ?? {}
    const counts = { new: count('new'), changed: count('changed'), cleared: count('cleared') }
    return { unit, data: JSON.stringify({ year, file, reason, ...counts }) }
  })
  await db.$executeRaw`
    insert into audit_event (at, actor_id, action, subject_type, subject_id, unit_id, data, request_id)
    select ${now}, ${actor?.id ?? null}, 'figures.imported', 'import', ${number}, e.unit, e.data::jsonb, ${requestId}
    from unnest(${events.map(({ unit }) => unit)}::int[], ${events.map(({ data }) => data)}::text[]) as e(unit, data)`
  const touched = reports.filter(({ unit, year }) => places.has(`${unit} ${year}`))
  await db.report.updateMany({
    where: { id: { in: touched.map(({ id }) => id) } },
    data: { updatedAt: now, updatedById: actor?.id ?? null },
  })
  for (const { unit, year } of touched) {
    const indicators = (places.get(`${unit} ${year}`) ?? []).map(({ line }) => line.indicator)
    await notifyReport(db, { unit, year, by: actor?.id ?? '', name: actor?.name ?? '', indicators })
  }
}
