import { useEffect, useState } from 'react'
import { Icon } from './icon.tsx'
import { useMessages } from './language.tsx'

/** Copies the page's address: it holds everything that was chosen. */
export function CopyLink() {
  const { app } = useMessages()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  if (navigator.clipboard === undefined) return null
  const copy = () => navigator.clipboard.writeText(location.href).then(() => setCopied(true))
  return (
    <button type="button" className="button ghost desk-only" onClick={copy}>
      <Icon name={copied ? 'check' : 'link'} />
      <span role="status">{copied ? app.copied : app.copyLink}</span>
    </button>
  )
}
