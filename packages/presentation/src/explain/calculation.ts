import type { Explanation } from '@so-dan-van/domain/explain/explanation'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { derivationText } from '../entry/derivation.ts'
import type { Reading } from '../figure/figure-mark.ts'

const mostTerms = 12

/** The calculation in numbers: "23 + 7 = 30", "2.099 / 128 = 16,398438", "100 × 34 / 99 = 34,343434"; null where nothing is
 * computed. All digits that are kept, since rounding is for those who show them. */
export function calculationText(
  { method, cell, parts, units, sides, counts, year }: Explanation,
  { formula }: Indicator,
  { locale }: Reading,
): string | null {
  const number = (value: string) => formatNumber(value, { locale })
  const result = (text: string) =>
    cell?.value == null || text === '' ? null : `${text} = ${number(cell.value)}`
  const scale = formula?.kind === 'ratio' && formula.scale === 100 ? '100 × ' : ''
  if (sides !== null) return result(`${scale}${number(sides.top)} / ${number(sides.bottom)}`)
  if (method === 'sumOfUnits') {
    const terms = units.flatMap(({ stands, cell: own }) =>
      stands === 'in' && own?.value != null ? [own.value] : [],
    )
    return terms.length > 1 && terms.length <= mostTerms ? result(added(terms.map(number))) : null
  }
  if (formula === null || method === 'entered' || method === 'published' || method === 'notAdditive')
    return null
  const at = (code: string, of: number) =>
    parts.find((part) => part.indicator === code && part.year === of)?.cell?.value ?? null
  const text = derivationText(formula, {
    value: (code) => at(code, year),
    previous: (code) => at(code, year - 1),
    units: counts ?? {},
    locale,
  })
  return method === 'countUnits' ? text || null : result(text === '' ? '' : scale + text)
}

/** "8 + 2 − 3": what is below zero is taken away. */
const added = (terms: readonly string[]) => terms.join(' + ').replaceAll('+ −', '− ')
