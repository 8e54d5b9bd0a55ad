import { type ReactNode, useId } from 'react'

type Props = {
  title: string
  subtitle?: string
  actions?: ReactNode
  /** source line at the foot */
  source?: ReactNode
  className?: string
  level?: 2 | 3
  children: ReactNode
}

/** A card: a title that says what the figures say, a subtitle that says what they are, content, source line. */
export function Card({ title, subtitle, actions, source, className = '', level = 3, children }: Props) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <article className={`card ${className}`} aria-labelledby={id}>
      <header className="card-head">
        <div className="grow">
          <Heading id={id}>{title}</Heading>
          {subtitle && <p className="dim small-text">{subtitle}</p>}
        </div>
        {actions}
      </header>
      {children}
      {source && <p className="source">{source}</p>}
    </article>
  )
}
