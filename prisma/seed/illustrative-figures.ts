import { fromMillionths, toMillionths } from '@so-dan-van/domain/figures/decimal'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { mobilisationModels } from './illustrative-models-mobilisation.ts'
import { ruralModels } from './illustrative-models-rural.ts'
import { chanceOf, type Place } from './illustrative-place.ts'
import { districtProfiles, illustrativeYears } from './illustrative-tables.ts'
import { productData } from './product-data.ts'
import { countsIn, publishedFigures } from './published-rows.ts'
import { countChildren } from './unit-periods.ts'

export type IllustrativeFigure = {
  indicator: string
  /** key of the unit */
  unit: string
  year: number
  value: string | null
  notApplicable: boolean
  note: string | null
}

const models = { ...ruralModels, ...mobilisationModels }
/** cells that nobody has filled: neither a part of a sum nor a whole among them */
const mayBeMissing = [
  'ntm_labour_days',
  'ntm_land_donor_households',
  'training_participants',
  'propaganda_participants',
  'citizen_receptions',
  'dvk_commendations',
  'charity_funds',
]
/** [unit, year, programme] of which the district reported nothing */
const unreported = ['458', 2023, 'DVK'] as const
/** the report that stays blank, to be typed in */
const blank = ['457', 2024] as const
const noEthnicMinorities = 'Thành phố không có vùng đồng bào dân tộc thiểu số và miền núi.'
const notBegun = 'Huyện chưa triển khai mô hình “Mỗi xã giúp mỗi bản”.'

const perUnit = (decimals: number) => 10n ** BigInt(6 - decimals)

/** The amounts of all districts and years, published ones first, the others modelled; in the indicator's last decimal. */
export class IllustrativeAmounts {
  readonly #indicators = new Map(productData().indicators.map((indicator) => [indicator.code, indicator]))
  readonly #published = new Map(
    publishedFigures().map(({ indicator, unit, year, revisions }) => [
      `${indicator} ${unit} ${year}`,
      revisions.at(-1)?.value ?? null,
    ]),
  )
  readonly #known = new Map<string, number | null>()

  indicator(code: string): Indicator {
    const indicator = this.#indicators.get(code)
    if (indicator === undefined) throw new Error(`no indicator ${code}`)
    return indicator
  }

  isPublished(code: string, unit: string, year: number): boolean {
    return this.#published.has(`${code} ${unit} ${year}`)
  }

  /** null = not applicable */
  amount(code: string, unit: string, year: number): number | null {
    const key = `${code} ${unit} ${year}`
    const before = this.#known.get(key)
    if (before !== undefined) return before
    const published = this.#published.get(key)
    const amount = published ? this.#inSteps(code, published) : this.#modelled(code, unit, year)
    this.#known.set(key, amount)
    return amount
  }

  /** The amount as a canonical decimal. */
  decimal(code: string, amount: number): string {
    return fromMillionths(BigInt(amount) * perUnit(this.indicator(code).decimals))
  }

  #inSteps(code: string, value: string): number {
    return Number(toMillionths(value) / perUnit(this.indicator(code).decimals))
  }

  #modelled(code: string, unit: string, year: number): number | null {
    const { formula } = this.indicator(code)
    const place = this.#place(unit, year)
    if (formula?.kind === 'sum') return formula.of.reduce((sum, of) => sum + place.of(of), 0)
    const model = models[code]
    if (model === undefined) throw new Error(`no illustrative model of ${code}`)
    return model(place)
  }

  #place(unit: string, year: number): Place {
    const profile = districtProfiles[unit]
    if (profile === undefined) throw new Error(`no profile of ${unit}`)
    const [first = 0] = illustrativeYears
    return {
      ...profile,
      unit,
      year,
      counts: countChildren(productData().units, unit, `${year}-11-30`),
      of: (code) => this.amount(code, unit, year) ?? 0,
      before: (code) => (year === first ? null : (this.amount(code, unit, year - 1) ?? 0)),
      chance: (what, yearly) => chanceOf(yearly ? `${what} ${unit} ${year}` : `${what} ${unit}`),
    }
  }
}

function isMissing({ code, programme }: Indicator, unit: string, year: number): boolean {
  if (unit === unreported[0] && year === unreported[1] && programme === unreported[2]) return true
  return mayBeMissing.includes(code) && chanceOf(`missing ${code} ${unit} ${year}`) < 0.12
}

/** Made-up figures for every entered cell of the 8 districts 2019 to 2024 that no publication fills, the same at every run:
 * they pass all checks beside the published ones. Left out: the blank report, what a district has not reported. */
export function illustrativeFigures(): IllustrativeFigure[] {
  const amounts = new IllustrativeAmounts()
  const entered = productData().indicators.filter(
    ({ entry, level }) => entry === 'entered' && level === 'district',
  )
  const figures: IllustrativeFigure[] = []
  for (const unit of Object.keys(districtProfiles)) {
    for (const year of illustrativeYears) {
      if (unit === blank[0] && year === blank[1]) continue
      for (const indicator of entered) {
        const { code } = indicator
        if (!countsIn(indicator, year) || amounts.isPublished(code, unit, year)) continue
        if (isMissing(indicator, unit, year)) continue
        const amount = amounts.amount(code, unit, year)
        const note = amount !== null ? null : unit === '450' ? noEthnicMinorities : notBegun
        const value = amount === null ? null : amounts.decimal(code, amount)
        figures.push({ indicator: code, unit, year, value, notApplicable: amount === null, note })
      }
    }
  }
  return figures
}
