import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { useLanguage } from '../../ui/language.tsx'

/** The report's steps: who, when, why. */
export function ReportSteps({ form }: { form: EntryForm }) {
  const { messages, locale } = useLanguage()
  const { review: text, terms } = messages
  return (
    <section className="card" aria-label={text.history}>
      <h2>{text.history}</h2>
      <ol className="steps">
        {form.transitions.map((transition) => (
          <li key={transition.at}>
            <b>{text.step(terms.status[transition.from], terms.status[transition.to])}</b>
            <span className="dim small-text">
              {new Date(transition.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' })},{' '}
              {transition.by}
            </span>
            {transition.reason && <p>{transition.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
