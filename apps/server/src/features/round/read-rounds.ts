import { DomainError } from '@so-dan-van/domain/errors'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { AdministeredRound } from '@so-dan-van/domain/reports/administered-round'
import type { ReportException, ReportStatus } from '@so-dan-van/domain/reports/report'
import { timelinessOf } from '@so-dan-van/domain/reports/timeliness'
import { exceptionInForce, roundState } from '@so-dan-van/domain/reports/workflow'
import { sql } from 'kysely'
import { exceptionOf } from '../../db/queries/report-exception.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** All rounds of the provinces that the caller administers, newest first. */
export async function readRounds(ctx: SignedIn): Promise<AdministeredRound[]> {
  const { administer } = scopeOf(ctx.viewer.grants)
  const rounds = await ctx.read
    .selectFrom('reporting_round as d')
    .where('d.root_unit_id', '=', sql<number>`any(${administer}::int[])`)
    .selectAll()
    .select(sql<number>`(select count(*) from round_indicator a where a.round_id = d.id)`.as('indicators'))
    .orderBy('d.year', 'desc')
    .orderBy('d.level')
    .execute()
  const answers = await ctx.read
    .selectFrom('report as r')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .where('d.root_unit_id', '=', sql<number>`any(${administer}::int[])`)
    .select(['r.round_id', 'r.status', 'r.first_submitted_at', exceptionOf(sql.ref('r.id')).as('exception')])
    .execute()
  const byRound = groupBy(answers, (answer) => answer.round_id)
  return rounds.map((row) => {
    const round = {
      level: row.level as AdministeredRound['level'],
      year: row.year,
      title: row.title,
      opensOn: String(row.opens_on),
      dueOn: String(row.due_on),
      cutoffOn: String(row.cutoff_on),
      lockedAt: row.locked_at?.toISOString() ?? null,
    }
    return {
      ...round,
      id: row.id,
      unit: row.root_unit_id,
      version: row.version,
      state: roundState(round, ctx.today),
      indicators: row.indicators,
      reports: countReports(round, byRound.get(row.id) ?? [], ctx.today),
    }
  })
}

type Answer = {
  status: ReportStatus
  first_submitted_at: Date | null
  exception: ReportException | null
}

function countReports(
  round: Pick<AdministeredRound, 'dueOn' | 'lockedAt'>,
  answers: readonly Answer[],
  today: string,
): AdministeredRound['reports'] {
  const count = (is: (answer: Answer) => boolean) => answers.filter(is).length
  const late = (answer: Answer) => {
    const given = { firstSubmittedAt: answer.first_submitted_at, status: answer.status }
    return ['late', 'overdue'].includes(timelinessOf(round, given, today).state)
  }
  return {
    all: answers.length,
    draft: count(({ status }) => status === 'draft'),
    submitted: count(({ status }) => status === 'submitted'),
    returned: count(({ status }) => status === 'returned'),
    approved: count(({ status }) => status === 'approved'),
    late: count(late),
    reopened:
      round.lockedAt === null ? 0 : count(({ exception }) => exceptionInForce(exception, today) !== null),
  }
}

/** One round of a province that the caller administers. */
export async function readOneRound(ctx: SignedIn, id: number): Promise<AdministeredRound> {
  const round = (await readRounds(ctx)).find((one) => one.id === id)
  if (round === undefined) throw new DomainError('NO_PERMISSION', {})
  return round
}
