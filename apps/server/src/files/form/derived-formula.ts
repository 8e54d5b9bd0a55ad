import type { Formula } from '@so-dan-van/domain/indicators/formula'

/** An Excel formula that computes what `deriveAmount` does, so that a computed row follows what is typed; null where it
 * takes more than this form has. `cellOf`: reference of an indicator's cell of this year, null where the form has none.
 * A blank part makes the whole blank, a part that does not apply adds nothing, `notApplicable` is the word for it. */
export function derivedFormula(
  formula: Formula | null,
  notApplicable: string,
  cellOf: (indicator: string) => string | null,
): string | null {
  if (formula?.kind !== 'sum' && formula?.kind !== 'ratio') return null
  const cells = (codes: readonly string[]) => codes.map(cellOf)
  const whole = cells(formula.kind === 'sum' ? formula.of : formula.numerator)
  const divisor = formula.kind === 'sum' ? [] : cells(formula.denominator)
  const all = [...whole, ...divisor]
  if (all.includes(null)) return null
  const word = `"${notApplicable}"`
  const blank = all.map((cell) => `${cell}=""`).join(',')
  if (formula.kind === 'sum') return `IF(OR(${blank}),"",IF(COUNT(${whole})=0,${word},SUM(${whole})))`
  const scale = formula.scale === 1 ? '' : `${formula.scale}*`
  const value = `IF(SUM(${divisor})=0,"",${scale}SUM(${whole})/SUM(${divisor}))`
  return `IF(OR(${blank}),"",IF(OR(COUNT(${whole})=0,COUNT(${divisor})=0),${word},${value}))`
}
