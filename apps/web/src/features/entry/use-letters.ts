import { useState } from 'react'

const key = 'sdv-letters'

/** Whether U, K and G act on a selected cell; remembered on this machine. */
export function useLetters(): { on: boolean; set: (on: boolean) => void } {
  const [on, setOn] = useState(() => localStorage.getItem(key) !== 'off')
  return {
    on,
    set: (next) => {
      localStorage.setItem(key, next ? 'on' : 'off')
      setOn(next)
    },
  }
}
