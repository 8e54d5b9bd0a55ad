import type { UnitCounts } from '@so-dan-van/domain/figures/amount'
import { type DistrictProfile, illustrativeYears, seriesTable } from './illustrative-tables.ts'

/** One district in one year, as a model sees it. Amounts are whole numbers of the indicator's last decimal: 8805 is 88,05
 * for an indicator with two decimals. */
export type Place = DistrictProfile & {
  unit: string
  year: number
  /** commune-level units by kind on the cut-off date */
  counts: UnitCounts
  /** the amount of another indicator of the same year; published ones win */
  of: (indicator: string) => number
  /** the amount a year earlier; null in the first year */
  before: (indicator: string) => number | null
  /** 0 to 1, the same at every run, for this district; with `yearly` for this district and year */
  chance: (what: string, yearly?: 'yearly') => number
}
/** null: the district has no such thing (not applicable) */
export type Model = (place: Place) => number | null

/** FNV-1a over the text, then mixed: the same text gives the same number from 0 to 1 on every machine. */
export function chanceOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

/** xã, phường and thị trấn together */
export function allCommunes({ counts }: Place): number {
  return (counts.xã ?? 0) + (counts.phường ?? 0) + (counts['thị trấn'] ?? 0)
}

/** A yearly count around `level(place)`: each district has its own height, each year differs by a few per cent. */
export function flow(what: string, level: (place: Place) => number, yearly = 0.12): Model {
  return (place) => {
    const height = 0.85 + 0.3 * place.chance(what)
    const trend = 1 + 0.03 * (place.year - 2021)
    const wave = 1 + yearly * (place.chance(what, 'yearly') - 0.5)
    return Math.round(level(place) * height * trend * wave)
  }
}

/** A stock that grows evenly by a share a year and never falls, `level(place)` at the end of 2024. */
export function growing(what: string, level: (place: Place) => number, yearly: number): Model {
  return (place) => {
    const height = 0.85 + 0.3 * place.chance(what)
    return Math.round(level(place) * height * (1 + yearly) ** (place.year - 2024))
  }
}

/** A part of another indicator, between two shares of it, rising slowly over the years; never above the whole. */
export function part(what: string, whole: string, from: number, to: number): Model {
  return (place) => {
    const progress = (place.year - 2019) / 5
    const share = from + (to - from) * (0.7 * progress + 0.3 * place.chance(what))
    return Math.min(place.of(whole), Math.round(place.of(whole) * share))
  }
}

/** A rate in tenths or hundredths of a per cent, rising slowly and staying below `to`. */
export function rate(what: string, from: number, to: number): Model {
  return (place) => {
    const progress = (place.year - 2019) / 5
    return Math.round(from + (to - from) * (0.6 * progress + 0.4 * place.chance(what)))
  }
}

/** One of a few small numbers, by district and year. */
export function fewAt(place: Place, what: string, least: number, most: number): number {
  return least + Math.floor(place.chance(what, 'yearly') * (most - least + 1))
}

export function few(what: string, least: number, most: number): Model {
  return (place) => fewAt(place, what, least, most)
}

/** The series of the tables. */
export function tabled(indicator: string): Model {
  return ({ unit, year }) => seriesTable[indicator]?.[unit]?.[year - (illustrativeYears[0] ?? 0)] ?? null
}

/** How much a stock of the same place rose this year; `first` in the first year. */
export function rise(place: Place, stock: string, first: number): number {
  const before = place.before(stock)
  return before === null ? first : Math.max(0, place.of(stock) - before)
}
