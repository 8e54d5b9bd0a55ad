import { useEffect, useState } from 'react'
import { Icon } from './icon.tsx'

type Props = { text: string; label: string; copied: string; primary?: boolean }

/** Copies a text; where the browser does not allow it (plain http), the text stands beside it to be selected. */
export function CopyButton({ text, label, copied, primary = false }: Props) {
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), 2000)
    return () => clearTimeout(timer)
  }, [done])
  if (navigator.clipboard === undefined) return null
  return (
    <button
      type="button"
      className={primary ? 'button primary' : 'button'}
      onClick={() => navigator.clipboard.writeText(text).then(() => setDone(true))}
    >
      <Icon name={done ? 'check' : 'link'} />
      <span role="status">{done ? copied : label}</span>
    </button>
  )
}
