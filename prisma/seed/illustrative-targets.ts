import { divideDecimals, roundDecimal, sumDecimals } from '@so-dan-van/domain/figures/decimal'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { IllustrativeAmounts } from './illustrative-figures.ts'
import { chanceOf } from './illustrative-place.ts'
import { districtProfiles, illustrativeYears } from './illustrative-tables.ts'
import { productData } from './product-data.ts'
import { countsIn, publishedTargets } from './published-rows.ts'
import { countChildren } from './unit-periods.ts'

export type IllustrativeTarget = {
  indicator: string
  /** key of the unit */
  unit: string
  year: number
  value: string
}

const province = '44'
const districts = Object.keys(districtProfiles)

/** Plans that the overview shows: [indicator, year] by district. */
const planned: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'dvk_registered_district 2023': { 450: 25, 452: 27, 453: 34, 454: 44, 455: 58, 456: 37, 457: 45, 458: 30 },
  'ocop_total 2023': { 450: 19, 452: 5, 453: 9, 454: 16, 455: 35, 456: 15, 457: 30, 458: 16 },
  'kdc_recognised 2023': { 450: 5, 452: 3, 453: 6, 454: 9, 455: 15, 456: 8, 457: 8, 458: 1 },
  'ntm_criteria_total 2023': {
    450: 113,
    452: 190,
    453: 288,
    454: 292,
    455: 434,
    456: 233,
    457: 382,
    458: 180,
  },
  'ocop_total 2024': { 457: 34 },
  'kdc_recognised 2024': { 457: 9 },
  'dvk_registered_district 2024': { 457: 48 },
  'ntm_criteria_total 2024': { 457: 386 },
}
/** Plans of rates, in tenths or hundredths of a per cent like their amounts. */
const plannedRates: Readonly<Record<string, number>> = { cqtt_satisfaction: 900, cchc_dossiers_on_time: 9800 }
/** plans near the outcome, as nobody plans for twenty criteria more */
const slow = ['ntm_criteria_total', 'members_total']

type Key = { unit: string; year: number }

/** Plans of entered indicators, in the indicator's last decimal; null where the indicator does not apply. */
class Plans {
  readonly #amounts = new IllustrativeAmounts()

  of(code: string, { unit, year }: Key): number | null {
    const fixed = planned[`${code} ${year}`]?.[unit] ?? plannedRates[code]
    if (fixed !== undefined) return fixed
    const amount = this.#amounts.amount(code, unit, year)
    if (amount === null) return null
    if (code === 'ocop_3star') {
      return this.#whole('ocop_total', unit, year) - this.#whole('ocop_4star', unit, year)
    }
    const width = slow.includes(code) ? 0.02 : 0.14
    const plan = Math.round(amount * (1 - width / 3 + width * chanceOf(`target ${code} ${unit} ${year}`)))
    return Math.min(plan, this.#limit(code, unit, year))
  }

  decimal(code: string, plan: number): string {
    return this.#amounts.decimal(code, plan)
  }

  /** What an indicator is measured by that has no plan of its own, as the number of communes. */
  measured(code: string, { unit, year }: Key): string | null {
    if (code === 'ntm_communes_scope') return String(this.#communes(unit, year))
    const amount = this.#amounts.amount(code, unit, year)
    return amount === null ? null : this.decimal(code, amount)
  }

  #whole(code: string, unit: string, year: number): number {
    return this.of(code, { unit, year }) ?? 0
  }

  #communes(unit: string, year: number): number {
    return countChildren(productData().units, unit, `${year}-11-30`).xã ?? 0
  }

  #limit(code: string, unit: string, year: number): number {
    if (code === 'ntm_criteria_total') return 19 * this.#communes(unit, year)
    if (code.startsWith('ntm_communes_')) return this.#communes(unit, year)
    const whole = wholes[code]
    return whole === undefined ? Number.MAX_SAFE_INTEGER : (this.#amounts.amount(whole, unit, year) ?? 0)
  }
}

/** The whole that the plan of a part stays within. */
const wholes: Readonly<Record<string, string>> = {
  gpmb_area_handed: 'gpmb_area_total',
  gpmb_households_agreed: 'gpmb_households_affected',
  dvk_villages_assisted: 'dtts_villages',
  qcdc_good_units: 'qcdc_rated_units',
}

/** The plan of one indicator over some districts, as a decimal; a derived one follows from the plans of its inputs. */
function planOver(indicator: Indicator, units: readonly string[], year: number, plans: Plans): string | null {
  const { code, decimals, formula } = indicator
  const side = (codes: readonly string[]) =>
    sumDecimals(
      codes.flatMap((of) => units.flatMap((unit) => planOrMeasure(of, { unit, year }, plans) ?? [])),
    )
  if (formula?.kind === 'sum') return side(formula.of)
  if (formula?.kind === 'ratio') {
    const ratio = divideDecimals(side(formula.numerator), side(formula.denominator), formula.scale)
    return ratio === null ? null : roundDecimal(ratio, decimals)
  }
  const [unit] = units
  const plan = unit === undefined ? null : plans.of(code, { unit, year })
  return plan === null ? null : plans.decimal(code, plan)
}

function planOrMeasure(code: string, at: Key, plans: Plans): string | null {
  const indicator = productData().indicators.find((candidate) => candidate.code === code)
  if (!indicator?.hasTarget) return plans.measured(code, at)
  const plan = plans.of(code, at)
  return plan === null ? null : plans.decimal(code, plan)
}

/** Made-up plans for every indicator that has one: of the 8 districts, also of the report that is still blank, and of the
 * province for averages and rates, which do not add up. A plan of 0 is none. */
export function illustrativeTargets(): IllustrativeTarget[] {
  const plans = new Plans()
  const published = new Set(
    publishedTargets().map(({ indicator, unit, year }) => `${indicator} ${unit} ${year}`),
  )
  const targets: IllustrativeTarget[] = []
  for (const indicator of productData().indicators) {
    if (!indicator.hasTarget || indicator.level !== 'district') continue
    const places = districts.map((unit) => [unit, [unit]] as const)
    const all = indicator.formula?.kind === 'ratio' ? [...places, [province, districts] as const] : places
    for (const year of illustrativeYears.filter((candidate) => countsIn(indicator, candidate))) {
      for (const [unit, units] of all) {
        if (published.has(`${indicator.code} ${unit} ${year}`)) continue
        const value = planOver(indicator, units, year, plans)
        if (value !== null && value !== '0') targets.push({ indicator: indicator.code, unit, year, value })
      }
    }
  }
  return targets
}
