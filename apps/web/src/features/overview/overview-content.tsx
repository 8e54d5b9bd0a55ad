import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Overview } from '@so-dan-van/domain/overview/overview'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { prepareChart } from '@so-dan-van/presentation/chart/prepare-chart'
import { partsOf } from '@so-dan-van/presentation/figure/parts-of'
import { type Headline, prepareHeadline } from '@so-dan-van/presentation/overview/headline'
import { Link } from '@tanstack/react-router'
import { BarList } from '../../ui/bar-list.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'
import { Changes } from './changes.tsx'
import { Completeness } from './completeness.tsx'
import { HeadlineCard } from './headline-card.tsx'
import { SeriesCard } from './series-card.tsx'
import { TileMap } from './tile-map.tsx'

type Props = { data: Overview; unit: UnitInfo; districts: UnitInfo[]; year: number; standing: Standing }

export function OverviewContent({ data, unit, districts, year, standing }: Props) {
  const { catalogue } = useSession()
  const { messages, locale } = useLanguage()
  const { overview: text, chart: chartText } = messages
  const reading = { locale, messages }
  const { cells, targets } = data.figures
  const headlines = catalogue.indicators
    .filter(({ headline }) => headline !== null)
    .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
  const cards = headlines.map((indicator) =>
    prepareHeadline({
      indicator,
      unit: unit.id,
      year,
      cells,
      targets,
      criteriaSets: catalogue.criteriaSets,
      reading,
    }),
  )
  const units = districts.map((one) => ({ id: one.id, code: one.code, name: one.name, colour: '--data' }))
  const chartOf = (indicator: Indicator, stacked: boolean) =>
    prepareChart({
      spec: {
        indicator: indicator.code,
        units: [],
        year,
        fromYear: null,
        mark: stacked ? 'stacked' : 'bars',
        sort: 'value',
        standing,
      },
      indicator,
      parts: partsOf(indicator, catalogue.indicators),
      units,
      whole:
        unit.level === 'province' ? { id: unit.id, code: unit.code, name: unit.name, colour: '--ref' } : null,
      cells,
      criteriaSets: catalogue.criteriaSets,
      reading,
    })
  const ratio = headlines.find(({ aggregation }) => aggregation.kind === 'formula') ?? headlines[0]
  const others = headlines.filter((indicator) => indicator !== ratio)
  const ratioChart = ratio && chartOf(ratio, false)
  const round = catalogue.rounds.find((one) => one.year === year)
  return (
    <>
      <header className="overview-head">
        <h2 className="grow">{findingOf(cards, data, unit, year, text)}</h2>
        {round && (
          <span className="dim small-text">
            {text.round(year, round.dueOn.split('-').reverse().join('/'))}
          </span>
        )}
      </header>
      <div className="headlines">
        {cards.map((card) => (
          <HeadlineCard key={card.indicator.code} headline={card} year={year} standing={standing} />
        ))}
      </div>
      <div className="overview-grid">
        {ratio && unit.level === 'province' && (
          <TileMap indicator={ratio} districts={districts} cells={cells} year={year} />
        )}
        {ratio && ratioChart && (
          <section className="card">
            <h3>{ratioChart.title}</h3>
            <p className="dim small-text">{ratioChart.subtitle}</p>
            <BarList prepared={ratioChart} />
            <p className="source">
              {ratioChart.reference && `${ratioChart.reference.label}: ${ratioChart.reference.text}. `}
              {ratioChart.source}{' '}
              <ChartLink indicator={ratio} year={year} standing={standing} text={text.open} />
            </p>
          </section>
        )}
        <section className="card">
          {data.reports.length > 0 && (
            <Completeness reports={data.reports} districts={districts} year={year} />
          )}
          <Changes changes={data.changes} districts={districts} />
        </section>
      </div>
      <div className="overview-small">
        {others.map((indicator) => {
          const stacked = indicator.checks.some((rule) => rule.kind === 'partsEqualWhole')
          const prepared = chartOf(indicator, stacked)
          return (
            <section className="card" key={indicator.code}>
              <h3>{prepared.title}</h3>
              <p className="dim small-text">
                {indicator.name}, {year}
              </p>
              <BarList prepared={prepared} compact />
              <p className="source">
                {stacked && `${prepared.series.map(({ label }) => label).join(' · ')}. `}
                {chartText.legend.lastYear}: |. {prepared.source}{' '}
                <ChartLink indicator={indicator} year={year} standing={standing} text={text.open} />
              </p>
            </section>
          )
        })}
        {headlines.map((indicator) => (
          <SeriesCard
            key={indicator.code}
            indicator={indicator}
            unit={unit}
            year={year}
            cells={cells}
            standing={standing}
          />
        ))}
      </div>
    </>
  )
}

function ChartLink({
  indicator,
  year,
  standing,
  text,
}: {
  indicator: Indicator
  year: number
  standing: Standing
  text: string
}) {
  return (
    <Link
      to="/chi-tieu"
      search={{ ct: indicator.code, nam: String(year), ...(standing === 'all' && { so: 'ca' }) } as never}
    >
      {text}
    </Link>
  )
}

type Words = ReturnType<typeof useLanguage>['messages']['overview']

/** What the year says: the biggest relative change among the headline figures, and how many units have not reported. */
function findingOf(cards: Headline[], data: Overview, unit: UnitInfo, year: number, text: Words): string {
  const moved = cards
    .filter((card) => card.change !== null && card.change.direction !== 'none' && card.bullet?.previous)
    .sort((a, b) => relative(b) - relative(a))[0]
  const waiting = data.reports.filter(({ status }) => status === 'draft' || status === 'returned').length
  const first =
    moved?.change && moved.change.direction !== 'none'
      ? text.finding.change(
          moved.indicator.shortName,
          moved.change.direction,
          moved.change.text,
          moved.indicator.unitOfMeasure,
        )
      : text.finding.plain(unit.name, year)
  return waiting > 0 ? text.finding.joined(first, text.finding.waiting(waiting)) : first
}

const relative = ({ bullet }: Headline) =>
  bullet?.previous ? Math.abs(bullet.value - bullet.previous) / bullet.previous : 0
