import { mayEdit, mayReadUnapproved } from '@so-dan-van/domain/access/access'
import type { Viewer } from '@so-dan-van/domain/access/grant'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'

/** A unit belongs to a year if it existed on the cut-off day of the year's round, else on 31 December. */
function inYear(catalogue: Catalogue, unit: UnitInfo, year: number): boolean {
  const day = catalogue.rounds.find((round) => round.year === year)?.cutoffOn ?? `${year}-12-31`
  return (unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999')
}

/** The unit with this official code in this year; codes are reused over time. */
export function unitByCode(catalogue: Catalogue, code: string, year: number): UnitInfo | null {
  return catalogue.units.find((unit) => unit.code === code && inYear(catalogue, unit, year)) ?? null
}

/** The districts of a province in a year, in official order. */
export function districtsOf(catalogue: Catalogue, province: number, year: number): UnitInfo[] {
  return catalogue.units
    .filter(
      (unit) => unit.parentId === province && unit.level === 'district' && inYear(catalogue, unit, year),
    )
    .sort((a, b) => a.position - b.position)
}

/** The province that a person's work is in, as it was in this year. */
export function provinceOf(catalogue: Catalogue, viewer: Viewer, year: number): UnitInfo | null {
  const root = viewer.grants[0]?.path[0]
  const provinces = catalogue.units.filter((unit) => unit.level === 'province')
  return (
    provinces.find((unit) => unit.id === root) ??
    provinces.find((unit) => inYear(catalogue, unit, year)) ??
    provinces[0] ??
    null
  )
}

/** Ids from the root down to the unit, as grants are compared with. */
export function unitPath(catalogue: Catalogue, unit: UnitInfo): number[] {
  const parent = catalogue.units.find(({ id }) => id === unit.parentId)
  return parent === undefined ? [unit.id] : [...unitPath(catalogue, parent), unit.id]
}

/** Districts whose forms a person may fill. */
export function editableDistricts(catalogue: Catalogue, viewer: Viewer, year: number): UnitInfo[] {
  const province = provinceOf(catalogue, viewer, year)
  const districts = province === null ? [] : districtsOf(catalogue, province.id, year)
  return districts.filter((unit) => mayEdit(viewer.grants, unitPath(catalogue, unit)).allowed)
}

/** Whether the person sees this unit's figures before they are approved. */
export function seesUnapproved(catalogue: Catalogue, viewer: Viewer, unit: UnitInfo): boolean {
  return mayReadUnapproved(viewer.grants, unitPath(catalogue, unit)).allowed
}
