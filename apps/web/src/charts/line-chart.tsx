import type { PreparedChart } from '@so-dan-van/presentation/chart/prepared-chart'
import {
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

type Point = Record<string, string | number | null>

/** Lines over years: a gap where a figure is missing, a break where the criteria set changes, hollow points for illustrative
 * figures, the name at the end of each line. */
export default function LinesChart({ prepared, height = 340 }: { prepared: PreparedChart; height?: number }) {
  const { categories, series, marks, breaks } = prepared
  // each stretch between breaks is a line of its own, so that nothing joins two criteria sets
  const stretchOf = (index: number) =>
    breaks.filter(({ category }) => categories.findIndex(({ key }) => key === category) <= index).length
  const stretches = ['start', ...breaks.map(({ category }) => category)].map((name, place) => ({
    name,
    place,
  }))
  const data = categories.map((category, index): Point => {
    const point: Point = { label: category.label }
    series.forEach((one, at) => {
      point[`${one.key}-${stretchOf(index)}`] = marks[at]?.[index]?.size ?? null
    })
    return point
  })
  const markAt = (seriesKey: string, index: number) =>
    marks[series.findIndex(({ key }) => key === seriesKey)]?.[index]
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart data={data} margin={{ top: 22, right: 150, bottom: 4, left: 4 }} accessibilityLayer>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="label"
          axisLine={false}
          tickLine={false}
          tick={{ fontSize: 12, fill: 'var(--ink-3)' }}
          tickMargin={8}
        />
        <YAxis
          domain={[0, 'auto']}
          tickCount={4}
          axisLine={false}
          tickLine={false}
          tick={{ fontSize: 12, fill: 'var(--ink-3)' }}
          width={48}
        />
        <Tooltip
          cursor={{ stroke: 'var(--line-2)' }}
          content={({ active, label }) =>
            active ? <LinesTooltip prepared={prepared} label={String(label)} /> : null
          }
        />
        {breaks.map(({ category, label }) => (
          <ReferenceLine
            key={category}
            x={category}
            stroke="var(--ref)"
            strokeDasharray="3 3"
            label={{ value: label, position: 'insideTopLeft', fontSize: 11, fill: 'var(--ink-3)' }}
          />
        ))}
        {series.flatMap((one) =>
          stretches.map(({ name, place: stretch }) => {
            const last = lastKnown(prepared, one.key)
            return (
              <Line
                key={`${one.key}-${name}`}
                dataKey={`${one.key}-${stretch}`}
                name={one.label}
                type="linear"
                stroke={`var(${one.colour})`}
                strokeWidth={2}
                connectNulls={false}
                isAnimationActive={false}
                dot={({ cx, cy, index }) => {
                  const mark = markAt(one.key, index)
                  if (cx == null || cy == null || mark?.size == null || stretchOf(index) !== stretch)
                    return <g key={`${one.key}-${index}`} />
                  return (
                    <circle
                      key={`${one.key}-${index}`}
                      cx={cx}
                      cy={cy}
                      r={4}
                      fill={mark.illustrative ? 'var(--surface)' : `var(${one.colour})`}
                      stroke={`var(${one.colour})`}
                      strokeWidth={1.6}
                      strokeDasharray={mark.state === 'estimate' ? '2 2' : undefined}
                    />
                  )
                }}
              >
                <LabelList
                  content={({ x, y, index }) =>
                    index === last && stretchOf(last) === stretch ? (
                      <text
                        x={Number(x) + 9}
                        y={Number(y) + 4}
                        fontSize={12}
                        fontWeight={600}
                        fill="var(--ink)"
                      >
                        {one.label} {markAt(one.key, last)?.text}
                      </text>
                    ) : null
                  }
                />
              </Line>
            )
          }),
        )}
      </LineChart>
    </ResponsiveContainer>
  )
}

function lastKnown({ series, marks }: PreparedChart, key: string): number {
  const list = marks[series.findIndex((one) => one.key === key)] ?? []
  return list.findLastIndex((mark) => mark.size !== null)
}

function LinesTooltip({ prepared, label }: { prepared: PreparedChart; label: string }) {
  const index = prepared.categories.findIndex((category) => category.label === label)
  return (
    <div className="chart-tooltip">
      <b>{label}</b>
      {prepared.series.map((one, at) => {
        const mark = prepared.marks[at]?.[index]
        return (
          <p key={one.key}>
            {one.label}: <b>{mark?.text}</b> {mark?.words.join(', ')}
          </p>
        )
      })}
    </div>
  )
}
