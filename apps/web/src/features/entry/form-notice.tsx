import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'

/** Why the form cannot be changed, or why it was returned. */
export function FormNotice({ form, goTo }: { form: EntryForm; goTo: (indicator: string) => void }) {
  const { messages, locale } = useLanguage()
  const { entry: text } = messages
  const last = form.transitions[0]
  const places = new Map(form.rows.map((row, place) => [row.indicator, place]))
  const [first] = [...form.flags].sort(
    (a, b) =>
      Number(a.state === 'answered') - Number(b.state === 'answered') ||
      (places.get(a.indicator) ?? 0) - (places.get(b.indicator) ?? 0),
  )
  if (form.report.status === 'returned' && last?.to === 'returned')
    return (
      <p className="notice returned" role="status">
        <Icon name="returned" />
        <ReturnedText form={form} by={last.by} at={new Date(last.at).toLocaleDateString(locale)} />
        {first && (
          <button type="button" className="button small" onClick={() => goTo(first.indicator)}>
            {text.flags.first}
          </button>
        )}
      </p>
    )
  const { exception } = form.round
  if (exception !== null)
    return (
      <p className="notice" role="status">
        <Icon name="clock" />
        {text.reopened(exception.untilOn.split('-').reverse().join('/'), exception.reason)}
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

function ReturnedText({ form, by, at }: { form: EntryForm; by: string; at: string }) {
  const { entry: text } = useLanguage().messages
  const reason = form.transitions[0]?.reason
  const { open, answered } = form.report.flags
  const due = form.report.answerDueOn?.split('-').reverse().join('/')
  return (
    <span>
      {open + answered === 0
        ? text.returned(by, at, reason ?? '')
        : [text.flags.count(by, at, open + answered, answered), reason].filter(Boolean).join(' ')}
      {due && <b> {text.flags.due(due)}</b>}
    </span>
  )
}
