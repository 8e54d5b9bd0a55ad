import type { PreparedChart } from '@so-dan-van/presentation/chart/prepared-chart'
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { FigureValue } from '../ui/figure-value.tsx'

/** One small picture a unit, all on one scale from zero; outlined bars are illustrative, gaps stay gaps. */
export default function SmallMultiples({ prepared }: { prepared: PreparedChart }) {
  const largest = Math.max(...prepared.marks.flat().map(({ size }) => size ?? 0), 1)
  return (
    <div className="multiples">
      {prepared.series.map((one, at) => {
        const marks = prepared.marks[at] ?? []
        const data = prepared.categories.map((category, index) => ({
          label: category.label,
          size: marks[index]?.size ?? null,
          index,
        }))
        const last = marks.at(-1)
        return (
          <figure key={one.key}>
            <figcaption>
              <b>{one.label}</b> {last && <FigureValue mark={last} />}
            </figcaption>
            <ResponsiveContainer width="100%" height={96}>
              <BarChart
                data={data}
                margin={{ top: 4, right: 2, bottom: 0, left: 2 }}
                accessibilityLayer={false}
              >
                <YAxis hide domain={[0, largest]} />
                <XAxis
                  dataKey="label"
                  axisLine={{ stroke: 'var(--line-2)' }}
                  tickLine={false}
                  interval="preserveStartEnd"
                  tick={{ fontSize: 11, fill: 'var(--ink-3)' }}
                />
                <Bar
                  dataKey="size"
                  isAnimationActive={false}
                  shape={(props: unknown) => {
                    const { x, y, width, height, payload } = props as {
                      x: number
                      y: number
                      width: number
                      height: number
                      payload: { index: number }
                    }
                    const mark = marks[payload.index]
                    const outlined = mark?.illustrative === true
                    return (
                      <rect
                        x={x}
                        y={y}
                        width={Math.max(0, width)}
                        height={Math.max(mark?.size === 0 ? 2 : 0, height)}
                        rx={1.5}
                        fill={outlined ? 'var(--illus-fill)' : 'var(--data)'}
                        stroke={outlined || mark?.state === 'estimate' ? 'var(--data-outline)' : 'none'}
                        strokeDasharray={mark?.state === 'estimate' ? '3 2' : undefined}
                      />
                    )
                  }}
                />
              </BarChart>
            </ResponsiveContainer>
          </figure>
        )
      })}
    </div>
  )
}
