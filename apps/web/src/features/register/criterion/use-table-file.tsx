import type { SheetRow, TableFile } from '@so-dan-van/domain/tables/sheet'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { sendFile } from '../../../api/send-file.ts'
import { useMessages } from '../../../ui/language.tsx'
import type { Place } from './selection.ts'
import type { Table } from './use-table-preview.ts'

type Open = { source: string; sheets: readonly { name: string; rows: readonly SheetRow[] }[]; start: Place }

/** The table that is being looked through: what was pasted, or a sheet of a file. */
export function useTableFile() {
  const { criterion: text } = useMessages()
  const [open, setOpen] = useState<Open | null>(null)
  const [sheet, setSheet] = useState(0)
  const show = (next: Open) => {
    setSheet(0)
    setOpen(next)
  }
  const reading = useMutation({
    mutationFn: sendFile,
    onSuccess: (file: TableFile) =>
      show({
        source: file.name,
        sheets: file.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0),
        start: { row: 0, column: 0 },
      }),
  })
  const rows = open?.sheets[sheet]?.rows
  return {
    table: open === null || rows === undefined ? null : ({ rows, start: open.start } satisfies Table),
    source: open?.source ?? '',
    reading,
    paste: (pasted: readonly SheetRow[], start: Place) =>
      pasted.length > 0 &&
      show({ source: text.paste.fromSheet, sheets: [{ name: '', rows: pasted }], start }),
    close: () => setOpen(null),
    key: `${open?.source} ${sheet}`,
    sheets:
      open === null || open.sheets.length < 2 ? null : (
        <label>
          {text.paste.sheet}{' '}
          <select className="field" value={sheet} onChange={({ target }) => setSheet(Number(target.value))}>
            {open.sheets.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ),
  }
}
