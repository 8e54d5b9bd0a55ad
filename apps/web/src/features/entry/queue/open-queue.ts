import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { client, failureCode, isOffline, lookForEndedSession } from '../../../api/api.ts'
import type { Batch } from './batch.ts'
import { draftStore } from './draft-store.ts'
import { SaveQueue } from './save-queue.ts'
import type { SendFailure } from './settle.ts'
import { Tabs } from './tabs.ts'

type Form = { viewer: string; unit: number; year: number }

/** The queue of one person and form on the real browser and server. `join`: hear of the person's other tabs while it is shown. */
export function openQueue(
  form: Form,
  on: { saved: (cells: readonly FigureCell[]) => void; change: () => void },
) {
  const { viewer, unit, year } = form
  const tabs = new Tabs(`so-dan-van entry ${viewer} ${unit} ${year}`)
  const queue = new SaveQueue({
    send: ({ group, cells }: Batch) =>
      client.entry.saveFigures.mutate({
        unit,
        year,
        atomic: group?.atomic ?? false,
        channel: group?.channel ?? 'web',
        typist: viewer,
        ...(group?.reason !== undefined && { reason: group.reason }),
        cells: cells.map(({ indicator, draft: { expectedVersion, input } }) => ({
          indicator,
          expectedVersion,
          input,
        })),
      }),
    explain,
    store: draftStore(viewer, unit, year),
    alone: (work) => tabs.alone(work),
    tell: (message) => tabs.tell(message),
    newId,
    now: Date.now,
    onSaved: on.saved,
    onChange: on.change,
  })
  return { queue, join: () => tabs.join((message) => queue.hear(message)) }
}

/** Without crypto.randomUUID, which a page over plain http has not. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-')
}

/** What a failed request means. One bad cell spoils the request for all: FIELD_INVALID. */
function explain(error: unknown): SendFailure {
  lookForEndedSession(error)
  const code = failureCode(error)
  if (isOffline(error) || code === 'NOT_SIGNED_IN' || code === 'OTHER_PERSON') return { kind: 'offline' }
  const problem = error instanceof Error ? error.message : String(error)
  return { kind: 'refused', problem, oneCell: code === 'FIELD_INVALID' }
}
