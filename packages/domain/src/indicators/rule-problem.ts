import type { AddableRule, CheckRule } from './check-rule.ts'
import type { Indicator } from './indicator.ts'

/** self: names the indicator that carries it; twice: names one twice; measure: adds what is measured otherwise;
 * bounds: none, or the lower above the upper; exists: the indicator has it already */
export type RuleProblem = 'self' | 'twice' | 'measure' | 'bounds' | 'exists'

const namedBy = (rule: AddableRule): readonly string[] =>
  rule.kind === 'partsEqualWhole' ? rule.parts : rule.kind === 'atMost' ? rule.of : []

/** Indicators that a rule reads, the carrying one first. */
export function ruleIndicators(code: string, rule: CheckRule): string[] {
  switch (rule.kind) {
    case 'partsEqualWhole':
      return [code, ...rule.parts]
    case 'atMost':
      return [code, ...rule.of]
    case 'bandBounds':
      return [code, ...rule.bands.map(({ indicator }) => indicator)]
    case 'atMostCriteria':
      return [code, rule.communes]
    case 'zeroWhenZero':
      return [code, rule.of]
    default:
      return [code]
  }
}

/** Why a rule cannot be added to an indicator; null where it can. `existing`: the rules that the indicator has, switched
 * on or not. */
export function ruleProblem(
  indicator: Indicator,
  rule: AddableRule,
  { existing, byCode }: { existing: readonly CheckRule[]; byCode: ReadonlyMap<string, Indicator> },
): RuleProblem | null {
  const named = namedBy(rule)
  if (named.includes(indicator.code)) return 'self'
  if (new Set(named).size < named.length) return 'twice'
  const measures = named.map((code) => byCode.get(code)?.unitOfMeasure)
  if (rule.kind === 'partsEqualWhole' && measures.some((one) => one !== indicator.unitOfMeasure))
    return 'measure'
  if (rule.kind === 'range') {
    const { min, max } = rule
    if ((min === null && max === null) || (min !== null && max !== null && min > max)) return 'bounds'
  }
  return existing.some((one) => sameRule(one, rule)) ? 'exists' : null
}

/** Whether two rules of one indicator ask for the same. */
export function sameRule(a: CheckRule, b: AddableRule): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === 'range' && b.kind === 'range') return a.min === b.min && a.max === b.max
  const [of, other] = [ruleIndicators('', a), ruleIndicators('', b)]
  return of.length === other.length && of.every((code) => other.includes(code))
}
