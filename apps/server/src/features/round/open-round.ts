import { DomainError } from '@so-dan-van/domain/errors'
import { recordAudit } from '../../db/audit.ts'
import type { Database, WriteDb } from '../../db/client.ts'
import { lockImports } from '../../db/queries/import-lock.ts'
import type { Reference, UnitRecord } from '../../db/queries/reference.ts'

export type NewRound = {
  /** the province */
  root: UnitRecord
  year: number
  title: string
  /** ISO days */
  opensOn: string
  dueOn: string
  cutoffOn: string
  /** what becomes of approved figures that a reporting unit has of that year: draft = they are the form's first content and
   * count again when approved; approved = they go on counting, and a report is returned where it is to be corrected */
  existing: 'draft' | 'approved'
}

export type OpenedRound = { id: number; units: number; indicators: number; drafts: number }

/** Opens a year's campaign: one report for each district that is valid on the cut-off day, and all indicators that
 * districts report in that year, in catalogue order. ROUND_EXISTS where there is one. */
export async function openRound(
  write: Database['write'],
  reference: Reference,
  round: NewRound,
): Promise<OpenedRound> {
  const { root, year, existing, ...texts } = round
  const asked = reference.indicators.filter(
    ({ level, validFromYear, validToYear }) =>
      level === 'district' && (validFromYear ?? 0) <= year && year <= (validToYear ?? 9999),
  )
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
  const dates = { opensOn: day(texts.opensOn), dueOn: day(texts.dueOn), cutoffOn: day(texts.cutoffOn) }
  return write(async (db) => {
    await lockImports(db)
    const where = { rootUnitId: root.id, year, level: 'district' as const }
    if ((await db.reportingRound.count({ where })) > 0) throw new DomainError('ROUND_EXISTS', { year })
    const { id } = await db.reportingRound.create({
      data: {
        ...where,
        ...dates,
        title: texts.title,
        indicators: {
          create: asked.map(({ code, position }) => ({
            position,
            indicator: { connect: { code } },
          })),
        },
      },
      select: { id: true },
    })
    const units = await makeReports(db, { id, root: root.id, year, cutoffOn: texts.cutoffOn, existing })
    const drafts = existing === 'draft' ? await reopenFigures(db, id, year) : 0
    await recordAudit(db, {
      ...{
        actor: null,
        action: 'round.opened',
        subject: { type: 'round', id },
        unit: root.id,
        requestId: null,
      },
      data: { year, units, indicators: asked.length, drafts },
    })
    return { id, units, indicators: asked.length, drafts }
  })
}

type Place = { id: number; root: number; year: number; cutoffOn: string; existing: NewRound['existing'] }

function makeReports(db: WriteDb, { id, root, year, cutoffOn, existing }: Place): Promise<number> {
  return db.$executeRaw`
    insert into report (round_id, unit_id, status)
    select ${id}, u.id, case when ${existing === 'approved'} and exists (
      select 1 from figure f where f.unit_id = u.id and f.year = ${year} and f.status = 'approved'
    ) then 'approved'::workflow_status else 'draft'::workflow_status end
    from unit u
    where u.path @> array[${root}]::int[] and u.level = 'district'
      and (u.valid_from is null or u.valid_from <= ${cutoffOn}::date)
      and (u.valid_to is null or u.valid_to >= ${cutoffOn}::date)
    order by u.position, u.id`
}

/** A figure's state mirrors its report's. */
function reopenFigures(db: WriteDb, round: number, year: number): Promise<number> {
  return db.$executeRaw`
    update figure f set status = 'draft' from report r
    where r.round_id = ${round} and f.unit_id = r.unit_id and f.year = ${year} and f.status = 'approved'`
}
