import { DomainError } from '@so-dan-van/domain/errors'
import { requiredFigures } from '@so-dan-van/domain/figures/complete-figures'
import { tryRule } from '@so-dan-van/domain/indicators/check-figures'
import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import type { RuleTrial } from '@so-dan-van/domain/indicators/listed-rule'
import { ruleIndicators } from '@so-dan-van/domain/indicators/rule-problem'
import { readCheckMaterial, yearsToCheck } from '../../db/queries/check-material.ts'
import { readReportRows, toOdd } from '../../db/queries/report-rows.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { keepTrial } from './keep-trial.ts'

/** the newest reports are enough to judge a rule by, of a country too */
const mostReports = 4000
const mostShown = 200

/** What a rule would have objected to in past reports, before it is switched on: two queries, which read only what the
 * rule reads. That it was tried is kept: a rule is not switched on without. */
export async function tryRuleOverYears(
  ctx: SignedIn,
  { indicator, rule }: { indicator: string; rule: CheckRule },
): Promise<RuleTrial> {
  demandRuleManager(ctx)
  const reference = await ctx.reference()
  const codes = ruleIndicators(indicator, rule)
  const unknown = codes.find((code) => !reference.indicatorByCode.has(code))
  if (unknown !== undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: unknown })
  const scope = scopeOf(ctx.viewer.grants)
  const all = await readReportRows(ctx.read, scope.review, { unit: null, year: null })
  const reports = all.slice(0, mostReports)
  const needed = requiredFigures(reference.indicators, { indicators: codes, years: [] }).indicators
  const material = await readCheckMaterial(ctx.read, reference, scope, {
    units: [...new Set(reports.map(({ unit }) => unit))],
    years: yearsToCheck([...new Set(reports.map(({ year }) => year))]),
    indicators: needed,
  })
  const read = reference.indicators.filter(({ code }) => needed.includes(code))
  const figures = reports.flatMap((report) => {
    const { unit, year } = report
    const input = { ...material.input(unit, year), indicators: read, peers: null }
    return tryRule(input, indicator, rule).map((finding) =>
      toOdd(report, finding, (code) => material.amount(code, unit, year)),
    )
  })
  const trial = { reports: reports.length, hits: figures.length, figures: figures.slice(0, mostShown) }
  await keepTrial(ctx, reference.indicatorId.get(indicator) as number, { indicator, rule, ...trial })
  return trial
}
