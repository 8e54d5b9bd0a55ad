import { columnLetter } from '@so-dan-van/domain/imports/import-problem'
import {
  type Block,
  type BlockAnswer,
  type BlockLine,
  type BlockTarget,
  readBlock,
} from '@so-dan-van/domain/tables/read-block'
import type { FormStamp, SheetRow } from '@so-dan-van/domain/tables/sheet'
import { useMemo, useState } from 'react'

/** sheet: its name in the file; null = pasted */
export type Table = { sheet: string | null; rows: readonly SheetRow[]; stamp: FormStamp | null }
type Source = Table & { form: readonly BlockTarget[]; start: number; year: number }

const writes: readonly BlockLine['outcome'][] = ['new', 'changed', 'cleared']
const canBeWritten = ({ outcome, after }: BlockLine) => after !== null && writes.includes(outcome)
/** Not without being asked for: what clears, and what would go over somebody else's newer value. */
const needsConsent = ({ outcome, changedSince }: BlockLine) => outcome === 'cleared' || changedSince

/** A table from outside beside the form: what a person answered and picked, and what will be written. */
export function useTableReview({ sheet, rows, stamp, form, start, year }: Source) {
  const [answers, setAnswers] = useState<Readonly<Record<number, BlockAnswer>>>({})
  const [column, setColumn] = useState<number | null>(null)
  const [picked, setPicked] = useState<Readonly<Record<number, boolean>>>({})
  const block: Block = useMemo(
    () => readBlock(rows, form, { year, start, valueColumn: column, answers, stamp }),
    [rows, form, year, start, column, answers, stamp],
  )
  const isPicked = (line: BlockLine) => picked[line.row] ?? !needsConsent(line)
  const chosen = block.lines.filter((line) => canBeWritten(line) && isPicked(line))
  return {
    block,
    chosen,
    isPicked,
    canBePicked: canBeWritten,
    /** where a line's value stands in the file; null = it was pasted */
    placeOf: ({ row }: BlockLine) =>
      sheet === null || block.columns.value === null
        ? null
        : { sheet, cell: `${columnLetter(block.columns.value)}${row}` },
    pick: (lines: readonly BlockLine[], on: boolean) =>
      setPicked((before) => ({ ...before, ...Object.fromEntries(lines.map(({ row }) => [row, on])) })),
    answer: (row: number, answer: BlockAnswer) =>
      setAnswers((before) => ({ ...before, [row]: { ...before[row], ...answer } })),
    chooseColumn: (index: number) => {
      setColumn(index)
      setAnswers({})
      setPicked({})
    },
  }
}

export type TableReview = ReturnType<typeof useTableReview>
