import { criteriaSetOf } from '@so-dan-van/domain/figures/change'
import type { Title } from '@so-dan-van/domain/registers/criterion/standing'
import type { UnitRecord } from './data-schemas.ts'
import { IllustrativeAmounts } from './illustrative-figures.ts'
import { chanceOf } from './illustrative-place.ts'
import { districtProfiles, illustrativeYears } from './illustrative-tables.ts'
import { productData } from './product-data.ts'
import { isValidOn } from './unit-periods.ts'

export type CommuneYearSeed = { unit: string; year: number; set: string; met: ReadonlySet<number> }
export type RecognitionSeed = {
  unit: string
  title: Title
  field: string | null
  forYear: number
  decision: string
  decidedOn: string
}

/** indicator -> fewest and most criteria of a commune in the band */
const bands = [
  ['ntm_communes_19', 19, 19],
  ['ntm_communes_15_18', 15, 18],
  ['ntm_communes_10_14', 10, 14],
  ['ntm_communes_5_9', 5, 9],
  ['ntm_communes_lt5', 0, 4],
] as const
/** criteria by how early communes meet them, by number: planning and security first, income and environment last */
const easiestFirst = [1, 19, 8, 4, 12, 16, 14, 18, 15, 3, 9, 7, 5, 13, 6, 11, 2, 10, 17]
const fields = ['chuyển đổi số', 'văn hóa', 'cảnh quan môi trường', 'sản xuất']

/** Communes from the strongest to the weakest, the same order in all years; those that came or went by mergers last. */
function ranked(district: string, year: number): UnitRecord[] {
  const strength = ({ key, validFrom, validTo }: UnitRecord) =>
    (validFrom === null && validTo !== null && validTo >= '2024-11-30' ? 1 : 0) + chanceOf(`criteria ${key}`)
  return productData()
    .units.filter(
      (unit) => unit.parent === district && unit.kind === 'xã' && isValidOn(unit, `${year}-11-30`),
    )
    .toSorted((a, b) => strength(b) - strength(a))
}

/** Made-up results of every commune that add up to the district's declared criteria and bands of the year. */
export function illustrativeCriteria(amounts = new IllustrativeAmounts()): CommuneYearSeed[] {
  const sets = productData().criteriaSets.filter(({ kind }) => kind === 'basic')
  return Object.keys(districtProfiles).flatMap((district) =>
    illustrativeYears.flatMap((year) => {
      const of = (code: string) => amounts.amount(code, district, year) ?? 0
      const counts = spread(
        of('ntm_criteria_total'),
        bands.map(([code]) => of(code)),
      )
      const set = criteriaSetOf(year, sets)?.code
      const communes = ranked(district, year)
      if (set === undefined || counts.length !== communes.length)
        throw new Error(`${district} ${year}: ${communes.length} communes, ${counts.length} in bands`)
      return communes.map(({ key }, rank) => ({ unit: key, year, set, met: metBy(key, counts[rank] ?? 0) }))
    }),
  )
}

/** Criteria met by each commune, the strongest first: every band's fewest, then one more each in turn up to the total. */
function spread(total: number, inBand: readonly number[]): number[] {
  const rows = bands.flatMap(([, least, most], band) =>
    Array.from({ length: inBand[band] ?? 0 }, () => ({ met: least as number, most })),
  )
  let left = total - rows.reduce((sum, { met }) => sum + met, 0)
  while (left > 0) {
    const before = left
    for (const row of rows) {
      if (left === 0 || row.met === row.most) continue
      row.met += 1
      left -= 1
    }
    if (before === left) throw new Error(`${total} criteria do not fit into bands of ${inBand.join(', ')}`)
  }
  if (left < 0) throw new Error(`${total} criteria are too few for bands of ${inBand.join(', ')}`)
  return rows.map(({ met }) => met).toSorted((a, b) => b - a)
}

/** The easiest ones, a little differently in each commune, the same at every run; more criteria keep those met before. */
function metBy(key: string, count: number): Set<number> {
  const order = easiestFirst
    .map((number, place) => ({ number, place: place + 6 * chanceOf(`criterion ${number} ${key}`) }))
    .toSorted((a, b) => a.place - b.place)
  return new Set(order.slice(0, count).map(({ number }) => number))
}

/** Made-up decisions that add up to the declared stock of every title and year. */
export function illustrativeRecognitions(amounts = new IllustrativeAmounts()): RecognitionSeed[] {
  const kinds = [
    ['standard', 'ntm_communes_recognised', 'ntm_communes_recognised_in_year'],
    ['advanced', 'ntm_communes_advanced', 'ntm_communes_advanced_in_year'],
    ['model', 'ntm_communes_model', 'ntm_communes_model_in_year'],
  ] as const
  const [first = 2019] = illustrativeYears
  return Object.keys(districtProfiles).flatMap((district) =>
    kinds.flatMap(([title, stock, inYear]) => {
      const held = illustrativeYears.map((year) => amounts.amount(stock, district, year) ?? 0)
      const earlier = (held[0] ?? 0) - (amounts.amount(inYear, district, first) ?? 0)
      return ranked(district, illustrativeYears.at(-1) ?? first)
        .slice(0, Math.max(...held))
        .map(({ key }, rank): RecognitionSeed => {
          const since = illustrativeYears[held.findIndex((count) => count > rank)] ?? first
          const forYear = rank < earlier ? first - 1 - (rank % 3) : since
          // those of 2021 were decided in March 2022
          const decidedOn = forYear === 2021 ? '2022-03-23' : `${forYear}-10-${10 + (rank % 15)}`
          const field = title === 'model' ? (fields[rank % fields.length] ?? null) : null
          return {
            unit: key,
            title,
            field,
            forYear,
            decision: `MH-NTM-${decidedOn.slice(0, 4)}-${rank + 1}`,
            decidedOn,
          }
        })
    }),
  )
}
