import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** Why the form cannot be changed, or why it was returned. */
export function FormNotice({ form }: { form: EntryForm }) {
  const { messages, locale } = useLanguage()
  const { entry: text } = messages
  const last = form.transitions[0]
  if (form.report.status === 'returned' && last?.to === 'returned')
    return (
      <p className="notice returned" role="status">
        <Icon name="returned" />
        {text.returned(last.by, new Date(last.at).toLocaleDateString(locale), last.reason ?? '')}
      </p>
    )
  if (form.may.edit) return null
  const { status } = form.report
  const why =
    form.round.lockedAt !== null
      ? text.readOnly.locked
      : status === 'submitted' || status === 'approved'
        ? text.readOnly[status]
        : text.readOnly.notOpen(form.round.opensOn.split('-').reverse().join('/'))
  return (
    <p className="notice" role="status">
      <Icon name="lock" />
      {why}
    </p>
  )
}
