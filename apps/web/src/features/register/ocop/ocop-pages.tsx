import { useMessages } from '../../../ui/language.tsx'

/** Steps between the pages of the list; nothing where there is one. */
export function OcopPages({ page, pages, go }: { page: number; pages: number; go: (to: number) => void }) {
  const { ocop } = useMessages()
  if (pages <= 1) return null
  return (
    <nav className="row ocop-pages" aria-label={ocop.pages.at(page, pages)}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => go(page - 1)}>
        {ocop.pages.previous}
      </button>
      <span>{ocop.pages.at(page, pages)}</span>
      <button type="button" className="button" disabled={page >= pages} onClick={() => go(page + 1)}>
        {ocop.pages.next}
      </button>
    </nav>
  )
}
