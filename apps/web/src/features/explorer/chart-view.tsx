import type { ChartMark } from '@so-dan-van/presentation/chart/chart-spec'
import type { PreparedChart } from '@so-dan-van/presentation/chart/prepared-chart'
import { lazy, Suspense } from 'react'
import { BarList } from '../../ui/bar-list.tsx'
import { FigureValue } from '../../ui/figure-value.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Skeleton } from '../../ui/states.tsx'

const LinesChart = lazy(() => import('../../charts/line-chart.tsx'))
const SmallMultiples = lazy(() => import('../../charts/small-multiples.tsx'))

/** The prepared chart as its mark says, with its title, source line and legend. */
export function ChartView({ prepared, mark }: { prepared: PreparedChart; mark: ChartMark }) {
  const { app, chart, explorer } = useMessages()
  return (
    <figure className="chart-view">
      <figcaption>
        <h2>{prepared.title}</h2>
        <p className="dim">{prepared.subtitle}</p>
      </figcaption>
      {mark === 'lines' ? (
        <Suspense fallback={<Skeleton height={340} label={app.loading} />}>
          <figure className="chart-lines" aria-label={prepared.summary}>
            {prepared.series.length > 4 ? (
              <SmallMultiples prepared={prepared} />
            ) : (
              <LinesChart prepared={prepared} />
            )}
          </figure>
          {prepared.series.length > 4 && <p className="dim small-text">{explorer.tooMany}</p>}
        </Suspense>
      ) : mark === 'table' ? (
        <ChartTable prepared={prepared} />
      ) : (
        <BarList prepared={prepared} />
      )}
      <p className="source legend">
        {prepared.series.length > 1 &&
          mark === 'stacked' &&
          prepared.series.map((series) => (
            <span key={series.key}>
              <i style={{ background: `var(${series.colour})` }} />
              {series.label}
            </span>
          ))}
        {mark !== 'stacked' && (
          <span>
            <i style={{ background: 'var(--data)' }} />
            {chart.legend.published}
          </span>
        )}
        {prepared.legend.illustrative && (
          <span>
            <i className="outlined" />
            {chart.legend.illustrative}
          </span>
        )}
        {prepared.legend.estimate && (
          <span>
            <i className="dashed" />
            {chart.legend.estimate}
          </span>
        )}
        {prepared.legend.missing && (
          <span>
            <i className="gap" />
            {chart.legend.missing}
          </span>
        )}
        {mark === 'bars' && <span>| {chart.legend.lastYear}</span>}
        <span>{prepared.source}</span>
      </p>
      {mark !== 'table' && (
        <details>
          <summary>{explorer.marks.table}</summary>
          <ChartTable prepared={prepared} />
        </details>
      )}
    </figure>
  )
}

function ChartTable({ prepared }: { prepared: PreparedChart }) {
  const { columns, rows } = prepared.table
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={prepared.title}>
      <table className="data-table">
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? 'num' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map(({ text, mark }, index) => {
                const { key, numeric } = columns[index] ?? { key: String(index), numeric: true }
                return numeric ? (
                  <td key={key} className="num">
                    {mark ? <FigureValue mark={mark} /> : text}
                  </td>
                ) : (
                  <th key={key} scope="row">
                    {text}
                  </th>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
