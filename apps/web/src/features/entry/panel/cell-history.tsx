import { figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../api/api.ts'
import { useLanguage } from '../../../ui/language.tsx'
import type { FormRow } from '../form-model.ts'
import { plainCell } from './plain-cell.ts'

/** Every value that the cell ever had: who, when, through which channel, why, from which published sentence. */
export function CellHistory({ unit, year, row }: { unit: number; year: number; row: FormRow }) {
  const { messages, locale } = useLanguage()
  const { panel: text, channels } = messages.entry
  const { indicator } = row
  const query = useQuery({
    ...trpc.entry.history.queryOptions({ unit, year, indicator: indicator.code }),
    enabled: indicator.entry === 'entered',
  })
  if (indicator.entry !== 'entered') return null
  return (
    <>
      <h3>{text.history}</h3>
      {query.data?.length === 0 && <p className="dim">{text.noHistory}</p>}
      <ol className="cell-history">
        {query.data?.map((revision) => (
          <li key={revision.version}>
            <b>
              {
                figureMark(plainCell({ indicator: indicator.code, unit, year }, revision), indicator, {
                  messages,
                  locale,
                }).text
              }
            </b>
            {revision.basis === 'estimate' && <span className="estimate">{messages.terms.estimate}</span>}{' '}
            <span className="dim small-text">
              {new Date(revision.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' })},{' '}
              {revision.by || channels[revision.channel]}
            </span>
            {revision.source && (
              <p className="dim small-text">
                {revision.source}
                {revision.quote && `: “${revision.quote}”`}
              </p>
            )}
            {(revision.reason ?? revision.note) && (
              <p className="small-text">{revision.reason ?? revision.note}</p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
