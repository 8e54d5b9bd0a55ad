import { groupBy } from '@so-dan-van/domain/group-by'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import type { Indicator, Programme } from '@so-dan-van/domain/indicators/indicator'
import { type CellState, cellStates } from '@so-dan-van/domain/reports/cell-state'
import type { MatrixCell, ReviewMatrix } from '@so-dan-van/domain/reports/matrix'

export type MatrixRow = ReviewMatrix['rows'][number]
export type CellFilter = 'all' | CellState

/** A column: a programme with the places of its indicators, or one indicator of the programme that is open. */
export type MatrixColumn =
  | { kind: 'programme'; programme: Programme; places: number[] }
  | { kind: 'indicator'; programme: Programme; indicator: Indicator; place: number }

/** Programmes that the round asks for, the open one as its indicators. */
export function columnsOf(
  codes: readonly string[],
  { programmes, indicators }: Pick<Catalogue, 'programmes' | 'indicators'>,
  open: string | null,
): MatrixColumn[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const asked = codes.flatMap((code, place) => {
    const indicator = byCode.get(code)
    return indicator === undefined ? [] : [{ indicator, place }]
  })
  const groups = groupBy(asked, ({ indicator }) => indicator.programme)
  return programmes.flatMap((programme): MatrixColumn[] => {
    const list = groups.get(programme.code)
    if (list === undefined) return []
    if (programme.code === open)
      return list.map(({ indicator, place }) => ({ kind: 'indicator', programme, indicator, place }))
    return [{ kind: 'programme', programme, places: list.map(({ place }) => place) }]
  })
}

/** How a programme's cells look as one; `part`: some are blank, nothing worse. */
export type SummaryLook = CellState | 'part'

export type Summary = { filled: number; all: number; look: SummaryLook }

export const isFilled = ({ value, notApplicable }: MatrixCell) => value !== null || notApplicable

/** A programme's cells of one unit as one: what asks for attention first says how it looks. */
export function summaryOf(cells: readonly MatrixCell[]): Summary {
  const filled = cells.filter(isFilled).length
  const has = (state: CellState) => cells.some((cell) => cell.state === state)
  const worst = (['returned', 'odd'] as const).find(has)
  const calm = (['late', 'draft', 'submitted', 'approved', 'notApplicable'] as const).find(has)
  const look = worst ?? (filled === 0 ? 'missing' : filled < cells.length ? 'part' : (calm ?? 'missing'))
  return { filled, all: cells.length, look }
}

/** How many cells are in each state; they add up to all. */
export function countsOf(rows: readonly MatrixRow[]): Record<CellFilter, number> {
  const counts = Object.fromEntries(cellStates.map((state) => [state, 0])) as Record<CellState, number>
  for (const { cells } of rows) for (const { state } of cells) counts[state] += 1
  return { ...counts, all: rows.reduce((sum, { cells }) => sum + cells.length, 0) }
}

/** The same of all units, as the server counts them; null = not counted. */
export function filterCounts(
  page: Pick<ReviewMatrix, 'whole'> | undefined,
): Record<CellFilter, number | null> {
  const { whole } = page ?? {}
  if (whole == null) return { ...countsOf([]) }
  return { ...whole.states, all: whole.filled.length * whole.units }
}

/** Rows with a cell in the state. */
export function rowsWith(rows: readonly MatrixRow[], filter: CellFilter): MatrixRow[] {
  return rows.filter(({ cells }) => filter === 'all' || cells.some(({ state }) => state === filter))
}

export type CellPlace = { unit: string; indicator: string }

/** Cells that keys go through, unit by unit: those that need a decision, else those to be approved; under a filter those
 * that it shows. */
export function queueOf(
  rows: readonly MatrixRow[],
  codes: readonly string[],
  filter: CellFilter,
): CellPlace[] {
  const placesOf = (wanted: (cell: MatrixCell) => boolean) =>
    rows.flatMap(({ code, cells }) =>
      cells.flatMap((cell, place) => (wanted(cell) ? [{ unit: code, indicator: codes[place] ?? '' }] : [])),
    )
  if (filter !== 'all') return placesOf(({ state }) => state === filter)
  const undecided = placesOf(({ decide }) => decide)
  return undecided.length > 0 ? undecided : placesOf(({ state }) => state === 'submitted')
}

/** The next or previous place of a queue, from a cell that need not be in it. */
export function stepIn(
  queue: readonly CellPlace[],
  from: CellPlace | null,
  by: 1 | -1,
  order: (place: CellPlace) => number,
): CellPlace | null {
  if (queue.length === 0) return null
  if (from === null) return queue.at(by === 1 ? 0 : -1) ?? null
  const here = order(from)
  const beyond =
    by === 1 ? queue.find((place) => order(place) > here) : queue.findLast((place) => order(place) < here)
  return beyond ?? queue.at(by === 1 ? 0 : -1) ?? null
}

/** Which of a programme's cells a click on all of them means: what needs a decision, else the first that is not done. */
export function firstToSee(row: MatrixRow, places: readonly number[]): number {
  const at = (test: (cell: MatrixCell) => boolean) =>
    places.find((place) => {
      const cell = row.cells[place]
      return cell !== undefined && test(cell)
    })
  return (
    at(({ decide }) => decide) ??
    at(({ state }) => state === 'returned' || state === 'odd') ??
    at(({ state }) => state === 'missing') ??
    at(({ state }) => state !== 'approved') ??
    places[0] ??
    0
  )
}
