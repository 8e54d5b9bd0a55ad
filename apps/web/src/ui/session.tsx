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
  const of = (round: { year: number }) => round.year === year
  const round = catalogue.rounds.find(of) ?? catalogue.communeRounds.find(of)
  const day = round?.cutoffOn ?? `${year}-12-31`
  return (unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999')
}

/** The unit with this official code in this year; codes are reused over time. */
export function unitByCode(catalogue: Catalogue, code: string, year: number): UnitInfo | null {
  const found = (units: readonly UnitInfo[]) =>
    units.find((unit) => unit.code === code && inYear(catalogue, unit, year))
  return found(catalogue.units) ?? found(catalogue.communes) ?? null
}

/** The unit with this id, a commune that the person works for too. */
export function unitById({ units, communes }: Catalogue, id: number): UnitInfo | null {
  return units.find((unit) => unit.id === id) ?? communes.find((unit) => unit.id === id) ?? null
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

/** Communes below the person's grants, where a round of the year asks them, in official order. */
function reportingCommunes(catalogue: Catalogue, year: number): UnitInfo[] {
  if (!catalogue.communeRounds.some((round) => round.year === year)) return []
  return catalogue.communes
    .filter((unit) => inYear(catalogue, unit, year))
    .sort((a, b) => a.position - b.position)
}

/** Districts, then communes, whose forms a person may fill. */
export function editableUnits(session: SessionData, year: number): UnitInfo[] {
  const { catalogue, viewer } = session
  const province = provinceOf(session, year)
  const districts = province === null ? [] : districtsOf(catalogue, province.id, year)
  return [...districts, ...reportingCommunes(catalogue, year)].filter(
    (unit) => mayEdit(viewer.grants, pathOf(catalogue, unit)).allowed,
  )
}

/** The newest year whose round is open for somebody's own units: of communes for those who work for communes alone. */
export function openYearOf({ catalogue, viewer }: SessionData): number | undefined {
  const communal = viewer.grants.every(({ unit }) => catalogue.communes.some(({ id }) => id === unit))
  const rounds = communal ? catalogue.communeRounds : catalogue.rounds
  return rounds.filter(({ lockedAt }) => lockedAt === null).at(-1)?.year
}

/** Whether the person sees this unit's figures before they are approved. */
export function seesUnapproved({ catalogue, viewer }: SessionData, unit: UnitInfo): boolean {
  return mayReadUnapproved(viewer.grants, pathOf(catalogue, unit)).allowed
}

/** Years that can be chosen: those of the rounds, newest first. */
export function yearsOf(catalogue: Catalogue): number[] {
  const years = [...catalogue.rounds, ...catalogue.communeRounds].map(({ year }) => year)
  return [...new Set(years)].sort((a, b) => b - a)
}

export const mayReviewAny = ({ viewer }: SessionData) => can(viewer.grants, 'reports.review')
export const mayEditAny = ({ viewer }: SessionData) => can(viewer.grants, 'figures.edit')
