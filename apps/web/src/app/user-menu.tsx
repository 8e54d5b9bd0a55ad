import { useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useLanguage } from '../ui/language.tsx'
import { unitById, useSession } from '../ui/session.tsx'
import { barPlaces, railEntries } from './rail-entries.ts'
import { SignOut } from './sign-out.tsx'

/** Who is signed in and for which unit; language, appearance, sign out. */
export function UserMenu() {
  const { app, profile, terms } = useLanguage().messages
  const session = useSession()
  const { viewer, catalogue } = session
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const close = (event: Event) => {
      const key = event instanceof KeyboardEvent ? event.key : null
      if (key === 'Escape') button.current?.focus()
      if (key === null ? !box.current?.contains(event.target as Node) : key === 'Escape') setOpen(false)
    }
    addEventListener('pointerdown', close)
    addEventListener('focusin', close)
    addEventListener('keydown', close)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('focusin', close)
      removeEventListener('keydown', close)
    }
  }, [open])
  return (
    <div className="user" ref={box}>
      <button
        type="button"
        className="avatar"
        aria-expanded={open}
        title={viewer.name}
        ref={button}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{initials(viewer.name)}</span>
        <span className="sr">{`${app.account}: ${viewer.name}`}</span>
      </button>
      {open && (
        <section className="menu" aria-label={app.account}>
          <div>
            <b>{viewer.name}</b>
            {viewer.grants.map((grant) => (
              <p key={`${grant.role} ${grant.unit}`} className="dim small-text">
                {terms.role[grant.role]}, {unitById(catalogue, grant.unit)?.name}
              </p>
            ))}
          </div>
          {railEntries(session, app)
            .slice(barPlaces)
            .map(({ to, icon, label }) => (
              <Link key={to} to={to} className="menu-page" onClick={() => setOpen(false)}>
                <Icon name={icon} /> {label}
              </Link>
            ))}
          <Link to="/tai-khoan" className="link" onClick={() => setOpen(false)}>
            {profile.title}
          </Link>
          <Preferences />
          <SignOut viewer={viewer.id} />
        </section>
      )}
    </div>
  )
}

function Preferences() {
  const { locale, setLocale, messages } = useLanguage()
  const { app } = messages
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <fieldset>
        <legend>{app.language}</legend>
        {(['vi', 'en'] as const).map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            className="button small"
            aria-pressed={locale === one}
            onClick={() => setLocale(one)}
          >
            {app.languages[one]}
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
    </>
  )
}

/** First letters of the first and the last capitalised word: "Nguyễn Văn Hà" -> NH, "Ban Dân vận Tỉnh ủy" -> BT. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => word?.charAt(0).toUpperCase() ?? '').join('')
}
