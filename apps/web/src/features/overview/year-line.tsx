import type { FigureMark } from '@so-dan-van/presentation/figure/figure-mark'

type Point = { year: number; mark: FigureMark }

const width = 280
const height = 104
const side = 24
const top = 22
const floor = 80

/** A line over years from zero, the value at each point; a gap where a figure is missing. Filled points are published,
 * hollow ones illustrative. */
export function YearLine({ points, label }: { points: readonly Point[]; label: string }) {
  const largest = Math.max(...points.map(({ mark }) => mark.size ?? 0), 0) || 1
  const x = (index: number) => side + (index * (width - 2 * side)) / Math.max(1, points.length - 1)
  const y = (size: number) => floor - (Math.max(0, size) / largest) * (floor - top)
  return (
    <svg className="year-line" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="floor" x1={side - 12} x2={width - side + 12} y1={floor} y2={floor} />
      {points.slice(1).map(({ mark, year }, index) => {
        const before = points[index]?.mark.size
        if (mark.size === null || before == null) return null
        const dashed = mark.state === 'estimate' ? '4 3' : undefined
        return (
          <line
            key={year}
            className="stroke"
            x1={x(index)}
            y1={y(before)}
            x2={x(index + 1)}
            y2={y(mark.size)}
            strokeDasharray={dashed}
          />
        )
      })}
      {points.map(({ mark, year }, index) => (
        <g key={year} className={index === points.length - 1 ? 'last' : undefined}>
          {mark.size === null ? (
            <text className="gap" x={x(index)} y={floor - 6}>
              {mark.state === 'notApplicable' ? mark.text : '···'}
            </text>
          ) : (
            <>
              <circle
                className={mark.illustrative ? 'hollow' : undefined}
                cx={x(index)}
                cy={y(mark.size)}
                r="3.4"
              />
              <text className="value" x={x(index)} y={y(mark.size) - 8}>
                {mark.text}
              </text>
            </>
          )}
          <text className="year" x={x(index)} y={height - 8}>
            {year}
          </text>
        </g>
      ))}
    </svg>
  )
}
