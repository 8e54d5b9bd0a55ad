import { DomainError } from '@so-dan-van/domain/errors'
import type { OpenedRound } from '@so-dan-van/domain/reports/administered-round'
import type { RoundLevel } from '@so-dan-van/domain/reports/report'
import { byProgramme, planProblems, type RoundPlan } from '@so-dan-van/domain/reports/round-plan'
import { recordAudit } from '../../db/audit.ts'
import type { Database, WriteDb } from '../../db/client.ts'
import { lockImports } from '../../db/queries/import-lock.ts'
import type { Reference, UnitRecord } from '../../db/queries/reference.ts'
import { dayOf, writeAsked } from './write-asked.ts'

export type NewRound = RoundPlan & {
  /** the province */
  root: UnitRecord
  year: number
  level: RoundLevel
  /** what becomes of approved figures that are there already; null = refuse where there are some */
  existing: 'draft' | 'approved' | null
  by: { actor: string | null; requestId: string | null }
}

/** Opens a year's campaign: one report for each unit of the level that is valid on the cut-off day. ROUND_EXISTS where there
 * is one, ROUND_HAS_FIGURES where it has to be said first what becomes of approved figures. */
export async function openRound(
  write: Database['write'],
  reference: Reference,
  round: NewRound,
): Promise<OpenedRound> {
  const { root, year, level, existing, by, ...plan } = round
  const problems = planProblems(plan, reference.indicatorByCode)
  if (problems.length > 0) throw new DomainError('ROUND_REFUSED', { problems })
  const asked = byProgramme(plan.indicators, reference.indicatorByCode)
  return write(async (db) => {
    await lockImports(db)
    const where = { rootUnitId: root.id, year, level }
    if ((await db.reportingRound.count({ where })) > 0) throw new DomainError('ROUND_EXISTS', { year })
    const { id } = await db.reportingRound.create({
      data: {
        ...where,
        title: plan.title,
        opensOn: dayOf(plan.opensOn),
        dueOn: dayOf(plan.dueOn),
        cutoffOn: dayOf(plan.cutoffOn),
      },
      select: { id: true },
    })
    await writeAsked(db, reference, id, asked)
    const place = { id, root: root.id, year, level, cutoffOn: plan.cutoffOn }
    const units = await makeReports(db, place, existing)
    if (units === 0)
      throw new DomainError('ROUND_REFUSED', {
        problems: [{ problem: 'noUnits', cutoffOn: plan.cutoffOn }],
      })
    if (existing === null) await refuseFigures(db, id, year)
    const drafts = existing === 'draft' ? await reopenFigures(db, id, year) : 0
    await recordAudit(db, {
      ...by,
      action: 'round.opened',
      subject: { type: 'round', id },
      unit: root.id,
      data: { year, level, units, indicators: asked.length, drafts, after: { ...plan, indicators: asked } },
    })
    return { id, units, indicators: asked.length, drafts }
  })
}

type Place = { id: number; root: number; year: number; level: RoundLevel; cutoffOn: string }

function makeReports(
  db: WriteDb,
  { id, root, year, level, cutoffOn }: Place,
  existing: NewRound['existing'],
): Promise<number> {
  return db.$executeRaw`
    insert into report (round_id, unit_id, status)
    select ${id}, u.id, case when ${existing === 'approved'} and exists (
      select 1 from figure f where f.unit_id = u.id and f.year = ${year} and f.status = 'approved'
    ) then 'approved'::workflow_status else 'draft'::workflow_status end
    from unit u
    where u.path @> array[${root}]::int[] and u.level = ${level}::unit_level
      and (u.valid_from is null or u.valid_from <= ${cutoffOn}::date)
      and (u.valid_to is null or u.valid_to >= ${cutoffOn}::date)
    order by u.position, u.id`
}

async function refuseFigures(db: WriteDb, round: number, year: number): Promise<void> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from figure f join report r on r.unit_id = f.unit_id and r.round_id = ${round}
    where f.year = ${year} and f.status = 'approved'`
  const count = row?.n ?? 0
  if (count > 0) throw new DomainError('ROUND_HAS_FIGURES', { year, count })
}

/** A figure's state mirrors its report's. */
function reopenFigures(db: WriteDb, round: number, year: number): Promise<number> {
  return db.$executeRaw`
    update figure f set status = 'draft' from report r
    where r.round_id = ${round} and f.unit_id = r.unit_id and f.year = ${year} and f.status = 'approved'`
}
