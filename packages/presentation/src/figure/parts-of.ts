import type { Indicator } from '@so-dan-van/domain/indicators/indicator'

/** The indicators that make one up, for stacked parts: what must add up to it, its sum, or the bands of its communes. */
export function partsOf(indicator: Indicator, indicators: readonly Indicator[]): Indicator[] {
  const whole = indicator.checks.find((rule) => rule.kind === 'partsEqualWhole')
  const bands = indicator.checks.find((rule) => rule.kind === 'bandBounds')
  const codes =
    whole?.kind === 'partsEqualWhole'
      ? whole.parts
      : indicator.formula?.kind === 'sum'
        ? indicator.formula.of
        : bands?.kind === 'bandBounds'
          ? bands.bands.map((band) => band.indicator)
          : []
  return codes.flatMap((code) => indicators.find((candidate) => candidate.code === code) ?? [])
}
