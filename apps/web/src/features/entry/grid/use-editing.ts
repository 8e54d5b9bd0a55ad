import { useMemo, useState } from 'react'

export type Editing = {
  /** row that is being typed into; null = none */
  row: number | null
  /** the key that began it; null = the value as it stands */
  text: string | null
  start: (row: number, text?: string) => void
  stop: () => void
}

/** Which row has the editor. */
export function useEditing(): Editing {
  const [now, setNow] = useState<{ row: number; text: string | null } | null>(null)
  return useMemo(
    () => ({
      row: now?.row ?? null,
      text: now?.text ?? null,
      start: (row, text) => setNow({ row, text: text ?? null }),
      stop: () => setNow(null),
    }),
    [now],
  )
}
