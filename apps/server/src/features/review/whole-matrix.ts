import { sumOverUnits, weightedMeanOverUnits } from '@so-dan-van/domain/figures/aggregate'
import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import { groupBy } from '@so-dan-van/domain/group-by'
import {
  type CellState,
  cellState,
  cellStates,
  type FigureStatus,
} from '@so-dan-van/domain/reports/cell-state'
import type { MatrixCell, ReviewMatrix } from '@so-dan-van/domain/reports/matrix'
import { timelinessOf } from '@so-dan-van/domain/reports/timeliness'
import { isOverdue } from '@so-dan-van/domain/reports/workflow'
import { type RawBuilder, sql } from 'kysely'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

type Whole = NonNullable<ReviewMatrix['whole']>
type Column = readonly (Pick<MatrixCell, 'value' | 'notApplicable' | 'illustrative'> | null)[]

/** All units, where they are on one page. */
export function wholeOf(
  reference: Reference,
  indicators: readonly string[],
  rows: ReviewMatrix['rows'],
): Whole {
  const states = noStates()
  for (const { cells } of rows) for (const { state } of cells) states[state] += 1
  const columns = indicators.map((_, place) => rows.map(({ cells }) => cells[place] ?? null))
  return {
    units: rows.length,
    approved: rows.filter(({ report }) => report.status === 'approved').length,
    filled: columns.map(filledOf),
    states,
    totals: totalsOf(reference, indicators, columns),
  }
}

/** All units, where they take several pages: with two queries, and without the checks. */
export async function readWhole(
  ctx: SignedIn,
  indicators: readonly string[],
  unit: number,
  year: number,
): Promise<Whole> {
  const reference = await ctx.reference()
  const cells = cellsBelow(unit, year, scopeOf(ctx.viewer.grants).review)
  const [columns, counted] = await Promise.all([
    readColumns(ctx, reference, indicators, cells),
    readCounts(ctx, cells),
  ])
  return { ...counted, filled: columns.map(filledOf), totals: totalsOf(reference, indicators, columns) }
}

const noStates = () => Object.fromEntries(cellStates.map((state) => [state, 0])) as Record<CellState, number>

const filledOf = (column: Column) =>
  column.filter((cell) => cell !== null && (cell.value !== null || cell.notApplicable)).length

/** entered cells of the reports right below a unit that the reader reviews */
const cellsBelow = (unit: number, year: number, visible: readonly number[]) => sql`
  report r join reporting_round d on d.id = r.round_id and d.year = ${year}
  join unit u on u.id = r.unit_id and u.parent_id = ${unit} and u.path && ${[...visible]}::int[]
  join round_indicator ri on ri.round_id = r.round_id
  join indicator i on i.id = ri.indicator_id and i.entry = 'entered'
  left join figure f on f.unit_id = r.unit_id and f.indicator_id = ri.indicator_id and f.year = ${year}`

type ColumnRow = {
  indicator: number
  figures: (string | null)[]
  none: boolean[]
  illustrative: boolean[]
}

async function readColumns(
  ctx: SignedIn,
  reference: Reference,
  indicators: readonly string[],
  cells: RawBuilder<unknown>,
): Promise<Column[]> {
  const found = sql<ColumnRow>`(
    select ri.indicator_id as indicator, array_agg(f.value::text order by r.unit_id) as figures,
      array_agg(coalesce(f.not_applicable, false) order by r.unit_id) as none,
      array_agg(coalesce(f.illustrative, false) order by r.unit_id) as illustrative
    from ${cells} group by ri.indicator_id)`.as<'found'>('found')
  const rows = await ctx.read.selectFrom(found).selectAll().execute()
  const byCode = new Map(rows.map((row) => [reference.indicatorCode.get(row.indicator), row]))
  return indicators.map((code) => {
    const row = byCode.get(code)
    return (row?.figures ?? []).map((value, index) => ({
      value: value === null ? null : normaliseDecimal(value),
      notApplicable: row?.none[index] ?? false,
      illustrative: row?.illustrative[index] ?? false,
    }))
  })
}

type CountRow = {
  report: number
  status: FigureStatus
  first: Date | null
  answer: string | null
  due: string
  locked: Date | null
  figure: FigureStatus | null
  valued: boolean
  none: boolean
  flag: 'open' | 'answered' | null
  cells: number
}

/** Reports and cells by state; a report's cells that are alike arrive as one row. */
async function readCounts(
  ctx: SignedIn,
  cells: RawBuilder<unknown>,
): Promise<Pick<Whole, 'units' | 'approved' | 'states'>> {
  const found = sql<CountRow>`(
    select r.id as report, r.status, r.first_submitted_at as first, r.answer_due_on as answer, d.due_on as due,
      d.locked_at as locked, f.status as figure, f.value is not null as valued,
      coalesce(f.not_applicable, false) as none, g.state as flag, count(*)::int as cells
    from ${cells}
    left join figure_flag g on g.report_id = r.id and g.indicator_id = ri.indicator_id and g.state in ('open', 'answered')
    group by r.id, d.id, f.status, valued, none, g.state)`.as<'found'>('found')
  const rows = await ctx.read.selectFrom(found).selectAll().execute()
  const states = noStates()
  const reports = groupBy(rows, (row) => row.report)
  for (const alike of reports.values()) {
    const flagged = alike.some(({ flag }) => flag !== null)
    for (const row of alike) states[stateOf(row, flagged, ctx.today)] += row.cells
  }
  const approved = [...reports.values()].filter(([row]) => row?.status === 'approved').length
  return { units: reports.size, approved, states: { ...states, odd: null } }
}

function stateOf(row: CountRow, flagged: boolean, today: string): CellState {
  const { status, flag } = row
  const round = { dueOn: String(row.due), lockedAt: row.locked?.toISOString() ?? null }
  const lateDays = timelinessOf(round, { firstSubmittedAt: row.first, status }, today).days
  const overdue = isOverdue({ status, lateDays, answerDueOn: row.answer }, today)
  const value = row.valued ? '0' : null
  return cellState({
    figure: row.figure && { value, notApplicable: row.none, status: row.figure },
    ...{ odd: false, flag, report: { status, overdue, flagged } },
  })
}

/** Sums and weighted means of each indicator. */
function totalsOf(
  reference: Reference,
  indicators: readonly string[],
  columns: readonly Column[],
): Whole['totals'] {
  return indicators.map((code, place) => {
    const aggregation = reference.indicatorByCode.get(code)?.aggregation
    const cells = columns[place] ?? []
    const weight = aggregation?.kind === 'weightedMean' ? aggregation.weight : null
    if (aggregation?.kind !== 'sum' && weight === null) return null
    const weights = weight === null ? [] : (columns[indicators.indexOf(weight)] ?? cells.map(() => null))
    const total = weight === null ? sumOverUnits(cells) : weightedMeanOverUnits(cells, weights)
    return {
      value: total.value,
      have: total.coverage.have,
      of: total.coverage.of,
      illustrative: total.included.some((index) => cells[index]?.illustrative),
    }
  })
}
