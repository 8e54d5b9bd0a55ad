import type { FigurePlace } from '@so-dan-van/presentation/figure/figure-mark'
import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Ask, useAsk } from './ask.tsx'
import './source-note.css'

type Props = {
  /** what the note is about, for those who hear it */
  label: string
  /** source with its quote, as-of date, status, remark; none = the figure stands alone */
  lines: readonly string[]
  /** the figure itself: a click on it asks where it comes from */
  of?: FigurePlace | null
  children: ReactNode
}

/** A figure that tells where it comes from, on hover and on focus; Esc closes, the note itself may be pointed at. */
export function SourceNote({ label, lines, of = null, children }: Props) {
  const ask = useAsk(of)
  const [place, setPlace] = useState<CSSProperties | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const open = place !== null
  useEffect(() => {
    if (!open) return
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && setPlace(null)
    const follow = () => button.current && setPlace(placeBeside(button.current.getBoundingClientRect()))
    addEventListener('keydown', close)
    addEventListener('scroll', follow, true)
    return () => {
      removeEventListener('keydown', close)
      removeEventListener('scroll', follow, true)
    }
  }, [open])
  if (lines.length === 0) return <Ask of={of}>{children}</Ask>
  const show = () => button.current && setPlace(placeBeside(button.current.getBoundingClientRect()))
  return (
    <span className="source-note" onPointerEnter={show} onPointerLeave={() => setPlace(null)}>
      <button
        type="button"
        ref={button}
        aria-describedby={open ? id : undefined}
        onFocus={show}
        onBlur={() => setPlace(null)}
        onClick={() => {
          if (ask === null) return show()
          setPlace(null)
          ask()
        }}
      >
        {children}
        <span className="sr"> {label}</span>
      </button>
      {open && (
        <span className="source-note-box" role="tooltip" id={id} style={place}>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
      )}
    </span>
  )
}

const width = 340

/** Below the figure, or above it near the window's foot; never outside of the window. */
function placeBeside(box: DOMRect): CSSProperties {
  const left = Math.max(8, Math.min(box.right - width, innerWidth - width - 8))
  const below = box.bottom < innerHeight - 180
  return below ? { left, width, top: box.bottom } : { left, width, bottom: innerHeight - box.top }
}
