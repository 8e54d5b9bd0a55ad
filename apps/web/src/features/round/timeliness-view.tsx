import type { RoundLevel } from '@so-dan-van/domain/reports/report'
import { onTimeRate, type Timeliness } from '@so-dan-van/domain/reports/timeliness'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { timelinessTable } from './timeliness-table.ts'

/** Units by years: in time, how many days late, or missing; with the rate of each unit and of each year. */
export function TimelinessView({ levels }: { levels: readonly RoundLevel[] }) {
  const { round: text } = useMessages()
  const [level, setLevel] = useState<RoundLevel>(levels.includes('district') ? 'district' : 'commune')
  const query = useQuery(trpc.round.timeliness.queryOptions({ level }))
  if (query.error !== null) return <ErrorState error={query.error} retry={() => query.refetch()} />
  if (query.data === undefined) return <Skeleton height={320} />
  const { years, units } = timelinessTable(query.data)
  const { rates } = text
  return (
    <>
      <p className="dim timeliness-intro">{rates.intro}</p>
      {levels.length > 1 && (
        <div className="filters timeliness-intro">
          {levels.map((one) => (
            <button
              key={one}
              type="button"
              className="filter"
              aria-pressed={level === one}
              onClick={() => setLevel(one)}
            >
              {text.level[one]}
            </button>
          ))}
        </div>
      )}
      {units.length === 0 ? (
        <EmptyState title={rates.none} />
      ) : (
        <div
          className="card scroll-x round-list"
          tabIndex={0}
          role="region"
          aria-label={text.tabs.timeliness}
        >
          <table className="data-table timeliness">
            <thead>
              <tr>
                <th scope="col">{rates.unit}</th>
                {years.map((year) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
                <th scope="col" className="num">
                  {rates.rate}
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map(({ unit, name, reports }) => (
                <tr key={unit}>
                  <th scope="row">{name}</th>
                  {years.map((year) => (
                    <Cell key={year} timeliness={reports.get(year) ?? null} />
                  ))}
                  <Rate column="rate" reports={[...reports.values()]} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{rates.all}</th>
                {years.map((year) => (
                  <Rate
                    key={year}
                    column="year"
                    reports={units.flatMap(({ reports }) => reports.get(year) ?? [])}
                  />
                ))}
                <Rate column="rate" reports={units.flatMap(({ reports }) => [...reports.values()])} />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </>
  )
}

function Cell({ timeliness }: { timeliness: Timeliness | null }) {
  const { round: text } = useMessages()
  if (timeliness === null) return <td className="dim" aria-label={text.rates.noReport} />
  return (
    <td>
      <span className={`timely timely-${timeliness.state}`} title={text.timeliness(timeliness)}>
        {text.rates.short(timeliness)}
      </span>
    </td>
  )
}

/** Stands as its column does: a year's from the left, the last one as numbers do. */
function Rate({ column, reports }: { column: 'year' | 'rate'; reports: readonly Timeliness[] }) {
  const { rates } = useMessages().round
  const { onTime, of } = onTimeRate(reports)
  return (
    <td className={column === 'rate' ? 'num' : undefined}>
      <b>{rates.percent(onTime, of)}</b>{' '}
      <span className="dim small-text">{of > 0 && rates.of(onTime, of)}</span>
    </td>
  )
}
