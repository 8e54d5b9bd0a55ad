import type { FigureDefaults, ReportException, ReportSummary } from '@so-dan-van/domain/reports/report'
import { timelinessOf } from '@so-dan-van/domain/reports/timeliness'
import { exceptionInForce } from '@so-dan-van/domain/reports/workflow'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import { exceptionOf } from './report-exception.ts'

export type ReportRecord = ReportSummary & {
  id: number
  roundId: number
  defaults: FigureDefaults
  /** in force; null = none */
  exception: ReportException | null
}

export type ReportsRequest = {
  year: number
  /** the unit itself, and the units directly below it */
  below: number
  /** ids of units below which the reader may see reports */
  visible: readonly number[]
  /** ISO day in Viet Nam */
  today: string
  /** only the units right below, so many after this one */
  page?: { after: number | null; limit: number }
}

/** Reports of one year of a unit and of the units that report to it, with how full they are; what the reader may not see is left out by the query. */
export async function readReports(db: ReadDb, request: ReportsRequest): Promise<ReportRecord[]> {
  let query = db
    .selectFrom('report as r')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .leftJoin('user as p', 'p.id', 'r.updated_by_id')
    .innerJoinLateral(cellsOf, (join) => join.onTrue())
    .where('d.year', '=', request.year)
    .where((eb) => eb.or([eb('u.id', '=', request.below), eb('u.parent_id', '=', request.below)]))
    .where(sql<boolean>`u.path && ${[...request.visible]}::int[]`)
    .select([
      'r.id',
      'r.round_id',
      'r.unit_id',
      'r.status',
      'r.version',
      'r.first_submitted_at',
      'r.submitted_at',
      'r.updated_at',
      'r.default_as_of',
      'r.default_source',
      'r.answer_due_on',
    ])
    .select(['p.name as by', 'c.filled', 'c.not_applicable', 'c.cells', 'd.due_on', 'd.locked_at'])
    .select(exceptionOf(sql.ref('r.id')).as('exception'))
    .select([waitingFlags('open').as('open'), waitingFlags('answered').as('answered')])
    .select(
      sql<
        string | null
      >`(select t.reason from report_transition t where t.report_id = r.id order by t.id desc limit 1)`.as(
        'reason',
      ),
    )
    .orderBy('u.position')
    .orderBy('u.id')
  if (request.page !== undefined) {
    const { after, limit } = request.page
    query = query.where('u.parent_id', '=', request.below).limit(limit)
    if (after !== null)
      query = query.where(
        sql<boolean>`(u.position, u.id) > (select a.position, a.id from unit a where a.id = ${after})`,
      )
  }
  const rows = await query.execute()
  return rows.map(({ exception, ...row }) => {
    const inForce = exceptionInForce(exception, request.today)
    const round = { dueOn: String(row.due_on), lockedAt: row.locked_at?.toISOString() ?? null }
    const answer = { firstSubmittedAt: row.first_submitted_at, status: row.status }
    return {
      id: row.id,
      roundId: row.round_id,
      defaults: { asOf: row.default_as_of, source: row.default_source },
      exception: inForce,
      unit: row.unit_id,
      year: request.year,
      status: row.status,
      version: row.version,
      filled: row.filled,
      notApplicable: row.not_applicable,
      cells: row.cells,
      firstSubmittedAt: row.first_submitted_at?.toISOString() ?? null,
      submittedAt: row.submitted_at?.toISOString() ?? null,
      updatedAt: row.updated_at.toISOString(),
      updatedBy: row.by,
      lateDays: timelinessOf(round, answer, request.today).days,
      lastReason: row.reason,
      // dates arrive as yyyy-mm-dd text (db/client.ts), whatever the generated type says
      answerDueOn: row.answer_due_on === null ? null : String(row.answer_due_on),
      flags: { open: row.open, answered: row.answered },
      reopenedUntil: inForce?.untilOn ?? null,
    }
  })
}

/** how many objections to cells of the report `r` are in a state */
const waitingFlags = (state: 'open' | 'answered') =>
  sql<number>`(select count(*) from figure_flag g where g.report_id = r.id and g.state = ${state}::flag_state)`

/** filled, not applicable and all entered cells of the report `r` in the round `d` */
const cellsOf = (eb: import('kysely').ExpressionBuilder<CellsScope, 'r' | 'd'>) =>
  eb
    .selectFrom('round_indicator as ri')
    .innerJoin('indicator as i', 'i.id', 'ri.indicator_id')
    .leftJoin('figure as f', (join) =>
      join
        .onRef('f.indicator_id', '=', 'ri.indicator_id')
        .onRef('f.unit_id', '=', 'r.unit_id')
        .onRef('f.year', '=', 'd.year'),
    )
    .whereRef('ri.round_id', '=', 'r.round_id')
    .where('i.entry', '=', 'entered')
    .select([
      sql<number>`count(*) filter (where f.value is not null or f.not_applicable)`.as('filled'),
      sql<number>`count(*) filter (where f.not_applicable)`.as('not_applicable'),
      sql<number>`count(*)`.as('cells'),
    ])
    .as('c')

type DB = import('../generated/kysely/types.ts').DB
type CellsScope = DB & { r: DB['report']; d: DB['reporting_round'] }

/** A report without what only the server needs. */
export function toSummary({
  id: _id,
  roundId: _round,
  exception: _exception,
  defaults: _defaults,
  ...summary
}: ReportRecord): ReportSummary {
  return summary
}
