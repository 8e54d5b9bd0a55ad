import { figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../../ui/session.tsx'
import type { FormRow } from '../form-model.ts'
import { plainCell } from './plain-cell.ts'

const [width, height, left, right, top, bottom] = [264, 96, 16, 20, 26, 74] as const

/** The last years as a line: a gap where a year is missing, a break where the criteria set changes. */
export function YearsChart({ row, year }: { row: FormRow; year: number }) {
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const { indicator, cell, form } = row
  const setOf = (of: number) =>
    indicator.criteriaBound
      ? catalogue.criteriaSets.find(({ fromYear, toYear }) => fromYear <= of && of <= toYear)?.code
      : ''
  const points = [...form.history, { year, value: cell?.value ?? null }].map((point) => ({
    ...point,
    set: setOf(point.year),
    mark: figureMark(
      point.year === year
        ? cell
        : point.year === year - 1
          ? form.previous
          : plainCell({ indicator: indicator.code, unit: 0, year: point.year }, point),
      indicator,
      { messages, locale },
    ),
  }))
  const sizes = points.flatMap(({ mark }) => mark.size ?? [])
  if (sizes.length === 0) return <p className="dim">{messages.entry.panel.noYears}</p>
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const x = (index: number) => left + (index * (width - left - right)) / (points.length - 1)
  const y = (size: number) => bottom - (high === low ? 0.5 : (size - low) / (high - low)) * (bottom - top)
  return (
    <svg
      className="years-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={points.map(({ year: of, mark }) => `${of}: ${mark.text}`).join('; ')}
    >
      {points.map(({ year: of, mark, set }, index) => {
        const before = points[index - 1]
        const breaks = before !== undefined && before.set !== set
        const size = mark.size
        return (
          <g key={of}>
            {breaks && (
              <>
                <line className="break" x1={x(index - 0.5)} x2={x(index - 0.5)} y1={4} y2={bottom + 6} />
                <text className="break-label" x={x(index - 0.5) + 4} y={11}>
                  {messages.chart.criteriaBreak}
                </text>
              </>
            )}
            {size !== null && before?.mark.size != null && !breaks && (
              <line className="joint" x1={x(index - 1)} y1={y(before.mark.size)} x2={x(index)} y2={y(size)} />
            )}
            {size !== null && (
              <>
                <circle className={mark.illustrative ? 'hollow' : ''} cx={x(index)} cy={y(size)} r="3" />
                <text className={of === year ? 'value now' : 'value'} x={x(index)} y={y(size) - 7}>
                  {mark.text}
                </text>
              </>
            )}
            <text className="year" x={x(index)} y={height - 4}>
              {of}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
