import type { ErrorCode } from '@so-dan-van/domain/errors'
import type { Messages } from '@so-dan-van/messages/messages'
import type { ReactNode } from 'react'
import { failureCode, failureIncident, failureParams, isOffline } from '../api/api.ts'
import { Icon, type IconName } from './icon.tsx'
import { useMessages } from './language.tsx'

/** `quiet`: one of several boxes, only the first of which is said */
type SkeletonProps = { height: number | string; label?: string; quiet?: boolean }

/** Loading at the final size: nothing moves when the content comes. */
export function Skeleton({ height, label, quiet = false }: SkeletonProps) {
  const { app } = useMessages()
  if (quiet) return <div className="skeleton" style={{ height }} aria-hidden="true" />
  return <div className="skeleton" style={{ height }} role="status" aria-label={label ?? app.loading} />
}

type StateProps = {
  title: string
  icon?: IconName
  alert?: boolean
  /** 1 where nothing else is on the page */
  level?: 1 | 2
  children?: ReactNode
}

/** One sentence on what will be here, and the one thing that starts it. */
export function EmptyState({ title, icon, alert = false, level = 2, children }: StateProps) {
  const Heading = `h${level}` as const
  return (
    <section className="state" role={alert ? 'alert' : undefined}>
      {icon && <Icon name={icon} size={24} />}
      <Heading>{title}</Heading>
      {children}
    </section>
  )
}

/** What an expected failure says, in the reader's language; the incident's number for an unexpected one. */
export function failureSentence(error: unknown, messages: Messages): string {
  const code = failureCode(error)
  if (code !== null) {
    const sentence = messages.errors.sentences[code as ErrorCode] as ((params: unknown) => string) | undefined
    if (sentence) return sentence(failureParams(error))
  }
  if (isOffline(error)) return messages.app.errors.offlineText
  const incident = failureIncident(error)
  return incident === null ? messages.app.errors.unknown : messages.errors.unexpected(incident)
}

type ErrorProps = { error: unknown; retry?: () => void; level?: 1 | 2 }

/** Why a page cannot be shown, and what to do about it. */
export function ErrorState({ error, retry, level = 2 }: ErrorProps) {
  const messages = useMessages()
  const { app } = messages
  if (failureCode(error) === 'NO_PERMISSION') return <NoPermission />
  const offline = isOffline(error)
  return (
    <EmptyState
      title={offline ? app.errors.offline : app.errors.title}
      icon={offline ? 'offline' : 'error'}
      level={level}
      alert
    >
      <p>{failureSentence(error, messages)}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {app.errors.retry}
        </button>
      )}
    </EmptyState>
  )
}

/** The page exists, but not for this person; `children`: what to do instead. */
export function NoPermission({ children }: { children?: ReactNode }) {
  const { app } = useMessages()
  return (
    <EmptyState title={app.errors.noPermission} icon="lock">
      <p>{app.errors.noPermissionText}</p>
      {children}
    </EmptyState>
  )
}
