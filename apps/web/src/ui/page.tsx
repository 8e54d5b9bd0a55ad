import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Icon } from './icon.tsx'
import { useMessages } from './language.tsx'
import './page.css'
import { Strips } from './strips.tsx'

type Props = {
  title: string
  /** what the browser's tab adds: unit and year */
  about?: string
  /** the page that this one hangs below, with the way back to it */
  above?: { to: string; label: string }
  /** controls of unit, year and standing, beside the title */
  scope?: ReactNode
  /** buttons at the bar's right end */
  actions?: ReactNode
  /** work pages: the content takes the whole height and scrolls by itself */
  wide?: boolean
  children: ReactNode
}

/** A page: bar with its scope and actions, then the content. */
export function Page({ title, about, above, scope, actions, wide = false, children }: Props) {
  const { session } = useMessages()
  useEffect(() => {
    document.title = [title, about, session.title].filter(Boolean).join(' · ')
  }, [title, about, session.title])
  return (
    <main className="main" id="main" tabIndex={-1}>
      <div className="page-bar">
        {above && (
          <Link to={above.to} className="page-above">
            <Icon name="left" size={14} />
            {above.label}
          </Link>
        )}
        <h1>{title}</h1>
        {scope}
        <span className="grow" />
        {actions}
      </div>
      <Strips />
      <div className={wide ? 'content wide' : 'content'}>{children}</div>
    </main>
  )
}

type SelectProps = {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
}

/** One choice of the scope bar. A native select: quick on a phone, known to every screen reader. */
export function ScopeSelect({ label, value, onChange, options }: SelectProps) {
  return (
    <label className="scope">
      <span className="scope-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={13} />
    </label>
  )
}
