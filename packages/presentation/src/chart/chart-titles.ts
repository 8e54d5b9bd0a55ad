import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { FigureMark, Reading } from '../figure/figure-mark.ts'
import type { PreparedCategory } from './prepared-chart.ts'

const longest = 70
const fits = (title: string) => title.length <= longest

/** What the bars say, in this order: what is missing, who leads and who is last, else the indicator's name. Never a cause. */
export function barsTitle({
  indicator,
  categories,
  reading,
}: {
  indicator: Indicator
  categories: readonly PreparedCategory[]
  reading: Reading
}): string {
  const { title } = reading.messages.chart
  const known = categories.filter(({ total }) => total.size !== null)
  if (known.length === 0) return title.noData(indicator.shortName)
  const missing = categories.filter(({ total }) => total.state === 'missing')
  const ranked = [...known].sort((a, b) => (b.total.size ?? 0) - (a.total.size ?? 0))
  const [leader, last] = [ranked[0], ranked.at(-1)]
  const names = missing.map(({ label }) => label).join(', ')
  const candidates = [
    ...(missing.length > 0 && missing.length <= 2 ? [title.missing(names, indicator.shortName)] : []),
    ...(leader && last && leader !== last && leader.total.size !== last.total.size
      ? [
          `${indicator.shortName}: ${title.leaderAndLast(leader.label, last.label)}`,
          title.leaderAndLast(leader.label, last.label),
        ]
      : []),
  ]
  return candidates.find(fits) ?? indicator.shortName
}

type Lines = {
  indicator: Indicator
  units: readonly { name: string }[]
  years: readonly number[]
  marks: readonly (readonly FigureMark[])[]
  reading: Reading
  /** first year of the last criteria set: no change is stated across two */
  comparableFrom: number
}

/** What the lines say: the one unit's way from first to last figure, or who moved most, within one criteria set. */
export function linesTitle({ indicator, units, years, marks, reading, comparableFrom }: Lines): string {
  const { title } = reading.messages.chart
  const ways = units.flatMap((unit, index) => {
    const known = (marks[index] ?? [])
      .map((mark, at) => ({ mark, year: years[at] ?? 0 }))
      .filter(({ mark, year }) => mark.size !== null && year >= comparableFrom)
    const [first, last] = [known[0], known.at(-1)]
    return first && last && first !== last
      ? [{ unit, first, last, change: (last.mark.size ?? 0) - (first.mark.size ?? 0) }]
      : []
  })
  if (ways.length === 0)
    return marks.flat().some(({ size }) => size !== null)
      ? indicator.shortName
      : title.noData(indicator.shortName)
  const most = ways.reduce((best, way) => (Math.abs(way.change) > Math.abs(best.change) ? way : best))
  const sentence = title.overYears(
    most.unit.name,
    most.first.mark.text,
    most.last.mark.text,
    most.first.year,
    most.last.year,
  )
  return [`${indicator.shortName}: ${sentence}`, sentence].find(fits) ?? indicator.shortName
}
