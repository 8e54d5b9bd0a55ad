import { compareDecimals, roundDecimal } from '../figures/decimal.ts'
import type { FigureInput } from '../figures/figure.ts'
import { readTyped } from '../figures/read-typed.ts'
import { countedInAnotherScale } from '../figures/scales.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { SheetCell } from './sheet.ts'

/** Why a cell is not simply taken. With candidates a person can choose one; nothing is ever guessed. */
export type CellProblem = {
  kind: 'ambiguous' | 'tooPrecise' | 'notANumber' | 'tooLarge' | 'date' | 'errorCell' | 'otherUnit' | 'dash'
  text: string
  candidates: string[]
}
export type CellReading =
  | { ok: true; input: FigureInput }
  | { ok: true; input: null }
  | { ok: false; problem: CellProblem }

const problem = (kind: CellProblem['kind'], text: string, candidates: string[] = []): CellReading => ({
  ok: false,
  problem: { kind, text, candidates },
})

/** A cell of a table from outside as the content of a figure; null = the cell is blank. A number of the file is taken
 * digit by digit; a text is read as if it were typed. `measure`: words about the unit beside it, "" for none. */
export function readBlockCell(
  cell: SheetCell | undefined,
  before: FigureInput,
  indicator: Indicator,
  measure: string,
): CellReading {
  if (cell === null || cell === undefined) return { ok: true, input: null }
  switch (cell.kind) {
    case 'text':
      return readText(cell.text, before, indicator, measure)
    case 'number':
      return readNumber(cell, before, indicator, measure)
    case 'date':
      return problem('date', cell.iso)
    case 'error':
      return problem('errorCell', cell.text)
    case 'boolean':
      return problem('notANumber', String(cell.value).toUpperCase())
  }
}

const countsPercent = ({ unitOfMeasure }: Indicator) => unitOfMeasure.includes('%')

function readText(text: string, before: FigureInput, indicator: Indicator, measure: string): CellReading {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, input: null }
  // a dash in an official table says "none", which here is a zero or not applicable
  if (/^[-–—−]+$/.test(trimmed)) return problem('dash', trimmed, ['0'])
  if (countedInAnotherScale(measure, indicator.unitOfMeasure))
    return problem('otherUnit', `${trimmed} (${measure})`)
  const percent = /%|phần trăm/iu.test(trimmed.normalize('NFC'))
  if (percent && !countsPercent(indicator)) return problem('otherUnit', trimmed)
  const typed = readTyped(trimmed, before, indicator)
  if (!typed.ok)
    return problem(
      typed.problem.reason,
      trimmed,
      'candidates' in typed.problem ? typed.problem.candidates : [],
    )
  return { ok: true, input: typed.input }
}

function readNumber(
  { value, percent }: Extract<SheetCell, { kind: 'number' }>,
  before: FigureInput,
  indicator: Indicator,
  measure: string,
): CellReading {
  if (percent && !countsPercent(indicator)) return problem('otherUnit', `${value}%`)
  if (countedInAnotherScale(measure, indicator.unitOfMeasure))
    return problem('otherUnit', `${value} (${measure})`)
  const rounded = roundDecimal(value, indicator.decimals)
  if (compareDecimals(rounded, value) !== 0) return problem('tooPrecise', value, [rounded])
  const kept = before.value !== null && compareDecimals(before.value, rounded) === 0
  return {
    ok: true,
    input: {
      ...before,
      value: rounded,
      notApplicable: false,
      approximation: kept ? before.approximation : null,
      source: kept ? before.source : null,
    },
  }
}
