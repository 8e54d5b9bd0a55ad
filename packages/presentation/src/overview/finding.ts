import { absoluteDecimal, compareDecimals } from '@so-dan-van/domain/figures/decimal'
import type { ReportSummary } from '@so-dan-van/domain/reports/report'
import type { Headline } from './headline.ts'
import { fewMissing, subjectOf, type YearView } from './year-view.ts'

const longest = 96

/** The page's title says what the year says: the biggest change, how it stands against the plan, who has not reported.
 * What does not fit is left out from the middle. */
export function overviewFinding(
  view: YearView,
  headlines: readonly Headline[],
  reports: readonly ReportSummary[],
): { text: string; illustrative: boolean } {
  const { overview, terms } = view.reading.messages
  const place = view.unit.id === view.province.id ? terms.province : view.unit.name
  const moved = biggestChange(headlines)
  const partial = partialClause(view, headlines)
  const waiting = reports.filter(({ status }) => status === 'draft' || status === 'returned').length
  const change = moved?.change
    ? changeClause(view, moved, partial === null ? place : overview.finding.these)
    : null
  const plan = planClause(view, headlines)
  const late = waiting > 0 && reports.length > 1 ? overview.finding.waiting(waiting) : null
  const known = headlines.filter(({ mark }) => mark.size !== null)
  const tries = [
    [partial, change, plan, late],
    [partial, change, late],
    [partial, change, plan],
    [partial, change],
    [partial, plan, late],
    [partial],
  ]
  const texts = tries.map((clauses) => clauses.filter((clause) => clause !== null).join('; '))
  const text = texts.find((one) => one !== '' && one.length <= longest)
  const plain =
    known.length === 0 ? overview.finding.empty(place, view.year) : overview.finding.plain(place, view.year)
  return { text: text ?? plain, illustrative: moved?.mark.illustrative ?? false }
}

/** Most units lack every headline figure: nothing is said of the whole. */
function partialClause(view: YearView, headlines: readonly Headline[]): string | null {
  const missing = headlines.map(({ lacking }) => lacking?.missing ?? 0)
  const least = Math.min(...missing)
  const { length } = view.districts
  if (least <= fewMissing || least >= length) return null
  return view.reading.messages.overview.title.partial(length - least, length)
}

/** The headline that moved most in per cent of last year. */
function biggestChange(headlines: readonly Headline[]): Headline | null {
  const size = ({ change }: Headline) => absoluteDecimal(change?.relative ?? '0')
  const moved = headlines.filter(({ change }) => change !== null && change.direction !== 'none')
  return moved.sort((a, b) => compareDecimals(size(b), size(a)))[0] ?? null
}

function changeClause(view: YearView, { indicator, change }: Headline, place: string): string | null {
  if (change === null || change.direction === 'none') return null
  return view.reading.messages.overview.finding.change({
    place,
    subject: subjectOf(view, indicator),
    direction: change.direction,
    amount: change.text,
    measure: change.measure ?? indicator.unitOfMeasure,
  })
}

/** Who lags furthest behind the plan, else that all plans are met. */
function planClause(view: YearView, headlines: readonly Headline[]): string | null {
  const { finding } = view.reading.messages.overview
  const planned = headlines.filter(({ target }) => target?.met != null)
  const behind = planned.filter(({ target, bullet }) => target?.met === false && bullet !== null)
  const share = ({ bullet }: Headline) => (bullet?.target ? bullet.value / bullet.target : 1)
  const furthest = behind.sort((a, b) => share(a) - share(b))[0]
  if (furthest?.target?.percent)
    return finding.behind(subjectOf(view, furthest.indicator), furthest.target.percent)
  return planned.length > 1 ? finding.allMet(planned.length) : null
}
