import type { Standing } from '@so-dan-van/domain/figures/figure'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import type { ProfileRow } from '@so-dan-van/presentation/unit-profile/profile-rows'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { Askable } from '../../ui/ask.tsx'
import { FigureValue, IllustrativeMark } from '../../ui/figure-value.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { chartLink } from '../../ui/links.ts'
import { useCatalogue } from '../../ui/session.tsx'
import { SourceNote } from '../../ui/source-note.tsx'
import { SparkLine } from '../../ui/spark-line.tsx'

type Props = {
  rows: readonly ProfileRow[]
  unit: UnitInfo
  province: UnitInfo | null
  year: number
  standing: Standing
}

/** All indicators by programme: last year, this year with its source, change, plan, six years, the province. */
export function ProfileTable({ rows, unit, province, year, standing }: Props) {
  const { messages, locale } = useLanguage()
  const { columns, region } = messages.unitProfile
  const { programmes } = useCatalogue()
  const groups = groupBy(rows, ({ indicator }) => indicator.programme)
  const compared = province !== null && province.id !== unit.id
  return (
    <section className="profile" aria-label={region(unit.name)}>
      <Askable standing={standing}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{columns.indicator}</th>
              <th scope="col" className="measure-cell">
                {columns.measure}
              </th>
              <th scope="col" className="num">
                {year - 1}
              </th>
              <th scope="col" className="num">
                {year}
              </th>
              <th scope="col" className="num">
                {columns.change}
              </th>
              <th scope="col" className="num target-cell">
                {columns.target}
              </th>
              <th scope="col" className="num target-cell">
                {columns.percent}
              </th>
              <th scope="col" className="spark-cell">
                {columns.series(year - 5, year)}
              </th>
              {compared && (
                <th scope="col" className="num province-cell">
                  {columns.province}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {programmes.map((programme) => {
              const list = groups.get(programme.code)
              if (list === undefined) return null
              return (
                <Fragment key={programme.code}>
                  <tr className="group">
                    <th scope="rowgroup" colSpan={compared ? 9 : 8}>
                      {locale === 'en' ? programme.nameEn : programme.name}
                    </th>
                  </tr>
                  {list.map((row) => (
                    <Row key={row.indicator.code} row={row} unit={unit} year={year} standing={standing} />
                  ))}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </Askable>
    </section>
  )
}

type RowProps = { row: ProfileRow; unit: UnitInfo; year: number; standing: Standing }

function Row({ row, unit, year, standing }: RowProps) {
  const { messages, locale } = useLanguage()
  const { indicator, now, previous, change, noChange, target, percent, met, series, province } = row
  const name = locale === 'en' ? indicator.nameEn : indicator.name
  const units = unit.level === 'province' ? [] : [unit.code]
  const points = series.map((one) => `${one.year} ${one.mark.text}`).join(', ')
  const tone = met === null ? '' : met ? 'met' : 'below'
  return (
    <tr>
      <th scope="row">
        <Link {...chartLink(indicator.code, { year, fromYear: year - 5, mark: 'lines', units, standing })}>
          {name}
        </Link>
        <span className="phone-measure">{indicator.unitOfMeasure}</span>
      </th>
      <td className="measure measure-cell">{indicator.unitOfMeasure}</td>
      <td className="num dim">
        <FigureValue mark={previous} plain />
      </td>
      <td className="num" data-testid={`value-${indicator.code}`}>
        <SourceNote label={messages.unitProfile.source} lines={now.hints} of={now.of}>
          <FigureValue mark={now} strong plain />
        </SourceNote>
      </td>
      <td className="num">
        {change ??
          (noChange && (
            <span className="dim" title={noChange}>
              –<span className="sr"> {noChange}</span>
            </span>
          ))}
      </td>
      <td className="num target-cell">
        {target?.text}
        {target?.illustrative && <IllustrativeMark />}
      </td>
      <td className={`num target-cell ${tone}`}>{percent}</td>
      <td className="spark-cell">
        <SparkLine points={series} label={messages.unitProfile.trend(indicator.shortName, points)} />
      </td>
      {province && (
        <td className="num province-cell dim">
          <FigureValue mark={province} />
        </td>
      )}
    </tr>
  )
}
