import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../api/api.ts'
import { NewsBell } from '../features/news/news-bell.tsx'
import { Icon } from '../ui/icon.tsx'
import { useMessages } from '../ui/language.tsx'
import { useSession } from '../ui/session.tsx'
import { barPlaces, railEntries } from './rail-entries.ts'
import { UserMenu } from './user-menu.tsx'

const minute = 60_000

/** Year and standing go along between the pages that show figures. */
export function Rail({ path, search }: { path: string; search: Record<string, unknown> }) {
  const { app, session: text } = useMessages()
  const entries = railEntries(useSession(), app)
  const waiting = useQuery({ ...trpc.session.waiting.queryOptions(), refetchInterval: minute })
  const counts: Record<string, number | undefined> = {
    '/nhap-so-lieu': waiting.data?.answers,
    '/ra-soat': waiting.data?.reviews,
  }
  const current = entries.find(({ to }) => path.startsWith(to))
  const kept = {
    ...(current?.keeps && /^\d{4}$/.test(String(search.nam)) && { nam: search.nam }),
    ...(current?.keeps && search.so === 'ca' && { so: search.so }),
  }
  return (
    <nav className="rail" aria-label={app.navigation}>
      <Link to="/tong-quan" className="logo" aria-label={text.title}>
        <img src="/icon.svg" alt="" width={30} height={30} />
      </Link>
      {entries.map(({ to, icon, label, keeps }, place) => (
        <Link
          key={to}
          to={to}
          search={(keeps ? kept : {}) as never}
          className={place < barPlaces ? 'rail-link' : 'rail-link desk-only'}
          aria-current={path.startsWith(to) ? 'page' : undefined}
        >
          <Icon name={icon} size={19} />
          <span>{label}</span>
          {counts[to] !== undefined && counts[to] > 0 && (
            <span className="rail-count" title={app.waiting(counts[to])}>
              <span aria-hidden="true">{counts[to]}</span>
              <span className="sr">{app.waiting(counts[to])}</span>
            </span>
          )}
        </Link>
      ))}
      <span className="grow" />
      <NewsBell />
      <UserMenu />
    </nav>
  )
}
