import { type Role, roles } from '@so-dan-van/domain/access/grant'
import { type AuditAction, type AuditEvent, auditActions } from '@so-dan-van/domain/audit/audit-event'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Messages } from '@so-dan-van/messages/messages'
import type { Reading } from '../figure/figure-mark.ts'

/** before, after: as shown; null = there was nothing */
type EventChange = { label: string; before: string | null; after: string | null }
export type DescribedEvent = { actor: string; sentence: string; changes: EventChange[] }

type Data = AuditEvent['data']

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null

/** An event of the audit trail as a sentence, with what was there before and after. Events of a newer program are told by
 * their name. `indicatorName`: the short name of an indicator's code. */
export function describeEvent(
  event: AuditEvent,
  reading: Reading,
  indicatorName: (code: string) => string,
): DescribedEvent {
  const { audit } = reading.messages
  const { data } = event
  const role = roles.find((one): one is Role => one === data.role)
  const words = {
    about: event.subject.name ?? audit.someone,
    known: event.subject.name !== null,
    unit: text(data.unit) ?? event.unit ?? '',
    indicator: indicatorName(text(data.indicator) ?? ''),
    year: text(data.year) ?? '',
    role: role === undefined ? '' : reading.messages.terms.role[role],
    count: text(data.count ?? data.units ?? data.indicators) ?? '',
    name: text(data.name) ?? '',
    method: audit.methods[text(data.method) as keyof typeof audit.methods] ?? '',
    own: event.actor !== null && event.actor === event.subject.name,
    reset: data.purpose === 'reset',
  }
  const known = event.action in auditActions
  const sentence = known ? audit.sentences[event.action as AuditAction](words) : audit.unknown(event.action)
  const nobody = event.action === 'session.refused' ? audit.stranger : audit.system
  return { actor: event.actor ?? nobody, sentence, changes: changesOf(event.action, data, reading) }
}

function changesOf(action: string, data: Data, { messages, locale }: Reading): EventChange[] {
  const { labels } = messages.audit
  if (action === 'figure.saved') {
    const shown = (value: unknown, notApplicable: unknown) =>
      notApplicable === true
        ? messages.terms.notApplicable
        : typeof value === 'string'
          ? formatNumber(value, { locale })
          : messages.terms.missing
    return [
      {
        label: labels.value,
        before: shown(data.before, false),
        after: shown(data.after, data.notApplicable),
      },
      ...said(data, labels),
    ]
  }
  const moved = 'from' in data && 'to' in data ? [move(data, messages)] : []
  return [...moved, ...pairs(data, labels), ...said(data, labels)]
}

function move(data: Data, { audit, terms }: Messages): EventChange {
  const status = (value: unknown) => (terms.status as Record<string, string>)[String(value)] ?? text(value)
  return { label: audit.labels.status, before: status(data.from), after: status(data.to) }
}

type Labels = Messages['audit']['labels']

/** `changes: { name: [before, after] }` */
function pairs({ changes }: Data, labels: Labels): EventChange[] {
  if (typeof changes !== 'object' || changes === null) return []
  return Object.entries(changes).flatMap(([field, pair]) =>
    Array.isArray(pair)
      ? [
          {
            label: (labels as Record<string, string>)[field] ?? field,
            before: text(pair[0]),
            after: text(pair[1]),
          },
        ]
      : [],
  )
}

/** what else an event says in words */
function said(data: Data, labels: Labels): EventChange[] {
  return (['reason', 'asOf', 'source'] as const).flatMap((field) => {
    const after = text(data[field])
    return after === null ? [] : [{ label: labels[field], before: null, after }]
  })
}
