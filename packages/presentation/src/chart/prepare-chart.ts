import { criteriaSetOf } from '@so-dan-van/domain/figures/change'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { CriteriaSet, Indicator } from '@so-dan-van/domain/indicators/indicator'
import { changeText, type FigureMark, figureMark, type Reading } from '../figure/figure-mark.ts'
import { type FigureTable, figureTable, yearChange } from '../figure/figure-table.ts'
import type { ChartSpec } from './chart-spec.ts'
import { barsTitle, linesTitle } from './chart-titles.ts'
import type { PreparedCategory, PreparedChart, PreparedSeries, PreparedTable } from './prepared-chart.ts'

type ChartUnit = { id: number; code: string; name: string; colour: string }

export type ChartInput = {
  spec: ChartSpec & { year: number }
  indicator: Indicator
  /** the indicators that make it up, for stacked parts */
  parts: readonly Indicator[]
  /** in official order */
  units: readonly ChartUnit[]
  /** the unit above, for the reference line and the last row */
  whole: ChartUnit | null
  cells: readonly FigureCell[]
  criteriaSets: readonly CriteriaSet[]
  reading: Reading
}

const partColours = ['--star3', '--star4', '--star5', '--q3', '--q2']

/** From figures to what is drawn: order, gaps, rounding, marks, title, source line (design section 4). */
export function prepareChart(input: ChartInput): PreparedChart {
  const table = figureTable(input.cells)
  return input.spec.mark === 'lines' ? prepareLines(input, table) : prepareByUnit(input, table)
}

function prepareByUnit(input: ChartInput, table: FigureTable): PreparedChart {
  const { spec, indicator, reading, whole } = input
  const { messages } = reading
  const stacked = spec.mark === 'stacked' && input.parts.length > 0
  const shown = stacked ? input.parts : [indicator]
  const units = sortUnits(input, table)
  const mark = (of: Indicator, unit: number, year: number) =>
    figureMark(table(of.code, unit, year), of, reading)
  const category = (unit: ChartUnit): PreparedCategory => ({
    key: unit.code,
    label: unit.name,
    total: mark(indicator, unit.id, spec.year),
    previous: mark(indicator, unit.id, spec.year - 1),
    change: changeText(
      yearChange(table, indicator, unit.id, spec.year, input.criteriaSets),
      indicator,
      reading,
    ),
  })
  const categories = units.map(category)
  const marks = shown.map((part) => units.map((unit) => mark(part, unit.id, spec.year)))
  const wholeCategory = whole === null ? null : category(whole)
  const years = messages.chart.years(spec.year, spec.year)
  const title = barsTitle({ indicator, categories, reading })
  const subtitle = messages.chart.subtitle(
    indicator.name,
    indicator.unitOfMeasure,
    years,
    messages.chart.allUnits,
  )
  const averages = indicator.aggregation.kind === 'formula' || indicator.aggregation.kind === 'weightedMean'
  return {
    ...frame(
      input,
      title,
      subtitle,
      categories.map(({ total }) => total),
      categories.map(({ label, total }) => `${label} ${total.text}`),
    ),
    series: shown.map(
      (part, index): PreparedSeries => ({
        key: part.code,
        label: part.shortName,
        colour: stacked ? (partColours[index] ?? '--q1') : '--data',
        muted: false,
      }),
    ),
    categories,
    marks,
    reference:
      averages && wholeCategory?.total.size != null && whole !== null
        ? { label: whole.name, size: wholeCategory.total.size, text: wholeCategory.total.text }
        : null,
    breaks: [],
    changeHeading: messages.chart.changeFrom(spec.year - 1),
    table: unitTable(
      input,
      shown,
      stacked,
      whole === null ? categories : [...categories, ...(wholeCategory ? [wholeCategory] : [])],
      (part, code) => {
        const unit = [...units, ...(whole ? [whole] : [])].find((candidate) => candidate.code === code)
        return unit === undefined ? figureMark(null, part, reading) : mark(part, unit.id, spec.year)
      },
    ),
  }
}

function sortUnits({ spec, indicator, units }: ChartInput, table: FigureTable): ChartUnit[] {
  if (spec.sort === 'official') return [...units]
  const size = (unit: ChartUnit) => {
    const cell = table(indicator.code, unit.id, spec.year)
    return cell?.value == null ? Number.NEGATIVE_INFINITY : Number(cell.value)
  }
  return [...units].sort((a, b) => size(b) - size(a) || units.indexOf(a) - units.indexOf(b))
}

