import { type ReactNode, useEffect, useId, useRef } from 'react'

type Props = { title: string; onClose: () => void; children: ReactNode; actions: ReactNode; wide?: boolean }

/** A question that must be answered before going on: the browser's own modal dialog (focus stays in, Esc closes). */
export function Dialog({ title, onClose, children, actions, wide = false }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    box.current?.showModal()
  }, [])
  return (
    <dialog className={wide ? 'dialog wide' : 'dialog'} ref={box} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      <div className="dialog-actions">{actions}</div>
    </dialog>
  )
}
