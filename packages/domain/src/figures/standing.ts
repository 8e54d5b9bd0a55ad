import type { FigureCell } from './figure.ts'

/** weakest first: what is computed is no further than its least finished input */
const order = ['returned', 'draft', 'submitted', 'approved'] as const

/** How sure a figure is that was computed from these. */
export type Inherited = Pick<
  FigureCell,
  'basis' | 'approximation' | 'asOf' | 'status' | 'illustrative' | 'source'
>

function shared<T>(values: readonly T[]): T | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

/** An estimate or illustrative figure makes the result one; approximations stay where they agree, else "about"; date and
 * source only where all inputs share them; the status is the weakest. */
export function inheritFrom(cells: readonly FigureCell[]): Inherited {
  const approximations = cells.flatMap((cell) => cell.approximation ?? [])
  const statuses = cells.flatMap((cell) => cell.status ?? [])
  return {
    basis: cells.some((cell) => cell.basis === 'estimate') ? 'estimate' : 'actual',
    illustrative: cells.some((cell) => cell.illustrative),
    approximation: approximations.length === 0 ? null : (shared(approximations) ?? 'about'),
    asOf: shared(cells.map((cell) => cell.asOf)),
    source: shared(cells.map((cell) => cell.source)),
    status: order.find((status) => statuses.includes(status)) ?? null,
  }
}