type MarkOf = (part: Indicator, unitCode: string) => FigureMark

function unitTable(
  { spec, indicator, reading }: ChartInput,
  parts: readonly Indicator[],
  stacked: boolean,
  rows: readonly PreparedCategory[],
  markOf: MarkOf,
): PreparedTable {
  const { chart } = reading.messages
  return {
    columns: [
      { key: 'unit', label: chart.unit, numeric: false },
      ...(stacked ? parts.map((part) => ({ key: part.code, label: part.shortName, numeric: true })) : []),
      { key: 'total', label: stacked ? chart.total : indicator.shortName, numeric: true },
      { key: 'previous', label: chart.lastYear(spec.year - 1), numeric: true },
      { key: 'change', label: chart.changeFrom(spec.year - 1), numeric: true },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [
        { text: row.label, mark: null },
        ...(stacked ? parts.map((part) => withMark(markOf(part, row.key))) : []),
        withMark(row.total),
        row.previous === null ? { text: '', mark: null } : withMark(row.previous),
        { text: row.change ?? '', mark: null },
      ],
    })),
  }
}

const withMark = (mark: FigureMark) => ({ text: mark.text, mark })

function prepareLines(input: ChartInput, table: FigureTable): PreparedChart {
  const { spec, indicator, reading, criteriaSets } = input
  const { chart } = reading.messages
  const from = spec.fromYear ?? spec.year - 5
  const years = Array.from({ length: spec.year - from + 1 }, (_, index) => from + index)
  const units = input.units
  const many = units.length > 4
  const marks = units.map((unit) =>
    years.map((year) => figureMark(table(indicator.code, unit.id, year), indicator, reading)),
  )
  const broken = indicator.criteriaBound
    ? years.filter(
        (year) => year > from && criteriaSetOf(year, criteriaSets) !== criteriaSetOf(year - 1, criteriaSets),
      )
    : []
  const comparableFrom = broken.at(-1) ?? from
  const title = linesTitle({ indicator, units, years, marks, reading, comparableFrom })
  const subtitle = chart.subtitle(
    indicator.name,
    indicator.unitOfMeasure,
    chart.years(from, spec.year),
    units.length === 1 ? (units[0]?.name ?? '') : chart.allUnits,
  )
  const points = units.map(
    (unit, index) =>
      `${unit.name}: ${marks[index]?.map((mark, at) => `${years[at]} ${mark.text}`).join(', ')}`,
  )
  return {
    ...frame(input, title, subtitle, marks.flat(), points),
    series: units.map(
      (unit): PreparedSeries => ({
        key: unit.code,
        label: unit.name,
        colour: many ? '--data' : unit.colour,
        muted: false,
      }),
    ),
    categories: years.map(
      (year, index): PreparedCategory => ({
        key: String(year),
        label: String(year),
        total: marks[0]?.[index] ?? figureMark(null, indicator, reading),
        previous: null,
        change: null,
      }),
    ),
    marks,
    reference: null,
    breaks: broken.map((year) => ({ category: String(year), label: chart.criteriaBreak })),
    changeHeading: null,
    table: {
      columns: [
        { key: 'unit', label: chart.unit, numeric: false },
        ...years.map((year) => ({ key: String(year), label: String(year), numeric: true })),
      ],
      rows: units.map((unit, index) => ({
        key: unit.code,
        cells: [{ text: unit.name, mark: null }, ...(marks[index] ?? []).map(withMark)],
      })),
    },
  }
}

function frame(
  { spec, reading }: ChartInput,
  title: string,
  subtitle: string,
  marks: readonly FigureMark[],
  points: readonly string[],
) {
  const { chart } = reading.messages
  const missing = marks.filter((mark) => mark.state === 'missing').length
  return {
    title,
    subtitle,
    source: chart.source(spec.standing, missing),
    summary: chart.summary(title, subtitle, points.join('; ')),
    legend: {
      illustrative: marks.some((mark) => mark.illustrative),
      estimate: marks.some((mark) => mark.state === 'estimate'),
      missing: missing > 0,
    },
  }
}
