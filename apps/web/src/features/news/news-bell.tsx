import { mostNews } from '@so-dan-van/domain/talk/news'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { listenToAllReports } from '../../api/report-events.ts'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { NewsList } from './news-list.tsx'
import './news.css'

const minute = 60_000

/** What happened since the person last looked: asked for once a minute at most, sooner where an open report tells of something.
 * Opening it is looking. */
export function NewsBell() {
  const { news: text } = useMessages()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const cache = useQueryClient()
  const query = useQuery({
    ...trpc.news.list.queryOptions(),
    staleTime: minute,
    refetchInterval: minute,
    retry: false,
  })
  const seen = useMutation(trpc.news.seen.mutationOptions())
  const unseen = query.data?.unseen ?? 0
  useNewsOfOpenReports()
  useClosing(open, box, (byKey) => {
    setOpen(false)
    if (byKey) button.current?.focus()
  })
  const toggle = () => {
    if (!open && unseen > 0)
      seen.mutate(undefined, {
        onSuccess: () =>
          cache.setQueryData(trpc.news.list.queryKey(), (before) => before && { ...before, unseen: 0 }),
      })
    setOpen(!open)
  }
  const count = unseen >= mostNews ? text.most(mostNews) : String(unseen)
  return (
    <div className="news" ref={box}>
      <button
        type="button"
        className="bell"
        ref={button}
        aria-expanded={open}
        title={text.bell}
        onClick={toggle}
      >
        <Icon name="bell" size={19} />
        <span className="sr">{text.bell}</span>
        {unseen > 0 && (
          <>
            <span className="bell-count" aria-hidden="true">
              {count}
            </span>
            <span className="sr">{text.unseen(unseen)}</span>
          </>
        )}
      </button>
      {open && (
        <section className="news-box" aria-label={text.bell}>
          <h2>{text.bell}</h2>
          {query.error !== null && !query.data && <p>{text.failed}</p>}
          {query.data && <NewsList items={query.data.items} leave={() => setOpen(false)} />}
        </section>
      )}
    </div>
  )
}

/** Whoever has a report open hears at once of what concerns it. */
function useNewsOfOpenReports(): void {
  const cache = useQueryClient()
  useEffect(
    () =>
      listenToAllReports(({ kind }) => {
        if (kind === 'moved' || kind === 'commented')
          void cache.invalidateQueries(trpc.news.list.queryFilter())
      }),
    [cache],
  )
}

/** Closed by Esc, and by looking elsewhere. */
function useClosing(
  open: boolean,
  box: React.RefObject<HTMLElement | null>,
  close: (byKey: boolean) => void,
): void {
  useEffect(() => {
    if (!open) return
    const look = (event: Event) => {
      if (event instanceof KeyboardEvent) {
        if (event.key === 'Escape') close(true)
      } else if (!box.current?.contains(event.target as Node)) close(false)
    }
    const kinds = ['pointerdown', 'focusin', 'keydown']
    for (const kind of kinds) addEventListener(kind, look)
    return () => {
      for (const kind of kinds) removeEventListener(kind, look)
    }
  })
}
