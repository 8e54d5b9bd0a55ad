import { type ImportUnit, unitFinder } from '../imports/find-unit.ts'
import { headerKey } from '../imports/header.ts'
import type { Naming } from '../imports/named.ts'
import { validOn } from '../units/valid-on.ts'

const wholeProvince = ['toan tinh', 'ca tinh', 'tinh', 'province']

/** Finds the units that a table of plans names: those that exist on the year's cut-off day. "Toàn tỉnh" is the province
 * where there is one alone. */
export function planUnitFinder(
  units: readonly ImportUnit[],
  cutoff: (root: number, year: number) => string | null,
): Naming['unit'] {
  const find = unitFinder(units, cutoff)
  const inYear = (unit: ImportUnit, year: number) => validOn(unit, cutoff(unit.root, year) ?? `${year}-12-31`)
  const provinces = units.filter(({ level }) => level === 'province')
  return (text, year, name) => {
    const there = provinces.filter((unit) => inYear(unit, year))
    const [province] = there
    if (province !== undefined && there.length === 1 && wholeProvince.includes(headerKey(text)))
      return { ok: true, unit: province }
    const found = find(text, year, name)
    return found.ok && !inYear(found.unit, year) ? { ok: false, reason: 'unknown' } : found
  }
}
