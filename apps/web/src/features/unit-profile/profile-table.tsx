import type { Figures } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { percentOfTarget } from '@so-dan-van/domain/figures/progress'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { changeText, figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { figureTable, yearChange } from '@so-dan-van/presentation/figure/figure-table'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { FigureValue, IllustrativeMark } from '../../ui/figure-value.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'
import { SparkLine } from '../../ui/spark-line.tsx'

type Props = {
  figures: Figures
  unit: UnitInfo
  province: UnitInfo | null
  year: number
  indicators: readonly Indicator[]
}

export function ProfileTable({ figures, unit, province, year, indicators }: Props) {
  const { messages, locale } = useLanguage()
  const { unitProfile: text } = messages
  const { catalogue } = useSession()
  const reading = { messages, locale }
  const table = figureTable(figures.cells)
  const years = Array.from({ length: 6 }, (_, index) => year - 5 + index)
  const groups = groupBy(indicators, ({ programme }) => programme)
  const row = (indicator: Indicator) => {
    const cell = table(indicator.code, unit.id, year)
    const mark = figureMark(cell, indicator, reading)
    const series = years.map((one) => figureMark(table(indicator.code, unit.id, one), indicator, reading))
    const target =
      figures.targets.find((one) => one.indicator === indicator.code && one.unit === unit.id) ?? null
    const percent = target === null ? null : percentOfTarget(cell, target.value).value
    const points = years.map((one, index) => `${one} ${series[index]?.text}`).join(', ')
    return (
      <tr key={indicator.code}>
        <th scope="row">
          <Link to="/chi-tieu" search={{ ct: indicator.code, nam: String(year) } as never}>
            {indicator.name}
          </Link>
        </th>
        <td className="dim">{indicator.unitOfMeasure}</td>
        <td className="num">
          <FigureValue mark={series[4] ?? mark} />
        </td>
        <td className="num" data-testid={`value-${indicator.code}`}>
          <FigureValue mark={mark} strong />
        </td>
        <td className="num">
          {changeText(
            yearChange(table, indicator, unit.id, year, catalogue.criteriaSets),
            indicator,
            reading,
          )}
        </td>
        <td className="num">
          {target && formatNumber(target.value, { decimals: indicator.decimals, locale })}
          {target?.illustrative && <IllustrativeMark />}
        </td>
        <td className="num">{percent && `${formatNumber(percent, { decimals: 1, locale })}%`}</td>
        <td>
          <SparkLine marks={series} label={text.trend(indicator.shortName, points)} />
        </td>
        {province && province.id !== unit.id && (
          <td className="num">
            <FigureValue mark={figureMark(table(indicator.code, province.id, year), indicator, reading)} />
          </td>
        )}
        <td>
          <SourceButton name={indicator.shortName} lines={mark.hints} />
        </td>
      </tr>
    )
  }
  const width = province && province.id !== unit.id ? 10 : 9
  return (
    <div className="profile" tabIndex={0} role="region" aria-label={unit.name}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{text.columns.indicator}</th>
            <th scope="col">{text.columns.measure}</th>
            <th scope="col" className="num">
              {text.columns.previous(year - 1)}
            </th>
            <th scope="col" className="num">
              {text.columns.current(year)}
            </th>
            <th scope="col" className="num">
              {text.columns.change}
            </th>
            <th scope="col" className="num">
              {text.columns.target}
            </th>
            <th scope="col" className="num">
              {text.columns.percent}
            </th>
            <th scope="col">{text.columns.series}</th>
            {province && province.id !== unit.id && (
              <th scope="col" className="num">
                {text.columns.province}
              </th>
            )}
            <th scope="col">{text.columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {catalogue.programmes.map((programme) => {
            const list = groups.get(programme.code)
            return list === undefined ? null : (
              <Fragment key={programme.code}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={width}>
                    {locale === 'en' ? programme.nameEn : programme.name}
                  </th>
                </tr>
                {list.map(row)}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Where a figure came from, on hover and on focus. */
function SourceButton({ name, lines }: { name: string; lines: readonly string[] }) {
  const { unitProfile: text } = useLanguage().messages
  if (lines.length === 0) return null
  return (
    <span className="source-box">
      <button type="button" className="source-button small-text" aria-label={`${text.source}: ${name}`}>
        {text.source}
      </button>
      <span className="source-text small-text" role="note">
        {lines.map((line) => (
          <span key={line} style={{ display: 'block' }}>
            {line}
          </span>
        ))}
      </span>
    </span>
  )
}
