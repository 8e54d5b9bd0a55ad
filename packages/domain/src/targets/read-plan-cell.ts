import { type Read, readValue } from '../imports/read-value.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { SheetCell } from '../tables/sheet.ts'
import { type Plan, saysNoPlan } from './target.ts'

/** A cell of a file as a plan: a number by the rules of figures, "không giao" (or "-"), or nothing. An estimate and "không
 * áp dụng" are said of figures, not of plans. */
export function readPlanCell(
  cell: SheetCell | undefined,
  indicator: Pick<Indicator, 'decimals' | 'unitOfMeasure'>,
): Read<Plan> {
  if (cell?.kind === 'text' && saysNoPlan(cell.text)) return { ok: true, value: { kind: 'none' } }
  const read = readValue(cell, indicator)
  if (!read.ok) return read
  const { value, notApplicable, basis } = read.value
  if (cell?.kind === 'text' && (notApplicable || basis === 'estimate'))
    return { ok: false, problem: ['planUnread', { text: cell.text.trim() }] }
  return { ok: true, value: value === null ? { kind: 'unset' } : { kind: 'value', value } }
}
