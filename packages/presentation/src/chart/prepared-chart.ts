import type { FigureMark } from '../figure/figure-mark.ts'

export type PreparedSeries = {
  key: string
  label: string
  /** a css custom property of the design tokens, such as `--data` or `--d-le-thuy` */
  colour: string
  /** drawn as context, grey */
  muted: boolean
}

export type PreparedCategory = {
  key: string
  label: string
  /** what the bar is made of together, for stacked parts; else the mark itself */
  total: FigureMark
  /** last year's size, drawn as a tick; null = none */
  previous: FigureMark | null
  change: string | null
}

/** Everything that a medium needs to draw: it computes and formats nothing. `marks[series][category]`. */
export type PreparedChart = {
  title: string
  subtitle: string
  source: string
  /** one sentence for those who cannot see it */
  summary: string
  series: PreparedSeries[]
  categories: PreparedCategory[]
  marks: FigureMark[][]
  /** labelled line across the bars */
  reference: { label: string; size: number; text: string } | null
  /** categories (years) before which a line is broken, with the reason */
  breaks: { category: string; label: string }[]
  /** some mark of each kind is in the chart: what the legend explains */
  legend: { illustrative: boolean; estimate: boolean; missing: boolean }
  changeHeading: string | null
  table: PreparedTable
}

export type PreparedTable = {
  columns: { key: string; label: string; numeric: boolean }[]
  rows: { key: string; cells: TableCell[] }[]
}
type TableCell = { text: string; mark: FigureMark | null }
