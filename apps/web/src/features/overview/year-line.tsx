import type { YearPoint } from '@so-dan-van/presentation/overview/year-series'
import './year-line.css'

const width = 280
const height = 104
const side = 24
const top = 22
const floor = 80

/** A line over years from zero, the value at each point; a gap where a figure is missing or the criteria set changed.
 * Filled points are published, hollow ones illustrative. */
export function YearLine({ points, label }: { points: readonly YearPoint[]; label: string }) {
  const largest = Math.max(...points.map(({ mark }) => mark.size ?? 0), 0) || 1
  const x = (index: number) => side + (index * (width - 2 * side)) / Math.max(1, points.length - 1)
  const y = (size: number) => floor - (Math.max(0, size) / largest) * (floor - top)
  return (
    <svg className="year-line" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="floor" x1={side - 12} x2={width - side + 12} y1={floor} y2={floor} />
      {points.map(({ mark, year, breaks }, index) => {
        const before = points[index - 1]?.mark.size ?? null
        const between = (x(index - 1) + x(index)) / 2
        return (
          <g key={year} className={index === points.length - 1 ? 'last' : undefined}>
            {breaks && index > 0 && (
              <line className="break" x1={between} x2={between} y1={top - 8} y2={floor} />
            )}
            {mark.size !== null && before !== null && !breaks && (
              <line
                className="stroke"
                x1={x(index - 1)}
                y1={y(before)}
                x2={x(index)}
                y2={y(mark.size)}
                strokeDasharray={mark.state === 'estimate' ? '4 3' : undefined}
              />
            )}
            <text className="year" x={x(index)} y={height - 8}>
              {year}
            </text>
            {mark.size === null && (
              <text className="gap" x={x(index)} y={floor - 8}>
                {mark.text}
              </text>
            )}
          </g>
        )
      })}
      {points.map(({ mark, year }, index) =>
        mark.size === null ? null : (
          <g key={year} className={index === points.length - 1 ? 'last' : undefined}>
            <circle
              className={mark.illustrative ? 'hollow' : undefined}
              cx={x(index)}
              cy={y(mark.size)}
              r="3.4"
            />
            <text className="value" x={x(index)} y={y(mark.size) - 8}>
              {mark.text}
            </text>
          </g>
        ),
      )}
    </svg>
  )
}
