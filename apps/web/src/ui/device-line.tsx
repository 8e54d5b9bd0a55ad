import type { SessionInfo } from '@so-dan-van/domain/people/person'
import { deviceName } from '@so-dan-van/presentation/people/device-name'
import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'

/** One place where somebody is signed in: what, since when, from where. */
export function DeviceLine({ session, children }: { session: SessionInfo; children: ReactNode }) {
  const { messages, locale } = useLanguage()
  const { sessions } = messages.profile
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <li className="device">
      <div className="grow">
        <b>{deviceName(session.device, messages)}</b>
        {session.current && <span className="chip chip-approved">{sessions.current}</span>}
        <p className="dim small-text">
          {[
            sessions.started(when.format(new Date(session.startedAt))),
            sessions.used(when.format(new Date(session.usedAt))),
            session.address,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {children}
    </li>
  )
}
