import { useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { queryClient } from '../api/api.ts'
import { signOut } from '../api/sign-in.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useLanguage, useMessages } from '../ui/language.tsx'
import { mayEditAny, mayReviewAny, useSession } from '../ui/session.tsx'

/** Pages by what the person may do; the year and unit in the address go along. */
export function Rail({ address }: { address: string }) {
  const { app } = useMessages()
  const session = useSession()
  const entries: { to: string; icon: IconName; label: string; shown: boolean }[] = [
    { to: '/tong-quan', icon: 'overview', label: app.pages.overview, shown: true },
    { to: '/chi-tieu', icon: 'explorer', label: app.pages.explorer, shown: true },
    { to: '/don-vi', icon: 'unit', label: app.pages.unit, shown: true },
    { to: '/nhap-so-lieu', icon: 'entry', label: app.pages.entry, shown: mayEditAny(session) },
    { to: '/ra-soat', icon: 'review', label: app.pages.review, shown: mayReviewAny(session) },
  ]
  const path = address.split('?')[0] ?? ''
  return (
    <nav className="rail" aria-label={app.navigation}>
      <Link to="/tong-quan" className="logo" aria-label="Sổ Dân vận">
        <img src="/icon.svg" alt="" width={30} height={30} />
      </Link>
      {entries
        .filter(({ shown }) => shown)
        .map(({ to, icon, label }) => (
          <Link
            key={to}
            to={to}
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

function UserMenu() {
  const { app, terms } = useMessages()
  const { locale, setLocale } = useLanguage()
  const { viewer, catalogue } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      if (
        event instanceof KeyboardEvent ? event.key === 'Escape' : !box.current?.contains(event.target as Node)
      )
        setOpen(false)
    }
    addEventListener('pointerdown', close)
    addEventListener('keydown', close)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('keydown', close)
    }
  }, [])
  const leave = async () => {
    await signOut()
    queryClient.clear()
    location.assign('/dang-nhap')
  }
  return (
    <div className="user" ref={box}>
      <button type="button" className="rail-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="person" size={19} />
        <span>{app.account}</span>
      </button>
      {open && (
        <section className="menu" aria-label={app.account}>
          <b>{viewer.name}</b>
          {viewer.grants.map((grant) => (
            <p key={`${grant.role} ${grant.unit}`} className="dim">
              {terms.role[grant.role]}, {catalogue.units.find(({ id }) => id === grant.unit)?.name}
            </p>
          ))}
          <fieldset>
            <legend>{app.language}</legend>
            {(['vi', 'en'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="button small"
                aria-pressed={locale === one}
                onClick={() => setLocale(one)}
              >
                {one === 'vi' ? 'Tiếng Việt' : 'English'}
              </button>
            ))}
          </fieldset>
          <fieldset>
            <legend>{app.appearance.title}</legend>
            {(['light', 'dark', 'auto'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className="button small"
                aria-pressed={colorScheme === one}
                onClick={() => setColorScheme(one)}
              >
                {app.appearance[one]}
              </button>
            ))}
          </fieldset>
          <button type="button" className="button" onClick={leave}>
            {app.signOut}
          </button>
        </section>
      )}
    </div>
  )
}
