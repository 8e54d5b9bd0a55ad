import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { FigureFlag } from '@so-dan-van/domain/reports/flag'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import type { Reference } from './reference.ts'

type Wanted = {
  unit: number
  year: number
  /** of this cell alone */
  indicator?: string
  states?: readonly FigureFlag['state'][]
}

/** Objections to cells of a unit's report of a year, newest first, each with what the cell said then. */
export async function readFlags(db: ReadDb, reference: Reference, wanted: Wanted): Promise<FigureFlag[]> {
  let query = db
    .selectFrom('figure_flag as g')
    .innerJoin('report as r', 'r.id', 'g.report_id')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .leftJoin('user as p', 'p.id', 'g.raised_by_id')
    .leftJoin('user as a', 'a.id', 'g.answered_by_id')
    .leftJoin('user as c', 'c.id', 'g.closed_by_id')
    .leftJoin('figure as f', (join) =>
      join
        .onRef('f.indicator_id', '=', 'g.indicator_id')
        .onRef('f.unit_id', '=', 'r.unit_id')
        .onRef('f.year', '=', 'd.year'),
    )
    .leftJoin('figure_revision as v', (join) =>
      join.onRef('v.figure_id', '=', 'f.id').onRef('v.version', '=', 'g.figure_version'),
    )
    .where('r.unit_id', '=', wanted.unit)
    .where('d.year', '=', wanted.year)
    .selectAll('g')
    .select(['p.name as raised_by', 'a.name as answered_by', 'c.name as closed_by'])
    .select(['v.value as before', 'v.not_applicable as before_na', 'v.id as revision'])
    .select(sql<boolean>`coalesce(f.version, 0) > g.figure_version`.as('changed'))
    .orderBy('g.id', 'desc')
  if (wanted.states !== undefined) query = query.where('g.state', 'in', [...wanted.states])
  if (wanted.indicator !== undefined)
    query = query.where('g.indicator_id', '=', reference.indicatorId.get(wanted.indicator) ?? 0)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    indicator: reference.indicatorCode.get(row.indicator_id) ?? '',
    state: row.state,
    reason: row.reason,
    raisedAt: row.raised_at.toISOString(),
    raisedBy: row.raised_by ?? '',
    before:
      row.revision === null
        ? null
        : {
            value: row.before === null ? null : normaliseDecimal(String(row.before)),
            notApplicable: row.before_na ?? false,
          },
    changed: row.changed,
    answer: row.answer,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: row.answered_by,
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by,
  }))
}

export const waitingStates = ['open', 'answered'] as const

type Before = { indicator: string; value: string | null; notApplicable: boolean }

/** Cells of a report that people changed since it last went back, each with what it said then; none where it never did. */
export async function readChangedSince(db: ReadDb, reference: Reference, report: number): Promise<Before[]> {
  const rows = await db
    .selectFrom('report as r')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .innerJoin('figure as f', (join) =>
      join.onRef('f.unit_id', '=', 'r.unit_id').onRef('f.year', '=', 'd.year'),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('report_transition as t')
          .whereRef('t.report_id', '=', 'r.id')
          .where('t.to', '=', 'returned')
          .orderBy('t.id', 'desc')
          .limit(1)
          .select('t.at')
          .as('back'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('figure_revision as v')
          .whereRef('v.figure_id', '=', 'f.id')
          .where((one) => one.or([one('v.at', '<=', one.ref('back.at')), one('v.channel', '=', 'seed')]))
          .orderBy('v.version', 'desc')
          .limit(1)
          .select(['v.value', 'v.not_applicable', 'v.version'])
          .as('then'),
      (join) => join.onTrue(),
    )
    .where('r.id', '=', report)
    .where(sql<boolean>`f.version > coalesce("then".version, 0)`)
    .select(['f.indicator_id', 'then.value', 'then.not_applicable'])
    .execute()
  return rows.map((row) => ({
    indicator: reference.indicatorCode.get(row.indicator_id) ?? '',
    value: row.value === null ? null : normaliseDecimal(String(row.value)),
    notApplicable: row.not_applicable ?? false,
  }))
}
