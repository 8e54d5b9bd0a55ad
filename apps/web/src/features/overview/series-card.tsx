import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { markIn, plainName, type YearView } from '@so-dan-van/presentation/overview/year-view'
import { Link } from '@tanstack/react-router'
import { Card } from '../../ui/card.tsx'
import { useMessages } from '../../ui/language.tsx'
import { chartLink } from '../../ui/links.ts'
import { YearLine } from './year-line.tsx'

type Props = { view: YearView; indicator: Indicator; year: number; standing: Standing }

const yearsShown = 6

/** One headline figure over six years, each with its value. */
export function SeriesCard({ view, indicator, year, standing }: Props) {
  const { overview: text } = useMessages()
  const points = Array.from({ length: yearsShown }, (_, index) => {
    const at = year - yearsShown + 1 + index
    return { year: at, mark: markIn(view, indicator, view.unit.id, at) }
  })
  const units = view.unit.id === view.province.id ? [] : [view.unit.code]
  const link = { year, fromYear: year - yearsShown + 1, mark: 'lines', units, standing } as const
  return (
    <Card
      title={plainName(indicator, view.reading)}
      subtitle={`${view.unit.name}, ${text.seriesSubtitle(year - yearsShown + 1, year, indicator.unitOfMeasure)}`}
      source={<Link {...chartLink(indicator.code, link)}>{text.openSeries}</Link>}
    >
      <YearLine points={points} label={points.map((one) => `${one.year}: ${one.mark.text}`).join(', ')} />
    </Card>
  )
}
