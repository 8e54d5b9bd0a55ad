import { DomainError } from '@so-dan-van/domain/errors'
import { countCommunes } from '@so-dan-van/domain/indicators/peers'
import { cellState } from '@so-dan-van/domain/reports/cell-state'
import type { ReviewCell } from '@so-dan-van/domain/reports/matrix'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { isOverdue } from '@so-dan-van/domain/reports/workflow'
import { sql } from 'kysely'
import { type CheckedFigure, checkUnit } from '../../db/queries/check-unit.ts'
import { readEntryForm } from '../../db/queries/read-entry-form.ts'
import { readFlags } from '../../db/queries/read-flags.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

type Place = { unit: number; year: number; indicator: string }

/** One cell of a report that the reader reviews, with what was found, said and done about it. */
export async function readCell(ctx: SignedIn, place: Place): Promise<ReviewCell> {
  const reference = await ctx.reference()
  const { viewer, today } = ctx
  const { indicator } = place
  const visible = scopeOf(viewer.grants).review
  const form = await readEntryForm(ctx.read, reference, {
    ...place,
    ...{ viewer, today, visible, reader: 'reviewer' },
  })
  const row = form.rows.find((one) => one.indicator === indicator)
  if (row === undefined) throw new DomainError('INDICATOR_NOT_IN_ROUND', { indicator, year: place.year })
  const [flags, approvals] = await Promise.all([
    readFlags(ctx.read, reference, place),
    readApprovals(ctx, reference, place),
  ])
  const counted = Object.fromEntries(
    form.rows.flatMap(({ byRegister, ...one }) => (byRegister === null ? [] : [[one.indicator, byRegister]])),
  )
  const findings = checkUnit(reference, place, enteredFigures(form), form.peers, counted)
  const changed = form.changedSince.find((one) => one.indicator === indicator)
  const { peers } = form
  return {
    report: form.report,
    may: form.may,
    state: stateOf(
      form,
      row,
      findings.some(({ indicators }) => indicators[0] === indicator),
      today,
    ),
    row,
    peers,
    communes: countCommunes(form.unitCounts.current),
    findings: findings.filter(({ indicators }) => indicators.includes(indicator)),
    flags,
    approvals,
    changedFrom: changed ?? null,
  }
}

function stateOf(
  form: EntryForm,
  { cell, indicator }: EntryForm['rows'][number],
  odd: boolean,
  today: string,
): ReviewCell['state'] {
  const { report } = form
  const state = form.flags.find((flag) => flag.indicator === indicator)?.state
  return cellState({
    figure: cell && { ...cell, status: cell.status ?? report.status },
    odd,
    flag: state === 'open' || state === 'answered' ? state : null,
    report: { status: report.status, overdue: isOverdue(report, today), flagged: form.flags.length > 0 },
  })
}

/** What the checks look at, out of a form. */
function enteredFigures({ rows, report: { year } }: EntryForm): CheckedFigure[] {
  return rows.flatMap(({ indicator, cell, previous, history }): CheckedFigure[] => [
    ...(cell === null || cell.derived ? [] : [cell]),
    ...(previous === null || previous.derived ? [] : [previous]),
    ...history
      .filter((past) => past.year < year - 1)
      .map((past) => ({ ...past, indicator, notApplicable: false })),
  ])
}

async function readApprovals(
  ctx: SignedIn,
  reference: Reference,
  { unit, year, indicator }: Place,
): Promise<ReviewCell['approvals']> {
  const rows = await ctx.read
    .selectFrom('figure as f')
    .innerJoin('audit_event as e', (join) => join.on(sql<boolean>`e.subject_id = f.id::text`))
    .leftJoin('user as p', 'p.id', 'e.actor_id')
    .where('f.unit_id', '=', unit)
    .where('f.year', '=', year)
    .where('f.indicator_id', '=', reference.indicatorId.get(indicator) ?? 0)
    .where('e.subject_type', '=', 'figure')
    .where('e.action', '=', 'figure.approved')
    .select(['e.at', 'p.name as by', sql<string | null>`e.data ->> 'note'`.as('note')])
    .orderBy('e.id', 'desc')
    .execute()
  return rows.map(({ at, by, note }) => ({ at: at.toISOString(), by: by ?? '', note }))
}
