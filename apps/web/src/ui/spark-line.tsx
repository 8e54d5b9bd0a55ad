import type { YearPoint } from '@so-dan-van/presentation/overview/year-series'

type Props = { points: readonly YearPoint[]; label: string; width?: number; height?: number }

/** A small line over years, between its own lowest and highest figure; a gap where one is missing or the criteria set
 * changed. Filled points are published ones. */
export function SparkLine({ points, label, width = 96, height = 24 }: Props) {
  const sizes = points.flatMap(({ mark }) => mark.size ?? [])
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const x = (index: number) => 4 + (index * (width - 8)) / Math.max(1, points.length - 1)
  const y = (size: number) => height - 5 - (high === low ? 0.5 : (size - low) / (high - low)) * (height - 10)
  return (
    <svg
      className="spark-line"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {points.map(({ mark, year, breaks }, index) => {
        const before = points[index - 1]?.mark.size ?? null
        if (mark.size === null) return null
        return (
          <g key={year}>
            {before !== null && !breaks && (
              <line x1={x(index - 1)} y1={y(before)} x2={x(index)} y2={y(mark.size)} />
            )}
            <circle
              className={mark.illustrative ? 'hollow' : undefined}
              cx={x(index)}
              cy={y(mark.size)}
              r="2.3"
            />
          </g>
        )
      })}
    </svg>
  )
}
