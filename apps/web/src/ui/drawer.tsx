import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './icon.tsx'
import { useMessages } from './language.tsx'

type Props = { title: string; onClose: () => void; children: ReactNode; footer?: ReactNode }

/** Side panel of a page (`Page side`): pushes the content, lies over it under 1200 px. Esc closes; focus returns to
 * where it was. */
export function Drawer({ title, onClose, children, footer }: Props) {
  const { app } = useMessages()
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement
    box.current?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close.current()
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <aside className="drawer" aria-labelledby={heading} tabIndex={-1} ref={box}>
      <header>
        <h2 id={heading} className="grow">
          {title}
        </h2>
        <button type="button" className="icon-button" aria-label={app.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="drawer-body">{children}</div>
      {footer && <footer>{footer}</footer>}
    </aside>
  )
}
