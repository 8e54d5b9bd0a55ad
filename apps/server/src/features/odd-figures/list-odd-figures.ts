import { DomainError } from '@so-dan-van/domain/errors'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { isWanted, type OddFigure, type OddFilter, type OddPage } from '@so-dan-van/domain/reports/odd-figure'
import { sql } from 'kysely'
import { readCheckMaterial, siblingsOf, yearsToCheck } from '../../db/queries/check-material.ts'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** so many reports of one request are checked: about a second's work */
const reportsAtOnce = 200

type ReportRow = { unit: number; year: number; status: NonNullable<FigureCell['status']> }

/** What the checks find in the reports that the reader reviews, the newest year first: two queries and no more, however
 * many reports; past `reportsAtOnce` the page asks again. */
export async function listOddFigures(
  ctx: SignedIn,
  { cursor, ...filter }: OddFilter & { cursor: number },
): Promise<OddPage> {
  const reference = await ctx.reference()
  const scope = scopeOf(ctx.viewer.grants)
  if (filter.unit !== null) {
    const { path } = unitOf(reference, filter.unit)
    if (!path.some((step) => scope.review.includes(step))) throw new DomainError('NO_PERMISSION', {})
  }
  const all = await readReportRows(ctx, scope.review, filter)
  const reports = all.slice(cursor, cursor + reportsAtOnce)
  const units = new Set(reports.flatMap(({ unit, year }) => [unit, ...siblingsOf(reference, unit, year)]))
  const years = yearsToCheck([...new Set(reports.map(({ year }) => year))])
  const material = await readCheckMaterial(ctx.read, reference, scope, { units: [...units], years })
  const rows = reports.flatMap((report) => {
    const found = checkFigures(material.input(report.unit, report.year))
    return found
      .filter((finding) => isWanted(finding, filter))
      .map((finding) => toOdd(report, finding, (code) => material.amount(code, report.unit, report.year)))
  })
  const looked = Math.min(all.length, cursor + reports.length)
  return { rows, looked, reports: all.length, next: looked < all.length ? looked : null }
}

function toOdd(
  { unit, year, status }: ReportRow,
  finding: Finding,
  amount: (code: string) => { value: string | null; note: string | null } | null,
): OddFigure {
  const indicator = finding.indicators[0] as string
  const { value, wholeValue } = finding.params
  const computed = value ?? wholeValue
  const notes = finding.indicators.flatMap((code) => amount(code)?.note ?? [])
  return {
    unit,
    year,
    indicator,
    value: amount(indicator)?.value ?? (typeof computed === 'string' ? computed : null),
    status,
    note: notes[0] ?? null,
    finding,
  }
}

async function readReportRows(
  ctx: SignedIn,
  review: readonly number[],
  { unit, year }: OddFilter,
): Promise<ReportRow[]> {
  let query = ctx.read
    .selectFrom('report as r')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .where(sql<boolean>`u.path && ${[...review]}::int[]`)
    .select(['r.unit_id as unit', 'd.year', 'r.status'])
    .orderBy('d.year', 'desc')
    .orderBy('u.parent_id')
    .orderBy('u.position')
  if (unit !== null) query = query.where(sql<boolean>`u.path && ${[unit]}::int[]`)
  if (year !== null) query = query.where('d.year', '=', year)
  return query.execute()
}
