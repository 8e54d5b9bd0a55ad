import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { cellWord } from '../../ui/links.ts'

/** Opens the form at the cell that the address names, once the form is there. */
export function useOpenAt(ready: boolean, goTo: (indicator: string) => void): void {
  const code = (useSearch({ strict: false }) as Record<string, string | undefined>)[cellWord]
  // biome-ignore lint/correctness/useExhaustiveDependencies: again only for another address, not after each keystroke
  useEffect(() => {
    if (ready && code !== undefined) goTo(code)
  }, [ready, code])
}
