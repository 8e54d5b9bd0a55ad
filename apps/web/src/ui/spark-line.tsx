import type { FigureMark } from '@so-dan-van/presentation/figure/figure-mark'

type Props = { marks: readonly FigureMark[]; label: string; width?: number; height?: number }

/** A small line over years from zero, with a gap where a figure is missing; filled points are published ones. */
export function SparkLine({ marks, label, width = 96, height = 26 }: Props) {
  const largest = Math.max(...marks.map(({ size }) => size ?? 0), 1)
  const x = (index: number) => 4 + (index * (width - 8)) / Math.max(1, marks.length - 1)
  const y = (size: number) => height - 4 - (Math.max(0, size) / largest) * (height - 8)
  const points = marks.map((mark, index) => ({ mark, index }))
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      {points.slice(1).map(({ mark, index }) => {
        const before = marks[index - 1]
        if (mark.size === null || before?.size == null) return null
        return (
          <line
            key={index}
            x1={x(index - 1)}
            y1={y(before.size)}
            x2={x(index)}
            y2={y(mark.size)}
            stroke="var(--data)"
            strokeWidth="1.5"
          />
        )
      })}
      {points.map(({ mark, index }) =>
        mark.size === null ? null : (
          <circle
            key={index}
            cx={x(index)}
            cy={y(mark.size)}
            r="2.4"
            fill={mark.illustrative ? 'var(--surface)' : 'var(--data)'}
            stroke="var(--data)"
          />
        ),
      )}
    </svg>
  )
}
