import { nameKey } from '@so-dan-van/domain/units/names'
import type { Reference, UnitRecord } from '@so-dan-van/server/db/queries/reference'
import { Problem } from './problem.ts'

/** The unit with this code or name, as it stood on 30 November of the year (the cut-off day of rounds). */
export function findUnit(reference: Reference, text: string, year: number): UnitRecord {
  const day = `${year}-11-30`
  const valid = [...reference.units.values()].filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999'),
  )
  const found = valid.filter((unit) => unit.code === text.trim() || nameKey(unit.name) === nameKey(text))
  const [unit] = found
  if (unit === undefined) throw new Problem((problems) => problems.unit(text))
  if (found.length > 1)
    throw new Problem((problems) => problems.manyUnits(text, found.map(({ code }) => code).join(', ')))
  return unit
}

export function readYear(text: string): number {
  if (!/^(19[9]\d|20\d\d|2100)$/.test(text))
    throw new Problem((problems) => problems.wrong('--year', '1990..2100'))
  return Number(text)
}
