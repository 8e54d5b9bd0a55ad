import type { MarkAnswer } from '@so-dan-van/domain/registers/criterion/read-mark'
import {
  type MatrixAnswers,
  type MatrixLine,
  readMatrix,
} from '@so-dan-van/domain/registers/criterion/read-matrix'
import type { CriteriaMatrix } from '@so-dan-van/domain/registers/criterion/register'
import type { SheetRow } from '@so-dan-van/domain/tables/sheet'
import { useMemo, useState } from 'react'
import type { Place } from './selection.ts'

export type Table = { rows: readonly SheetRow[]; start: Place }

/** A table from outside beside the matrix: what a person answered, and what would be written. */
export function useTablePreview(matrix: CriteriaMatrix, { rows, start }: Table) {
  const [answers, setAnswers] = useState<MatrixAnswers>({ marks: {}, communes: {} })
  const { communes, set } = matrix
  const criteria = set?.criteria ?? []
  const ask = useMemo(
    () =>
      readMatrix(rows, communes, criteria, { start, answers: { marks: {}, communes: answers.communes } })
        .asked,
    [rows, communes, criteria, start, answers.communes],
  )
  const reading = useMemo(
    () => readMatrix(rows, communes, criteria, { start, answers }),
    [rows, communes, criteria, start, answers],
  )
  const kept = new Set(communes.filter(({ mayEdit }) => mayEdit).map(({ unit }) => unit))
  const isKept = ({ unit }: MatrixLine) => unit === null || kept.has(unit)
  const step = reading.lines.filter(isKept).flatMap(({ edits }) => edits)
  return {
    reading,
    isKept,
    /** every mark that is not known by itself, answered or not */
    asked: ask,
    answers,
    step,
    ready: reading.asked.length === 0 && step.length > 0,
    mean: (text: string, answer: MarkAnswer | undefined) =>
      setAnswers(({ marks, communes: chosen }) => {
        const { [text]: _, ...others } = marks
        return { communes: chosen, marks: answer === undefined ? others : { ...others, [text]: answer } }
      }),
    choose: (row: number, unit: number) =>
      setAnswers((before) => ({ ...before, communes: { ...before.communes, [row]: unit } })),
  }
}
export type TablePreview = ReturnType<typeof useTablePreview>
