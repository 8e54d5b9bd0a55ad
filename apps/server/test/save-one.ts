import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import type { SaveFiguresInput, SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import type { Answer, Person } from './test-app.ts'

const nothing: FigureInput = {
  value: null,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  source: null,
  note: null,
}

/** A blank input with something said. */
export const typed = (over: Partial<FigureInput>): FigureInput => ({ ...nothing, ...over })

export type OneCell = {
  unit: number
  year: number
  indicator: string
  expectedVersion: number
  input: FigureInput
}

/** What the web sends for one typed cell. */
export const oneCell = ({ unit, year, ...cell }: OneCell): SaveFiguresInput => ({
  unit,
  year,
  atomic: false,
  channel: 'web',
  cells: [cell],
})

/** Saves one cell and gives what became of it. */
export async function saveOne(person: Person, cell: OneCell): Promise<SaveFiguresResult[number]> {
  const answer = (await person.send('entry.saveFigures', oneCell(cell))) as Answer<'entry.saveFigures'>
  if (!answer.ok) throw new Error(answer.error.data.domain?.code ?? answer.error.message)
  const [result] = answer.data
  if (result === undefined) throw new Error('no outcome')
  return result
}
