import { useSyncExternalStore } from 'react'

const phone = '(max-width: 640px)'

/** The window is as narrow as a phone: the matrix is a list. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(phone)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(phone).matches,
  )
}
