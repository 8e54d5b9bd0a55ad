import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { readPlan } from '@so-dan-van/domain/targets/target'
import type { PlanChange } from './use-targets.ts'

type Block = { changes: PlanChange[]; unread: string[] }

/** A pasted block, laid over the table from the chosen cell on: rows are indicators, columns are units. What sticks out is
 * left off; blank cells of the block change nothing. */
export function readBlock(
  pasted: string,
  indicators: readonly Indicator[],
  units: readonly { id: number }[],
  from: { row: number; column: number },
): Block {
  const block: Block = { changes: [], unread: [] }
  const lines = pasted.replace(/\r?\n$/, '').split(/\r?\n/)
  for (const [down, line] of lines.entries())
    for (const [right, text] of line.split('\t').entries()) {
      const indicator = indicators[from.row + down]
      const unit = units[from.column + right]
      if (indicator === undefined || unit === undefined || text.trim() === '') continue
      const read = readPlan(text, indicator)
      if (read.ok) block.changes.push({ indicator: indicator.code, unit: unit.id, plan: read.plan })
      else block.unread.push(text.trim())
    }
  return block
}
