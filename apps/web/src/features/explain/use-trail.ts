import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { askedWord } from '../../ui/ask.tsx'

/** The way through figures that led to the one being shown: gives the step back, null at the first. */
export function useTrail(asked: string): (() => void) | null {
  const navigate = useNavigate()
  const [trail, setTrail] = useState<readonly string[]>([asked])
  const known = trail.indexOf(asked)
  const now = known === -1 ? [...trail, asked] : trail.slice(0, known + 1)
  if (now.length !== trail.length) setTrail(now)
  const before = now.at(-2)
  if (before === undefined) return null
  return () => {
    const search = (address: object) => ({ ...address, [askedWord]: before })
    void navigate({ to: '.', search: search as never, replace: true, resetScroll: false })
  }
}
