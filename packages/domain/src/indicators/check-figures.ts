import type { Amount, UnitCounts } from '../figures/amount.ts'
import { compareDecimals, isWhole } from '../figures/decimal.ts'
import type { Counted } from '../registers/binding.ts'
import type { CheckRule, Finding } from './check-rule.ts'
import { type CheckContext, currentValue } from './checks/check-context.ts'
import { checkAtMostCriteria, checkAtMostUnits, checkBandBounds } from './checks/criteria-checks.ts'
import { checkAgainstHistory, checkCannotFall } from './checks/history-checks.ts'
import { checkAtMost, checkPartsEqualWhole, checkRange, checkZeroWhenZero } from './checks/part-checks.ts'
import { checkPeers } from './checks/peer-check.ts'
import { checkRegister } from './checks/register-check.ts'
import { checkLostCommaInRange } from './checks/slip-checks.ts'
import { withDerived } from './derive.ts'
import type { CriteriaSet, Indicator } from './indicator.ts'
import type { PeerFigures } from './peers.ts'

type Amounts = Readonly<Record<string, Amount | null | undefined>>

export type CheckInput = {
  /** the whole catalogue; derived indicators are computed here, not passed in */
  indicators: readonly Indicator[]
  criteriaSets: readonly CriteriaSet[]
  year: number
  /** entered values of the year by indicator code; a `FigureCell` fits; absent or null = never entered */
  current: Amounts
  /** the year before */
  previous: Amounts
  /** earlier years by code, oldest first, as in the entry form */
  history: Readonly<Record<string, readonly { year: number; value: string | null }[] | undefined>>
  unitCounts: { current: UnitCounts; previous: UnitCounts }
  /** the units beside it; null = not known */
  peers: PeerFigures | null
  /** what registers count, by code; a code that is not there is not counted */
  counted?: Counted
}

function contextOf(input: CheckInput): CheckContext {
  const indicators = new Map(input.indicators.map((indicator) => [indicator.code, indicator]))
  const { year, criteriaSets, unitCounts, peers, counted = {} } = input
  const entered = (code: string, ofYear: number): Amount | null => {
    if (ofYear === year) return input.current[code] ?? null
    return ofYear === year - 1 ? (input.previous[code] ?? null) : null
  }
  const lookup = withDerived(indicators, entered, {
    criteriaSets,
    unitCounts: (ofYear) =>
      ofYear === year ? unitCounts.current : ofYear === year - 1 ? unitCounts.previous : null,
    criteriaBound: (code) => indicators.get(code)?.criteriaBound ?? false,
  })
  const history = (code: string) => input.history[code] ?? []
  return { year, indicators, criteriaSets, unitCounts, lookup, history, peers, counted }
}

function checkRuleOf(indicator: Indicator, rule: CheckRule, context: CheckContext): Finding[] {
  const { code } = indicator
  switch (rule.kind) {
    case 'partsEqualWhole':
      return checkPartsEqualWhole(code, rule, context)
    case 'atMost':
      return checkAtMost(code, rule, context)
    case 'range':
      return checkRange(code, rule, context)
    case 'atMostUnits':
      return checkAtMostUnits(code, rule, context)
    case 'bandBounds':
      return checkBandBounds(code, rule, context)
    case 'atMostCriteria':
      return checkAtMostCriteria(code, rule, context)
    case 'zeroWhenZero':
      return checkZeroWhenZero(code, rule, context)
    case 'cannotFall':
      return checkCannotFall(indicator, context)
  }
}

/** A count below zero, unless the indicator's own range allows it. params: value. */
function checkNegative(indicator: Indicator, context: CheckContext): Finding[] {
  const { code, checks } = indicator
  const value = currentValue(context, code)
  const bounded = checks.some((rule) => rule.kind === 'range' && rule.min !== null)
  if (value === null || bounded || compareDecimals(value, '0') >= 0) return []
  return [{ check: 'negative', severity: 'error', indicators: [code], params: { code, value }, fix: null }]
}

/** A count with a fraction. params: value. */
function checkNotInteger(indicator: Indicator, context: CheckContext): Finding[] {
  const value = currentValue(context, indicator.code)
  if (value === null || indicator.decimals > 0 || isWhole(value)) return []
  const { code } = indicator
  return [{ check: 'notInteger', severity: 'error', indicators: [code], params: { code, value }, fix: null }]
}

function checkImplicit(indicator: Indicator, context: CheckContext): Finding[] {
  if (indicator.entry === 'derived') return []
  const own = [
    ...checkNegative(indicator, context),
    ...checkNotInteger(indicator, context),
    ...checkRegister(indicator, context),
  ]
  for (const check of [checkAgainstHistory, checkLostCommaInRange, checkPeers]) {
    const found = check(indicator, context)
    if (found.length > 0) return [...own, ...found]
  }
  return own
}

/** Every check of design rule 5: those that the catalogue attaches and those that every typed number gets, of which the one
 * that explains most is named. Errors first, then in catalogue order. */
export function checkFigures(input: CheckInput): Finding[] {
  const context = contextOf(input)
  const findings = input.indicators.flatMap((indicator) => [
    ...indicator.checks.flatMap((rule) => checkRuleOf(indicator, rule, context)),
    ...checkImplicit(indicator, context),
  ])
  const errors = findings.filter((finding) => finding.severity === 'error')
  return [...errors, ...findings.filter((finding) => finding.severity === 'warning')]
}

/** What one rule would find, whether or not the catalogue has it: to be seen before it is switched on. */
export function tryRule(input: CheckInput, code: string, rule: CheckRule): Finding[] {
  const context = contextOf(input)
  const indicator = context.indicators.get(code)
  return indicator === undefined ? [] : checkRuleOf(indicator, rule, context)
}
