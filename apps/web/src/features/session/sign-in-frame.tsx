import { type ReactNode, useEffect } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import './sign-in.css'

/** The frame of the pages before the sign-in: what the system is, the language, and one form. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  const { messages, locale, setLocale } = useLanguage()
  const { session } = messages
  useEffect(() => {
    document.title = `${title} · ${session.title}`
  }, [title, session.title])
  return (
    <main className="sign-in">
      <section className="sign-in-about">
        <img src="/icon.svg" alt="" width={56} height={56} />
        <h1>{session.title}</h1>
        <p>{session.what}</p>
        <ul>
          {session.points.map((point) => (
            <li key={point}>
              <Icon name="check" /> {point}
            </li>
          ))}
        </ul>
      </section>
      <section className="sign-in-side">
        <fieldset className="sign-in-language" aria-label={messages.app.language}>
          {(['vi', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              className="button ghost small"
              aria-pressed={locale === one}
              onClick={() => setLocale(one)}
            >
              {messages.app.languages[one]}
            </button>
          ))}
        </fieldset>
        {children}
      </section>
    </main>
  )
}
