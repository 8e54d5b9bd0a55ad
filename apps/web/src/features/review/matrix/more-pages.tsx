import { useEffect, useRef } from 'react'
import { useLanguage } from '../../../ui/language.tsx'

/** Fetches the next page when it is scrolled to, or pressed. */
export function MorePages({ more, fetching, units }: { more: () => void; fetching: boolean; units: number }) {
  const { review } = useLanguage().messages
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (button.current === null || fetching) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && more())
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [more, fetching])
  return (
    <button ref={button} type="button" className="button" disabled={fetching} onClick={more}>
      {review.matrix.more(units)}
    </button>
  )
}
