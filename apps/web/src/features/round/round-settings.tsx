import type { RoundDetail } from '@so-dan-van/domain/reports/administered-round'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import { askedOf, chooserRows } from './chooser-rows.ts'
import { RoundForm } from './round-form.tsx'

/** Title, dates and indicators of a round; what would harm is refused with its reasons. */
export function RoundSettings({ detail }: { detail: RoundDetail }) {
  const { round: text } = useMessages()
  const { indicators } = useCatalogue()
  const cache = useQueryClient()
  const { round } = detail
  const { title, opensOn, dueOn, cutoffOn } = round
  const [dates, setDates] = useState({ title, opensOn, dueOn, cutoffOn })
  const [rows, setRows] = useState(() => chooserRows(detail.indicators, indicators))
  const change = useMutation(
    trpc.round.change.mutationOptions({ onSuccess: () => cache.invalidateQueries() }),
  )
  const locked = round.state === 'locked'
  return (
    <form
      className="round-form"
      onSubmit={(event) => {
        event.preventDefault()
        const plan = { ...dates, indicators: askedOf(rows) }
        change.mutate({ ...plan, round: round.id, expectedVersion: round.version })
      }}
    >
      {locked && <p className="dim">{text.lockedNote}</p>}
      <RoundForm
        dates={dates}
        setDates={setDates}
        rows={rows}
        setRows={setRows}
        year={round.year}
        disabled={locked || change.isPending}
        filled={new Map(detail.indicators.map(({ code, filled }) => [code, filled]))}
      />
      {change.error !== null && (
        <p className="change-down" role="alert">
          {change.error.message}
        </p>
      )}
      {!locked && (
        <div className="row round-send">
          <button type="submit" className="button primary" disabled={change.isPending}>
            {text.save}
          </button>
          <span role="status" className="change-up">
            {change.isSuccess && text.saved}
          </span>
        </div>
      )}
    </form>
  )
}
