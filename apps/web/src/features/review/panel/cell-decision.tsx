import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { ReviewCell } from '@so-dan-van/domain/reports/matrix'
import { useRef, useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useReviewKeys } from '../use-review-keys.ts'
import type { ReviewSteps } from '../use-review-steps.ts'
import { WaitingFlagBox } from './waiting-flag-box.tsx'

type Props = {
  cell: ReviewCell
  indicator: Indicator
  place: { unit: number; year: number; indicator: string }
  steps: ReviewSteps
  /** on to the next cell */
  done: () => void
}

/** Object to the cell with a reason, or approve it; an odd one with a note. R and A do the same. */
export function CellDecision({ cell, indicator, place, steps, done }: Props) {
  const { review } = useLanguage().messages
  const { panel: text, returnDialog } = review
  const waiting = cell.flags.find(({ state }) => state === 'open' || state === 'answered') ?? null
  const [words, setWords] = useState(waiting?.state === 'open' ? waiting.reason : '')
  const [missing, setMissing] = useState<string | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const version = cell.row.cell?.version ?? 0
  const flag = waiting?.id ?? null
  const approvable = cell.may.approve && cell.row.cell?.status === 'submitted'
  const demand = (why: string) => {
    setMissing(why)
    box.current?.focus()
  }
  const object = () => {
    const reason = words.trim()
    if (reason === '') return demand(returnDialog.required)
    setMissing(null)
    steps.flag.mutate({ ...place, expectedVersion: version, flag, reason }, { onSuccess: done })
  }
  const approve = () => {
    const note = waiting?.state === 'open' ? '' : words.trim()
    const answered = waiting?.state === 'answered'
    if (cell.state === 'odd' && !answered && !cell.row.cell?.note && note === '')
      return demand(text.noteNeeded)
    setMissing(null)
    steps.approveCells.mutate(
      {
        ...{ unit: place.unit, year: place.year, expectedVersion: cell.report.version, note: note || null },
        cells: [{ indicator: place.indicator, expectedVersion: version, flag }],
      },
      { onSuccess: done },
    )
  }
  useReviewKeys({ r: cell.may.return ? object : null, a: approvable ? approve : null })
  if (indicator.entry === 'derived') return null
  const about = ({ unit, indicator }: { unit: number; indicator?: string }) =>
    unit === place.unit && (indicator === undefined || indicator === place.indicator)
  const problem = [steps.flag, steps.approveCells, steps.closeFlag].find(
    ({ error, variables }) => error !== null && variables !== undefined && about(variables),
  )?.error
  const busy = steps.flag.isPending || steps.approveCells.isPending
  return (
    <section>
      {waiting !== null && (
        <WaitingFlagBox
          flag={waiting}
          indicator={indicator}
          now={cell.row.cell}
          takeBack={() => steps.closeFlag.mutate({ unit: place.unit, year: place.year, flag: waiting.id })}
        />
      )}
      {(cell.may.return || approvable) && (
        <>
          <h3>{waiting?.state === 'answered' ? text.again : text.decide}</h3>
          <div className="filters">
            {returnDialog.quick.map((quick) => (
              <button
                key={quick}
                type="button"
                className="filter"
                onClick={() => {
                  setWords((now) => (now.trim() === '' ? `${quick}.` : `${now.trim()} ${quick}.`))
                  box.current?.focus()
                }}
              >
                {quick}
              </button>
            ))}
          </div>
          <textarea
            ref={box}
            className="field"
            rows={3}
            maxLength={2000}
            aria-label={text.words}
            placeholder={text.words}
            aria-invalid={missing !== null}
            value={words}
            onChange={(event) => {
              setWords(event.target.value)
              setMissing(null)
            }}
          />
          {missing !== null && (
            <p className="change-down" role="alert">
              {missing}
            </p>
          )}
          <div className="decision">
            {cell.may.return && (
              <button type="button" className="button primary grow" disabled={busy} onClick={object}>
                <Icon name="returned" />
                {text.returnCell} <kbd className="kbd">R</kbd>
              </button>
            )}
            {approvable && (
              <button type="button" className="button" disabled={busy} onClick={approve}>
                <Icon name="check" />
                {text.approveCell} <kbd className="kbd">A</kbd>
              </button>
            )}
          </div>
          <p className="dim small-text">{text.whenHeard}</p>
        </>
      )}
      {problem && (
        <p className="change-down" role="alert">
          {problem.message}
        </p>
      )}
    </section>
  )
}
