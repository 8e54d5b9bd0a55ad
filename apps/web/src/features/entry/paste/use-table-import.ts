import type { BlockLine } from '@so-dan-van/domain/tables/read-block'
import type { SheetRow } from '@so-dan-van/domain/tables/sheet'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { sendFile } from '../../../api/send-file.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { readPasted } from '../../../ui/read-pasted.ts'
import type { Edit, useEdits } from '../edits/use-edits.ts'
import type { FormModel } from '../form-model.ts'
import type { SaveMany } from '../use-entry-form.ts'
import { tablesFor } from './tables-for.ts'
import type { Table } from './use-table-review.ts'

type Place = { unit: number; year: number }
type Open =
  | { kind: 'paste'; rows: readonly SheetRow[] }
  | { kind: 'file'; name: string; tables: readonly Table[] }
type Deps = Place & {
  model: FormModel | null
  edits: ReturnType<typeof useEdits>
  saveMany: SaveMany
  unitName: (unit: number) => string
}

/** A table from the clipboard or a file on its way into the form: read, looked through, written as one step. */
export function useTableImport({ unit, year, model, edits, saveMany, unitName }: Deps) {
  const { entry: text } = useLanguage().messages
  const cache = useQueryClient()
  const [open, setOpen] = useState<Open | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => {
    setOpen(null)
    setProblem(null)
  }
  const reading = useMutation({
    mutationFn: sendFile,
    onSuccess: (file) => {
      const tables = tablesFor({ unit, year }, file)
      const [other] = file.stamps
      if (other !== undefined && tables.every(({ stamp }) => stamp === null))
        return setProblem(text.file.otherForm(unitName(other.unit), other.year))
      setProblem(null)
      setOpen({ kind: 'file', name: file.name, tables })
    },
    onError: (error) => setProblem(error.message),
  })
  const writing = useMutation({
    mutationFn: async (picked: readonly Edit[]) => {
      const step = edits.stepOf(picked)
      const results = await saveMany(
        step.map(({ indicator, after }) => ({ indicator, input: after })),
        { atomic: true, channel: 'import' },
      )
      const failed = results.filter(({ outcome }) => outcome !== 'saved' && outcome !== 'skipped')
      if (failed.length === 0) edits.note(step)
      return failed
    },
    onSuccess: (failed) => {
      if (failed.length === 0) return close()
      const nameOf = (code: string) =>
        model?.rows.find(({ indicator }) => indicator.code === code)?.indicator.shortName ?? code
      const refusals = failed.flatMap((one) => (one.problem === null ? [] : [one.problem]))
      setProblem(
        refusals[0] ?? text.file.changed(failed.map(({ indicator }) => nameOf(indicator)).join(', ')),
      )
      void cache.invalidateQueries({ queryKey: trpc.entry.form.queryKey({ unit, year }) })
    },
  })
  const paste = (rows: readonly SheetRow[]) => {
    setProblem(null)
    setOpen({ kind: 'paste', rows })
  }
  return {
    open,
    problem,
    busy: reading.isPending || writing.isPending,
    reading: reading.isPending,
    close,
    paste,
    upload: (file: File) => {
      close()
      reading.mutate(file)
    },
    /** several cells on the clipboard open the table; one is left to the grid */
    onPaste: (event: ClipboardEvent): boolean => {
      const rows = readPasted(event.clipboardData)
      const several = rows.length > 1 || (rows[0]?.cells.length ?? 0) > 1
      if (several) {
        event.preventDefault()
        paste(rows)
      }
      return several
    },
    apply: (lines: readonly BlockLine[]) => {
      const picked = lines.flatMap(({ indicator, after }) =>
        indicator === null || after === null ? [] : [{ indicator, input: after }],
      )
      if (open?.kind === 'file') return writing.mutate(picked)
      edits.apply(picked)
      close()
    },
  }
}
