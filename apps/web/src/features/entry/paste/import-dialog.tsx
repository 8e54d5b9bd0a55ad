import { useState } from 'react'
import { useLanguage } from '../../../ui/language.tsx'
import type { FormModel } from '../form-model.ts'
import { TableDialog } from './table-dialog.tsx'
import type { useTableImport } from './use-table-import.ts'

type Props = { imported: ReturnType<typeof useTableImport>; model: FormModel; start: number; year: number }

/** The table that is being looked through: what was pasted, or a sheet of a file. */
export function ImportDialog({ imported, model, start, year }: Props) {
  const { table: text } = useLanguage().messages.entry
  const { open, problem, busy, apply, close } = imported
  const file = open?.kind === 'file' ? open.file : null
  const stamped = file?.sheets.findIndex(({ name }) => name === file.stamp?.sheet) ?? -1
  const visible = file?.sheets.findIndex(({ hidden, rows }) => !hidden && rows.length > 0) ?? -1
  const [chosen, setChosen] = useState<number | null>(null)
  if (open === null) return null
  const at = chosen ?? Math.max(0, stamped >= 0 ? stamped : visible)
  const rows = open.kind === 'paste' ? open.rows : (open.file.sheets[at]?.rows ?? [])
  const sheets = file?.sheets.filter(({ rows: some }) => some.length > 0) ?? []
  return (
    <TableDialog
      key={at}
      table={{ rows, stamp: file?.stamp ?? null }}
      source={file === null ? text.pasted(rows.length) : file.name}
      form={model.rows}
      start={start}
      year={year}
      busy={busy}
      problem={problem}
      apply={apply}
      close={close}
      sheets={
        sheets.length > 1 && file !== null ? (
          <label>
            {text.sheet}{' '}
            <select className="field" value={at} onChange={(event) => setChosen(Number(event.target.value))}>
              {file.sheets.map(({ name, rows: some }, index) =>
                some.length === 0 ? null : (
                  <option key={name} value={index}>
                    {name}
                  </option>
                ),
              )}
            </select>
          </label>
        ) : null
      }
    />
  )
}
