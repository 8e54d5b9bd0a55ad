import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Overview } from '@so-dan-van/domain/overview/overview'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { figureTable } from '@so-dan-van/presentation/figure/figure-table'
import { prepareDistrictBars } from '@so-dan-van/presentation/overview/district-bars'
import { overviewFinding } from '@so-dan-van/presentation/overview/finding'
import { prepareHeadline } from '@so-dan-van/presentation/overview/headline'
import { prepareInsights } from '@so-dan-van/presentation/overview/insights'
import { headlinesOf, isRatio, type YearView } from '@so-dan-van/presentation/overview/year-view'
import { useMemo } from 'react'
import { Askable } from '../../ui/ask.tsx'
import { IllustrativeMark } from '../../ui/figure-value.tsx'
import { useReading } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import { Changes } from './changes.tsx'
import { Completeness } from './completeness.tsx'
import { DistrictBarsCard } from './district-bars-card.tsx'
import { HeadlineCard } from './headline-card.tsx'
import { Insights } from './insights.tsx'
import { SeriesCard } from './series-card.tsx'
import { TileMap } from './tile-map.tsx'

type Props = {
  data: Overview
  unit: UnitInfo
  province: UnitInfo
  districts: UnitInfo[]
  year: number
  standing: Standing
}

export function OverviewContent({ data, unit, province, districts, year, standing }: Props) {
  const catalogue = useCatalogue()
  const reading = useReading()
  const text = reading.messages.overview
  const view = useMemo(
    (): YearView => ({
      ...{ year, unit, province, districts, reading },
      table: figureTable(data.figures.cells),
      targets: data.figures.targets,
      indicators: catalogue.indicators,
      programmes: catalogue.programmes,
      criteriaSets: catalogue.criteriaSets,
    }),
    [data, catalogue, year, unit, province, districts, reading],
  )
  const indicators = headlinesOf(catalogue.indicators)
  const headlines = indicators.map((indicator) => prepareHeadline(view, indicator))
  const bars = indicators.map((indicator) => prepareDistrictBars(view, indicator))
  const mapped = bars.find(({ indicator }) => isRatio(indicator))
  const reports = unit === province ? data.reports : data.reports.filter((one) => one.unit === unit.id)
  const changes = unit === province ? data.changes : data.changes.filter((one) => one.unit === unit.id)
  const finding = overviewFinding(view, headlines, reports)
  const round = catalogue.rounds.find((one) => one.year === year)
  const link = { year, standing }
  return (
    <Askable standing={standing}>
      <div className="overview">
        <header className="overview-head">
          <h2 className="grow">
            {finding.text}
            {finding.illustrative && <IllustrativeMark />}
          </h2>
          {round && (
            <span className="dim small-text">
              {text.round(year, round.dueOn.split('-').reverse().join('/'))}
            </span>
          )}
        </header>
        <Insights insights={prepareInsights(view)} {...link} />
        <section className="headlines" aria-label={text.headlines}>
          {headlines.map((headline) => (
            <HeadlineCard key={headline.indicator.code} headline={headline} {...link} />
          ))}
        </section>
        <div className="overview-main">
          {mapped && districts.length > 0 && (
            <>
              <TileMap view={view} bars={mapped} districts={districts} {...link} />
              <DistrictBarsCard bars={mapped} {...link} />
            </>
          )}
          <section className="card side-card">
            {reports.length > 0 && <Completeness reports={reports} districts={districts} year={year} />}
            <Changes changes={changes} districts={districts} />
          </section>
        </div>
        <div className="overview-small">
          {bars
            .filter((one) => one !== mapped && districts.length > 0)
            .map((one) => (
              <DistrictBarsCard key={one.indicator.code} bars={one} compact {...link} />
            ))}
        </div>
        <div className="overview-series">
          {indicators.map((indicator) => (
            <SeriesCard key={indicator.code} view={view} indicator={indicator} {...link} />
          ))}
        </div>
      </div>
    </Askable>
  )
}
