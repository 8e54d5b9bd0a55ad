import { Link } from '@tanstack/react-router'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useMessages } from '../ui/language.tsx'
import { mayEditAny, mayReviewAny, useSession } from '../ui/session.tsx'
import { UserMenu } from './user-menu.tsx'

type Entry = { to: string; icon: IconName; label: string; shown: boolean; keeps: boolean }

/** Pages by what the person may do; year and standing go along between the pages that show figures. */
export function Rail({ path, search }: { path: string; search: Record<string, unknown> }) {
  const { app, session: text } = useMessages()
  const session = useSession()
  const { pages } = app
  const entries: Entry[] = [
    { to: '/tong-quan', icon: 'overview', label: pages.overview, shown: true, keeps: true },
    { to: '/chi-tieu', icon: 'explorer', label: pages.explorer, shown: true, keeps: true },
    { to: '/don-vi', icon: 'unit', label: pages.unit, shown: true, keeps: true },
    { to: '/nhap-so-lieu', icon: 'entry', label: pages.entry, shown: mayEditAny(session), keeps: false },
    { to: '/ra-soat', icon: 'review', label: pages.review, shown: mayReviewAny(session), keeps: false },
  ]
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
      {entries
        .filter(({ shown }) => shown)
        .map(({ to, icon, label, keeps }) => (
          <Link
            key={to}
            to={to}
            search={(keeps ? kept : {}) as never}
            className="rail-link"
            aria-current={path.startsWith(to) ? 'page' : undefined}
          >
            <Icon name={icon} size={19} />
            <span>{label}</span>
          </Link>
        ))}
      <span className="grow" />
      <UserMenu />
    </nav>
  )
}
