import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { FigureValue } from '../../ui/figure-value.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'

type Props = { indicator: Indicator; cells: readonly FigureCell[]; units: readonly UnitInfo[]; year: number }

/** What is counted, how it adds up, and where each figure came from. */
export function DefinitionPanel({ indicator, cells, units, year }: Props) {
  const { messages, locale } = useLanguage()
  const { explorer: text } = messages
  const { catalogue } = useSession()
  const names = (codes: readonly string[]) =>
    codes.map((code) => catalogue.indicators.find((one) => one.code === code)?.shortName ?? code).join(' + ')
  const facts = [
    [text.facts.measure, indicator.unitOfMeasure],
    [text.facts.adds, text.adds[indicator.aggregation.kind]],
    [text.facts.time, text.time[indicator.time]],
    [text.facts.better, text.better[indicator.better]],
    [text.facts.entry, text.entry[indicator.entry]],
  ] as const
  const sourced = cells.filter(
    (cell) =>
      cell.indicator === indicator.code &&
      cell.year === year &&
      cell.scope === 'own' &&
      cell.source !== null &&
      cell.value !== null,
  )
  return (
    <aside className="definition" aria-label={text.definition} tabIndex={0}>
      <h2>{locale === 'en' ? indicator.nameEn : indicator.name}</h2>
      <p>{indicator.definition ?? text.noDefinition}</p>
      {indicator.legalBasis && (
        <p className="dim">
          {text.legalBasis}: {indicator.legalBasis}
        </p>
      )}
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {indicator.formula && (
        <p>
          <b>{text.computed}:</b> {formulaText(indicator.formula, names, text.formula)}
        </p>
      )}
      <h3>{text.sources(year)}</h3>
      {sourced.length === 0 && <p className="dim">{text.noSources}</p>}
      <ul>
        {sourced.map((cell) => (
          <li key={cell.unit}>
            <b>{units.find(({ id }) => id === cell.unit)?.name ?? messages.terms.province}</b>{' '}
            <FigureValue mark={figureMark(cell, indicator, { messages, locale })} />
            <p className="dim small-text">{cell.source}</p>
          </li>
        ))}
      </ul>
    </aside>
  )
}

type FormulaWords = ReturnType<typeof useLanguage>['messages']['explorer']['formula']

function formulaText(
  formula: NonNullable<Indicator['formula']>,
  names: (codes: readonly string[]) => string,
  words: FormulaWords,
): string {
  switch (formula.kind) {
    case 'sum':
      return words.sum(names(formula.of))
    case 'ratio':
      return words.ratio(names(formula.numerator), names(formula.denominator), formula.scale)
    case 'change':
      return words.change(names([formula.of]))
    case 'countUnits':
      return words.countUnits(formula.unitKinds.join(', '))
  }
}
