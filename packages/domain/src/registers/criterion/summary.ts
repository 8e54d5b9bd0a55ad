import { divideDecimals } from '../../figures/decimal.ts'
import { type Band, bandOf, bands } from './standing.ts'

/** Criteria met in a year by commune; met: null = nothing assessed. Only xã are counted, never thị trấn or phường
 * (QĐ 318/QĐ-TTg 2022). */
export type CommuneYear = {
  /** null = no criteria set was in force */
  set: string | null
  communes: readonly { unit: number; met: number | null }[]
}

/** Why a change between two years is not stated. */
export type ChangeGap = 'noBaseline' | 'otherSet' | 'otherCommunes' | 'notAllAssessed'
export type CriteriaChange = { value: number; gap: null } | { value: null; gap: ChangeGap }

export type CriteriaSummary = {
  /** null = no commune is assessed */
  total: number | null
  /** communes, and those of them in which anything is assessed: the average is over these */
  communes: number
  assessed: number
  bands: Record<Band, number>
  change: CriteriaChange
}

/** The average of the communes that are assessed, not rounded to what is shown; null = none is. */
export function averageOf({ total, assessed }: Pick<CriteriaSummary, 'total' | 'assessed'>): string | null {
  return total === null ? null : divideDecimals(String(total), String(assessed))
}

/** Totals, bands and the change of a year. */
export function summariseCriteria(
  { set, communes }: CommuneYear,
  criteriaCount: number,
  previous: CommuneYear,
): CriteriaSummary {
  const known = communes.flatMap(({ met }) => (met === null ? [] : [met]))
  const inBand = (band: Band) => known.filter((met) => bandOf(met, criteriaCount) === band).length
  return {
    total: known.length === 0 ? null : sum(known),
    communes: communes.length,
    assessed: known.length,
    bands: Object.fromEntries(bands.map((band) => [band, inBand(band)])) as Record<Band, number>,
    change: changeOfCriteria({ set, communes }, previous),
  }
}

/** "tăng 08 tiêu chí so với cuối năm 2022": a difference of totals, stated only within one set, over the very same communes,
 * all of them assessed in both years. */
export function changeOfCriteria(now: CommuneYear, before: CommuneYear): CriteriaChange {
  const gap = changeGap(now, before)
  if (gap !== null) return { value: null, gap }
  return { value: sum(now.communes.map(known)) - sum(before.communes.map(known)), gap: null }
}

function changeGap(now: CommuneYear, before: CommuneYear): ChangeGap | null {
  if (before.communes.every(({ met }) => met === null)) return 'noBaseline'
  if (now.set !== before.set) return 'otherSet'
  const units = new Set(before.communes.map(({ unit }) => unit))
  if (units.size !== now.communes.length || now.communes.some(({ unit }) => !units.has(unit)))
    return 'otherCommunes'
  const blank = [...now.communes, ...before.communes].some(({ met }) => met === null)
  return blank ? 'notAllAssessed' : null
}

const known = ({ met }: { met: number | null }) => met ?? 0
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
