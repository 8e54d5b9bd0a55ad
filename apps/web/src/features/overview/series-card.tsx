import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { fromFirstFigure, yearSeries } from '@so-dan-van/presentation/overview/year-series'
import { plainName, type YearView } from '@so-dan-van/presentation/overview/year-view'
import { Link } from '@tanstack/react-router'
import { Card } from '../../ui/card.tsx'
import { useMessages } from '../../ui/language.tsx'
import { chartLink } from '../../ui/links.ts'
import { YearLine } from './year-line.tsx'

type Props = { view: YearView; indicator: Indicator; year: number; standing: Standing }

const years = 6

/** One headline figure over six years, each with its value. */
export function SeriesCard({ view, indicator, year, standing }: Props) {
  const { overview: text, chart } = useMessages()
  const points = fromFirstFigure(yearSeries({ ...view, indicator, unit: view.unit.id, years }))
  const units = view.unit.id === view.province.id ? [] : [view.unit.code]
  const link = { year, fromYear: year - years + 1, mark: 'lines', units, standing } as const
  const from = points[0]?.year ?? year
  const broken = points.slice(1).filter(({ breaks }) => breaks)
  return (
    <Card
      title={plainName(indicator, view.reading)}
      subtitle={`${view.unit.name}, ${text.seriesSubtitle(from, year, indicator.unitOfMeasure)}`}
      source={
        <>
          {broken.map((point) => `${point.year}: ${chart.criteriaBreak}. `)}
          <Link {...chartLink(indicator.code, link)}>{text.openSeries}</Link>
        </>
      }
    >
      <YearLine points={points} label={points.map((one) => `${one.year}: ${one.mark.text}`).join(', ')} />
    </Card>
  )
}
