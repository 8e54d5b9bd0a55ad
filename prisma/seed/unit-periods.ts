import type { UnitCounts } from '@so-dan-van/domain/figures/amount'
import type { UnitRecord } from './data-schemas.ts'

/** Whether a unit exists on an ISO day. */
export function isValidOn(unit: Pick<UnitRecord, 'validFrom' | 'validTo'>, day: string): boolean {
  return (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo)
}

/** Number of a unit's children of each kind on a day: "xã" -> 24. */
export function countChildren(units: readonly UnitRecord[], parent: string, day: string): UnitCounts {
  const counts: Record<string, number> = {}
  for (const unit of units) {
    if (unit.parent === parent && isValidOn(unit, day)) counts[unit.kind] = (counts[unit.kind] ?? 0) + 1
  }
  return counts
}
