import { useState } from 'react'
import { useLanguage } from '../../../ui/language.tsx'
import type { FormModel } from '../form-model.ts'
import { TableDialog } from './table-dialog.tsx'
import type { useTableImport } from './use-table-import.ts'
import type { Table } from './use-table-review.ts'

type Props = { imported: ReturnType<typeof useTableImport>; model: FormModel; start: number; year: number }

const pasted = (rows: Table['rows']): Table => ({ sheet: null, rows, stamp: null })

/** The table that is being looked through: what was pasted, or a sheet of a file. */
export function ImportDialog({ imported, model, start, year }: Props) {
  const { table: text } = useLanguage().messages.entry
  const { open, problem, busy, apply, close } = imported
  const [chosen, setChosen] = useState<string | null>(null)
  if (open === null) return null
  const tables = open.kind === 'paste' ? [pasted(open.rows)] : open.tables
  const table = tables.find(({ sheet }) => sheet === chosen) ?? tables[0] ?? pasted([])
  return (
    <TableDialog
      key={table.sheet}
      table={table}
      source={open.kind === 'paste' ? text.pasted(table.rows.length) : open.name}
      form={model.rows}
      start={start}
      year={year}
      busy={busy}
      problem={problem}
      apply={apply}
      close={close}
      sheets={
        tables.length > 1 ? (
          <label>
            {text.sheet}{' '}
            <select
              className="field"
              value={table.sheet ?? ''}
              onChange={(event) => setChosen(event.target.value)}
            >
              {tables.map(({ sheet }) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </select>
          </label>
        ) : null
      }
    />
  )
}
