import { DomainError } from '@so-dan-van/domain/errors'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import { isWanted, type OddFilter, type OddPage } from '@so-dan-van/domain/reports/odd-figure'
import { readCheckMaterial, yearsToCheck } from '../../db/queries/check-material.ts'
import { siblingsOf } from '../../db/queries/peers-among.ts'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { readReportRows, toOdd } from '../../db/queries/report-rows.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** so many reports of one request are checked: about a second's work */
const reportsAtOnce = 200

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
  const all = await readReportRows(ctx.read, scope.review, filter)
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
