import { criteriaSetOf } from '../../figures/change.ts'
import { compareDecimals, multiplyDecimals, sumDecimals } from '../../figures/decimal.ts'
import type { CheckRule, Finding } from '../check-rule.ts'
import { type CheckContext, currentAmount, currentValue, typedFirst } from './check-context.ts'

type Rule<K extends CheckRule['kind']> = Extract<CheckRule, { kind: K }>

/** At most as many as there are child units of these kinds. params: value, kinds, limit. */
export function checkAtMostUnits(code: string, rule: Rule<'atMostUnits'>, context: CheckContext): Finding[] {
  const value = currentValue(context, code)
  const counts = rule.unitKinds.flatMap((kind) => context.unitCounts.current[kind] ?? [])
  if (value === null || counts.length === 0) return []
  const limit = sumDecimals(counts.map(String))
  if (compareDecimals(value, limit) <= 0) return []
  const params = { code, value, kinds: [...rule.unitKinds], limit }
  return [{ check: 'atMostUnits', severity: 'error', indicators: [code], params, fix: null }]
}

/** At most the criteria set's count for each commune (19 in 2021-2025, QĐ 318/QĐ-TTg 2022).
 * params: value, criteria, communes, limit. */
export function checkAtMostCriteria(
  code: string,
  rule: Rule<'atMostCriteria'>,
  context: CheckContext,
): Finding[] {
  const value = currentValue(context, code)
  const communes = currentValue(context, rule.communes)
  const set = criteriaSetOf(context.year, context.criteriaSets)
  if (value === null || communes === null || set === null) return []
  const criteria = String(set.criteriaCount)
  const limit = multiplyDecimals(communes, criteria)
  if (compareDecimals(value, limit) <= 0) return []
  return [
    {
      check: 'atMostCriteria',
      severity: 'error',
      indicators: typedFirst(context, [code, rule.communes]),
      params: { code, value, criteria, communes, limit },
      fix: null,
    },
  ]
}

/** The criteria total lies between what the bands give at least and at most: 7 communes with 19 and 11 with 15 to 18
 * cannot have 300 together. A blank band leaves the upper bound open, unless the known bands already hold every commune.
 * params: value, bands (with a value), counts, limit. */
export function checkBandBounds(code: string, rule: Rule<'bandBounds'>, context: CheckContext): Finding[] {
  const value = currentValue(context, code)
  const set = criteriaSetOf(context.year, context.criteriaSets)
  if (value === null || set === null) return []
  const bands = rule.bands.map((band) => {
    const max = band.max ?? set.criteriaCount
    return { ...band, max, min: band.min ?? (band.max === null ? set.criteriaCount : 0) }
  })
  // bands of another criteria set
  if (bands.some((band) => band.max > set.criteriaCount)) return []
  const known = bands.filter((band) => currentValue(context, band.indicator) !== null)
  if (known.length === 0) return []
  const counts = known.map((band) => currentValue(context, band.indicator) as string)
  const bound = (side: 'min' | 'max') =>
    sumDecimals(known.map((band, index) => multiplyDecimals(counts[index] as string, String(band[side]))))
  const low = bound('min')
  const high = bound('max')
  const open = bands.some((band) => {
    const amount = currentAmount(context, band.indicator)
    return amount === null || (amount.value === null && !amount.notApplicable)
  })
  const complete = !open || sumDecimals(counts) === String(context.unitCounts.current.xã ?? '')
  const names = known.map((band) => band.indicator)
  const base = { severity: 'error', indicators: [code, ...names], fix: null } as const
  const params = { code, value, bands: names, counts }
  if (compareDecimals(value, low) < 0) {
    return [
      { ...base, check: 'bandBoundsLow', indicators: [code, ...names], params: { ...params, limit: low } },
    ]
  }
  if (complete && compareDecimals(value, high) > 0) {
    return [
      { ...base, check: 'bandBoundsHigh', indicators: [code, ...names], params: { ...params, limit: high } },
    ]
  }
  return []
}
