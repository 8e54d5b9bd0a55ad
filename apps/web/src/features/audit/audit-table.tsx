import type { AuditEvent } from '@so-dan-van/domain/audit/audit-event'
import { describeEvent } from '@so-dan-van/presentation/audit/describe-event'
import { useLanguage, useReading } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'

/** Events, newest first: a sentence each, with what was there before and after. */
export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  const { audit } = useLanguage().messages
  const { columns } = audit
  return (
    <div className="card scroll-x audit-table" tabIndex={0} role="region" aria-label={audit.title}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.actor}</th>
            <th scope="col">{columns.event}</th>
            <th scope="col">{columns.unit}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function EventRow({ event }: { event: AuditEvent }) {
  const reading = useReading()
  const { audit } = reading.messages
  const { indicators } = useCatalogue()
  const nameOf = (code: string) => indicators.find((one) => one.code === code)?.shortName ?? code
  const { actor, sentence, changes } = describeEvent(event, reading, nameOf)
  const when = new Intl.DateTimeFormat(reading.locale, { dateStyle: 'short', timeStyle: 'medium' })
  return (
    <tr>
      <td className="audit-at">
        <time dateTime={event.at}>{when.format(new Date(event.at))}</time>
      </td>
      <td>{actor}</td>
      <td>
        {sentence}
        {changes.map(({ label, before, after }) => (
          <div key={label} className="audit-change small-text">
            <span className="dim">{label}:</span>{' '}
            {before !== null && (
              <>
                <del>{before}</del> <span aria-hidden="true">→</span>{' '}
              </>
            )}
            <ins>{after ?? audit.nothing}</ins>
          </div>
        ))}
      </td>
      <td>{event.unit}</td>
    </tr>
  )
}
