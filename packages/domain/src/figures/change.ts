import type { CriteriaSet } from '../indicators/indicator.ts'
import type { Amount, Computed, Gap, UnitCounts } from './amount.ts'
import { subtractDecimals } from './decimal.ts'

/** Kind of unit that the national criteria for new rural areas count (QĐ 318/QĐ-TTg 2022: xã nông thôn mới). */
const criteriaUnitKind = 'xã'

export type Comparison = {
  criteriaSets: readonly CriteriaSet[]
  /** counts of the unit's children by year; null = not known */
  unitCounts: (year: number) => UnitCounts | null
}

/** The criteria set in force in a year; null where none is known. */
export function criteriaSetOf(year: number, sets: readonly CriteriaSet[]): CriteriaSet | null {
  return sets.find((set) => set.fromYear <= year && year <= set.toYear) ?? null
}

/** Why figures bound to a criteria set do not compare between two years; null where they do: one set, and as many
 * communes in both (design rule 3). */
export function criteriaGap(year: number, baseline: number, comparison: Comparison): Gap | null {
  const set = criteriaSetOf(year, comparison.criteriaSets)
  if (set === null || set !== criteriaSetOf(baseline, comparison.criteriaSets)) return 'otherCriteriaSet'
  const count = comparison.unitCounts(year)?.[criteriaUnitKind]
  const before = comparison.unitCounts(baseline)?.[criteriaUnitKind]
  return count === undefined || count !== before ? 'otherUnits' : null
}

/** current - previous, or why no change can be stated; `barrier` is what forbids the comparison though both exist. */
export function changeBetween(
  current: Amount | null,
  previous: Amount | null,
  barrier: Gap | null = null,
): Computed {
  if (current?.notApplicable) return { value: null, notApplicable: true, gap: null }
  const gap =
    current === null || current.value === null
      ? 'inputsMissing'
      : previous === null || previous.value === null
        ? 'noBaseline'
        : barrier
  if (gap !== null) return { value: null, notApplicable: false, gap }
  const value = subtractDecimals(current?.value as string, previous?.value as string)
  return { value, notApplicable: false, gap: null }
}
