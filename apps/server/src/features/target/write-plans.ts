import { randomUUID } from 'node:crypto'
import { DomainError } from '@so-dan-van/domain/errors'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { WriteDb } from '../../db/client.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { stopIfAsked } from '../../db/queries/stop-if-asked.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import type { ComparedPlan } from './compare-plans.ts'
import { lockTargets } from './lock-targets.ts'
import { type Change, writeTargets } from './write-targets.ts'

/** long enough for a country's plans */
const timeout = 120_000

/** Writes what was picked of a difference as it was seen: plans and audit in one transaction, all or nothing. IMPORT_STALE
 * where a plan has changed since, IMPORT_CANCELLED where the signal says stop. */
export async function writePlans(
  ctx: SignedIn,
  lines: readonly ComparedPlan[],
  { file, signal }: { file: string; signal: AbortSignal | undefined },
): Promise<number> {
  const reference = await ctx.reference()
  const { administer } = scopeOf(ctx.viewer.grants)
  const { cutoffOn } = reference
  const changes = lines.map(({ line, outcome, before, version }) => ({
    ...{ year: line.year, outcome, version, unit: line.unit, code: line.indicator, before, plan: line.plan },
    indicator: reference.indicatorId.get(line.indicator) ?? 0,
  }))
  const years = [...groupBy(changes, ({ year }) => year)].sort(([a], [b]) => a - b)
  return ctx.write(
    async (db) => {
      for (const [year, cells] of years) {
        stopIfAsked(signal)
        const stored = await lockTargets(db, { cutoffOn, year, administer, cells })
        const versionOf = ({ indicator, unit }: Change) => stored.get(`${indicator} ${unit}`)?.version ?? 0
        if (cells.some((cell) => versionOf(cell) !== cell.version)) throw new DomainError('IMPORT_STALE', {})
        const next = cells.map((cell) => ({
          ...cell,
          version: cell.plan.kind === 'unset' ? 0 : cell.version + 1,
        }))
        await writeTargets(db, ctx, year, next)
        await recordImport(db, ctx, { year, file, cells })
      }
      stopIfAsked(signal)
      return changes.length
    },
    { timeout },
  )
}

type Imported = { year: number; file: string; cells: readonly { unit: number; outcome: string }[] }

/** One event per unit and year, all with the import's own number. */
async function recordImport(
  db: WriteDb,
  { viewer, now, requestId }: SignedIn,
  { year, file, cells }: Imported,
): Promise<void> {
  const number = randomUUID()
  const events = [...groupBy(cells, ({ unit }) => unit)].map(([unit, of]) => {
    const count = (outcome: string) => of.filter((cell) => cell.outcome === outcome).length
    const counts = { new: count('new'), changed: count('changed'), cleared: count('cleared') }
    return { unit, data: JSON.stringify({ year, file, ...counts }) }
  })
  await db.$executeRaw`
    insert into audit_event (at, actor_id, action, subject_type, subject_id, unit_id, data, request_id)
    select ${now()}, ${viewer.id}, 'targets.imported', 'import', ${number}, e.unit, e.data::jsonb, ${requestId}
    from unnest(${events.map(({ unit }) => unit)}::int[], ${events.map(({ data }) => data)}::text[]) as e(unit, data)`
}
