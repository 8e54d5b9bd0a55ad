import type { FigureCell, Standing } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { prepareChart } from '@so-dan-van/presentation/chart/prepare-chart'
import { Link } from '@tanstack/react-router'
import { FigureValue } from '../../ui/figure-value.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'
import { SparkLine } from '../../ui/spark-line.tsx'

type Props = {
  indicator: Indicator
  unit: UnitInfo
  year: number
  cells: readonly FigureCell[]
  standing: Standing
}

/** One headline figure over six years, with the figures in words below the line. */
export function SeriesCard({ indicator, unit, year, cells, standing }: Props) {
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const prepared = prepareChart({
    spec: {
      indicator: indicator.code,
      units: [],
      year,
      fromYear: year - 5,
      mark: 'lines',
      sort: 'value',
      standing,
    },
    indicator,
    parts: [],
    units: [{ id: unit.id, code: unit.code, name: unit.name, colour: '--data' }],
    whole: null,
    cells,
    criteriaSets: catalogue.criteriaSets,
    reading: { messages, locale },
  })
  const marks = prepared.marks[0] ?? []
  return (
    <section className="card">
      <h3>{messages.overview.series(indicator.shortName)}</h3>
      <p className="dim small-text">
        {unit.name}, {indicator.unitOfMeasure}
      </p>
      <SparkLine marks={marks} label={prepared.summary} width={320} height={60} />
      <table className="series-table small-text" style={{ width: '100%' }}>
        <thead>
          <tr>
            {prepared.categories.map(({ key, label }) => (
              <th key={key} scope="col" className="dim" style={{ fontWeight: 400 }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {marks.map((mark, index) => (
              <td key={prepared.categories[index]?.key} style={{ textAlign: 'center' }}>
                <FigureValue mark={{ ...mark, words: [] }} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="source">
        {prepared.breaks.map((one) => `${one.category}: ${one.label}. `)}
        <Link
          to="/chi-tieu"
          search={{ ct: indicator.code, nam: `${year - 5}-${year}`, dang: 'duong' } as never}
        >
          {messages.overview.open}
        </Link>
      </p>
    </section>
  )
}
