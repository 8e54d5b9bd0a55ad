import { type CheckInput, checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { formulaInputs } from '@so-dan-van/domain/indicators/derive'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { countCommunes, fewestPeers, type PeerFigures } from '@so-dan-van/domain/indicators/peers'
import { demoFigures } from '../../../../prisma/seed/demo-figures.ts'
import { demoReports } from '../../../../prisma/seed/demo-reports.ts'
import { productData } from '../../../../prisma/seed/product-data.ts'
import { countChildren } from '../../../../prisma/seed/unit-periods.ts'

export type Place = { unit: string; year: number }
/** a typed figure with a value */
export type Cell = Place & { indicator: Indicator; value: string; published: boolean }
type Amount = { value: string | null; notApplicable: boolean }

const historyYears = 5
const { indicators, criteriaSets, units } = productData()

/** The figures that ship, in memory, and the checks over them as the server runs them for an editor. */
export class World {
  readonly cells: Cell[] = []
  readonly #amounts = new Map<string, Amount>()
  readonly #approved = new Set<string>()
  readonly #districts = units.filter(({ level }) => level === 'district').map(({ key }) => key)

  /** `change` may give a typed figure another value */
  constructor(change: (cell: Cell) => string = ({ value }) => value) {
    const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
    for (const { indicator: code, unit, year, status, revisions } of demoFigures(demoReports('2024-11-24'))) {
      const last = revisions.at(-1)
      const indicator = byCode.get(code)
      if (last === undefined || indicator === undefined) continue
      const key = keyOf(code, { unit, year })
      if (status === 'approved') this.#approved.add(key)
      const place = { unit, year, indicator, published: !last.illustrative }
      const typed = indicator.entry === 'entered' && this.#districts.includes(unit) && last.value !== null
      const cell = typed ? { ...place, value: last.value as string } : null
      const value = cell === null ? last.value : change(cell)
      this.#amounts.set(key, { value, notApplicable: last.notApplicable })
      if (cell !== null) this.cells.push({ ...cell, value: value as string })
    }
  }

  /** rules that parts add up to a whole */
  readonly wholes = indicators.flatMap(({ code, checks }) =>
    checks.flatMap((rule) => (rule.kind === 'partsEqualWhole' ? [{ whole: code, parts: rule.parts }] : [])),
  )

  inputsOf(code: string): readonly string[] {
    const formula = indicators.find((indicator) => indicator.code === code)?.formula ?? null
    return formula === null ? [] : formulaInputs(formula)
  }

  isDerived(code: string): boolean {
    return indicators.find((indicator) => indicator.code === code)?.entry === 'derived'
  }

  value(code: string, place: Place): string | null {
    return this.#amounts.get(keyOf(code, place))?.value ?? null
  }

  /** How many of the other districts have a figure that an editor may see. */
  peersWith(code: string, place: Place): number {
    return this.#peers(place).figures[code]?.values.filter((value) => value !== null).length ?? 0
  }

  /** What the checks find in a report, with some of its values typed otherwise. */
  findings({ unit, year }: Place, typed: Readonly<Record<string, string>> = {}): Finding[] {
    const amounts = (ofYear: number): CheckInput['current'] =>
      Object.fromEntries(
        indicators.map(({ code }) => [code, this.#amounts.get(keyOf(code, { unit, year: ofYear })) ?? null]),
      )
    const wrong = Object.entries(typed).map(([code, value]) => [code, { value, notApplicable: false }])
    const past = Array.from({ length: historyYears }, (_, index) => year - historyYears + index)
    const history = indicators.map(({ code }) => [
      code,
      past.map((ofYear) => ({ year: ofYear, value: this.value(code, { unit, year: ofYear }) })),
    ])
    return checkFigures({
      indicators,
      criteriaSets,
      year,
      current: { ...amounts(year), ...Object.fromEntries(wrong) },
      previous: amounts(year - 1),
      history: Object.fromEntries(history),
      unitCounts: { current: countsOf(unit, year), previous: countsOf(unit, year - 1) },
      peers: this.#peers({ unit, year }),
    })
  }

  readonly #known = new Map<string, PeerFigures>()

  /** as `readPeers` of the server: approved figures of the year, or of the year before */
  #peers({ unit, year }: Place): PeerFigures {
    const known = this.#known.get(`${unit} ${year}`)
    if (known !== undefined) return known
    const others = this.#districts.filter((district) => district !== unit)
    const valuesOf = (code: string, ofYear: number) =>
      others.map((other) =>
        this.#approved.has(keyOf(code, { unit: other, year: ofYear }))
          ? this.value(code, { unit: other, year: ofYear })
          : null,
      )
    const figures = indicators.flatMap(({ code }) => {
      const found = [year, year - 1]
        .map((ofYear) => ({ year: ofYear, values: valuesOf(code, ofYear) }))
        .find(({ values }) => values.filter((value) => value !== null).length >= fewestPeers)
      return found === undefined ? [] : [[code, found] as const]
    })
    const peers = {
      units: others.map(Number),
      communes: Object.fromEntries(
        [year, year - 1].map((ofYear) => [
          ofYear,
          others.map((other) => countCommunes(countsOf(other, ofYear))),
        ]),
      ),
      figures: Object.fromEntries(figures),
    }
    this.#known.set(`${unit} ${year}`, peers)
    return peers
  }
}

const keyOf = (code: string, { unit, year }: Place) => `${code} ${unit} ${year}`

const counted = new Map<string, Readonly<Record<string, number>>>()
function countsOf(unit: string, year: number) {
  const key = `${unit} ${year}`
  const known = counted.get(key) ?? countChildren(units, unit, `${year}-11-30`)
  counted.set(key, known)
  return known
}
