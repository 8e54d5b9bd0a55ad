import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Formula } from '@so-dan-van/domain/indicators/formula'

/** Values of a form by indicator code, canonical decimals; null = missing. */
export type DerivationInputs = {
  value: (code: string) => string | null
  previous: (code: string) => string | null
  units: Readonly<Record<string, number>>
  locale: 'vi' | 'en'
}

/** A computed figure's own sum: "23 + 8", "378 / 24", "378 − 370", "24 xã"; "" while something of it is missing. */
export function derivationText(
  formula: Formula,
  { value, previous, units, locale }: DerivationInputs,
): string {
  const number = (text: string | null) => (text === null ? null : formatNumber(text, { locale }))
  const joined = (codes: readonly string[]) => {
    const terms = codes.map((code) => number(value(code)))
    return terms.includes(null) ? null : terms.join(' + ')
  }
  const bracketed = (text: string) => (text.includes('+') ? `(${text})` : text)
  switch (formula.kind) {
    case 'sum':
      return joined(formula.of) ?? ''
    case 'ratio': {
      const [top, bottom] = [joined(formula.numerator), joined(formula.denominator)]
      return top === null || bottom === null ? '' : `${bracketed(top)} / ${bracketed(bottom)}`
    }
    case 'change': {
      const [now, before] = [number(value(formula.of)), number(previous(formula.of))]
      return now === null || before === null ? '' : `${now} − ${before}`
    }
    case 'countUnits':
      return formula.unitKinds
        .filter((kind) => units[kind])
        .map((kind) => `${units[kind]} ${kind}`)
        .join(' + ')
  }
}
