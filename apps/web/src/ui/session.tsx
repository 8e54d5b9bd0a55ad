import { can, mayEdit, mayReadUnapproved } from '@so-dan-van/domain/access/access'
import type { Viewer } from '@so-dan-van/domain/access/grant'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { createContext, use } from 'react'

export type SessionData = { viewer: Viewer; catalogue: Catalogue }

export const SessionContext = createContext<SessionData | null>(null)

/** Who is signed in, and the catalogue; only below the frame, which loads both. */
export function useSession(): SessionData {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession outside of the frame')
  return session
}

export const useCatalogue = (): Catalogue => useSession().catalogue

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
    .filter(({ parentId, level }) => parentId === province && level === 'district')
    .filter((unit) => inYear(catalogue, unit, year))
    .sort((a, b) => a.position - b.position)
}

/** The province that a person's work is in, in this year. */
export function provinceOf({ catalogue, viewer }: SessionData, year: number): UnitInfo | null {
  const root = viewer.grants[0]?.path[0]
  const provinces = catalogue.units.filter((unit) => unit.level === 'province')
  const now = provinces.find((unit) => inYear(catalogue, unit, year))
  return provinces.find((unit) => unit.id === root) ?? now ?? provinces[0] ?? null
}

/** Ids from the root down to the unit, as grants are compared with. */
function pathOf(catalogue: Catalogue, unit: UnitInfo): number[] {
  const parent = catalogue.units.find(({ id }) => id === unit.parentId)
  return parent === undefined ? [unit.id] : [...pathOf(catalogue, parent), unit.id]
}

/** Districts whose forms a person may fill. */
export function editableUnits(session: SessionData, year: number): UnitInfo[] {
  const { catalogue, viewer } = session
  const province = provinceOf(session, year)
  const districts = province === null ? [] : districtsOf(catalogue, province.id, year)
  return districts.filter((unit) => mayEdit(viewer.grants, pathOf(catalogue, unit)).allowed)
}

/** Whether the person sees this unit's figures before they are approved. */
export function seesUnapproved({ catalogue, viewer }: SessionData, unit: UnitInfo): boolean {
  return mayReadUnapproved(viewer.grants, pathOf(catalogue, unit)).allowed
}

/** Years that can be chosen: those of the rounds, newest first. */
export function yearsOf(catalogue: Catalogue): number[] {
  return catalogue.rounds.map(({ year }) => year).sort((a, b) => b - a)
}

export const mayReviewAny = ({ viewer }: SessionData) => can(viewer.grants, 'reports.review')
export const mayEditAny = ({ viewer }: SessionData) => can(viewer.grants, 'figures.edit')
