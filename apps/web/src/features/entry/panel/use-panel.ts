import { useCallback, useState } from 'react'

/** Wide enough for the panel beside the grid; below that it opens when asked for. */
const beside = '(min-width: 1200px)'

export function usePanel() {
  const [open, setOpen] = useState(() => matchMedia(beside).matches)
  const [noteFocus, setNoteFocus] = useState(0)
  return {
    open,
    noteFocus,
    toggle: useCallback(() => setOpen((now) => !now), []),
    /** opens it at the note */
    note: () => {
      setOpen(true)
      setNoteFocus((count) => count + 1)
    },
  }
}
