import type { FigureCell } from './figure.ts'

/** weakest first: what is computed is no further than its least finished input */
const order = ['returned', 'draft', 'submitted', 'approved'] as const

/** How sure a figure is that was computed from these. */
export type Inherited = Pick<
  FigureCell,
  'basis' | 'approximation' | 'asOf' | 'status' | 'illustrative' | 'source'
>

const nothing: Inherited = {
  basis: 'actual',
  illustrative: false,
  approximation: null,
  asOf: null,
  source: null,
  status: null,
}

/** An estimate or illustrative figure makes the result one; approximations stay where they agree, else "about"; date and
 * source only where all inputs share them; the status is the weakest. One pass: the overview asks a thousand times. */
export function inheritFrom(cells: readonly FigureCell[]): Inherited {
  const [first] = cells
  let { basis, illustrative, approximation, asOf, source, status } = first ?? nothing
  for (const cell of cells) {
    if (cell.basis === 'estimate') basis = 'estimate'
    if (cell.illustrative) illustrative = true
    if (cell.asOf !== asOf) asOf = null
    if (cell.source !== source) source = null
    if (cell.approximation !== null && cell.approximation !== approximation) {
      approximation = approximation === null ? cell.approximation : 'about'
    }
    if (cell.status !== null && (status === null || order.indexOf(cell.status) < order.indexOf(status))) {
      status = cell.status
    }
  }
  return { basis, illustrative, approximation, asOf, source, status }
}
