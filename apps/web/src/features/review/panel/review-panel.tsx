import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../../api/api.ts'
import { EvidenceList } from '../../../ui/evidence/evidence-list.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../../ui/session.tsx'
import { ErrorState, Skeleton } from '../../../ui/states.tsx'
import { CellComments } from '../../../ui/talk/cell-comments.tsx'
import { useFreshReview } from '../use-fresh-review.ts'
import type { ReviewSteps } from '../use-review-steps.ts'
import { CellDecision } from './cell-decision.tsx'
import { CellFacts } from './cell-facts.tsx'
import { CellSteps } from './cell-steps.tsx'
import './review-panel.css'

type Props = {
  unit: Pick<UnitInfo, 'id' | 'name'>
  year: number
  /** '' = the report as a whole */
  indicator: string
  steps: ReviewSteps
  /** where the cell is in the queue; 0 = not in it */
  place: { at: number; of: number }
  step: (by: 1 | -1) => void
  close: () => void
  /** what can be done with the whole report */
  children?: ReactNode
}

/** Beside the matrix: one cell with all that its reviewer needs, and what can be done with it and with its report. */
export function ReviewPanel(props: Props) {
  const { unit, year, indicator: code, steps, place, step, close, children } = props
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const { panel: text } = messages.review
  const indicator = catalogue.indicators.find((one) => one.code === code)
  const programme = catalogue.programmes.find((one) => one.code === indicator?.programme)
  const query = useQuery({
    ...trpc.review.cell.queryOptions({ unit: unit.id, year, indicator: code }),
    enabled: code !== '',
  })
  useFreshReview(unit.id, year)
  const where = [unit.name, locale === 'en' ? programme?.nameEn : programme?.shortName]
  return (
    <aside className="review-panel" aria-label={text.title}>
      <header>
        <span className="dim small-text grow">{where.filter(Boolean).join(' · ')}</span>
        {place.of > 0 && (
          <>
            <span className="dim small-text">{text.place(place.at, place.of)}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={text.previous}
              title={text.previous}
              onClick={() => step(-1)}
            >
              <Icon name="left" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={text.next}
              title={text.next}
              onClick={() => step(1)}
            >
              <Icon name="right" />
            </button>
          </>
        )}
        <button type="button" className="icon-button" aria-label={text.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {indicator !== undefined && (
        <>
          <h2>{text.heading(locale === 'en' ? indicator.nameEn : indicator.name, year)}</h2>
          {query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
          {query.isPending && <Skeleton height={320} />}
          {query.data && (
            <>
              <CellFacts cell={query.data} indicator={indicator} unit={unit.name} year={year} />
              <CellDecision
                key={`${unit.id} ${code}`}
                cell={query.data}
                indicator={indicator}
                place={{ unit: unit.id, year, indicator: code }}
                steps={steps}
                done={() => step(1)}
              />
              <CellSteps cell={query.data} indicator={indicator} place={{ unit: unit.id, year }} />
              <EvidenceList
                subject={{ type: 'figure', unit: unit.id, year, indicator: code }}
                mayEdit={false}
              />
              <CellComments unit={unit.id} year={year} indicator={code} />
            </>
          )}
        </>
      )}
      {children}
    </aside>
  )
}
