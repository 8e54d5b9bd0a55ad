import { cellStates } from '@so-dan-van/domain/reports/cell-state'
import { Link } from '@tanstack/react-router'
import { failureCode } from '../../api/api.ts'
import { Askable } from '../../ui/ask.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope, YearScope } from '../../ui/scope.tsx'
import { mayReviewAny, useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { lookIcons } from './matrix/matrix-cells.tsx'
import { MatrixGrid } from './matrix/matrix-grid.tsx'
import { MorePages } from './matrix/more-pages.tsx'
import { UnitList } from './matrix/unit-list.tsx'
import { ReviewPanel } from './panel/review-panel.tsx'
import { Reminders } from './reminder/reminders.tsx'
import { ReportSection } from './report-section.tsx'
import './review.css'
import { useNarrow } from '../../ui/use-narrow.ts'
import { useMatrix } from './use-matrix.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { useReviewSteps } from './use-review-steps.ts'

/** Units by programmes of a year: who is missing, late or odd, and the way to each cell. */
export function ReviewPage() {
  const session = useSession()
  const { messages } = useLanguage()
  const { app, review: text } = messages
  const openYear = session.catalogue.rounds.filter(({ lockedAt }) => lockedAt === null).at(-1)?.year
  const scope = useScope(openYear)
  const { catalogue, year, change } = scope
  const round = catalogue.rounds.find((one) => one.year === year)
  const matrix = useMatrix(scope, mayReviewAny(session))
  const { query, shown, rows, selected } = matrix
  const steps = useReviewSteps()
  const narrow = useNarrow()
  useReviewKeys({ j: () => matrix.step(1), k: () => matrix.step(-1), escape: selected && matrix.close })
  const allowed = mayReviewAny(session) && failureCode(query.error) !== 'NO_PERMISSION'
  const locked = round?.lockedAt != null
  const chosen = rows.find(({ code }) => code === selected?.unit)
  const clean = rows.flatMap((row) => {
    const count = row.may.approve ? row.cells.filter((cell) => cell.clean).length : 0
    return count > 0 ? [{ row, count }] : []
  })
  const approveClean = () => {
    for (const { row } of clean)
      steps.approveCells.mutate({
        ...{ unit: row.unit, year, expectedVersion: row.report.version },
        ...{ cells: 'clean', note: null },
      })
  }
  return (
    <Page
      title={app.pages.review}
      about={String(year)}
      wide
      scope={
        <>
          <YearScope year={year} change={(next) => change({ ...next, o: undefined })} />
          {round && !locked && (
            <span className="dim small-text">{text.due(round.dueOn.split('-').reverse().join('/'))}</span>
          )}
        </>
      }
      actions={
        <>
          <Link to="/ra-soat/bat-thuong" className="button">
            <Icon name="warning" /> {messages.odd.link}
          </Link>
          {clean.length > 0 && (
            <button
              type="button"
              className="button"
              disabled={steps.approveCells.isPending}
              onClick={approveClean}
            >
              <Icon name="check" />
              {text.approveClean(clean.reduce((sum, { count }) => sum + count, 0))}
            </button>
          )}
        </>
      }
    >
      {!allowed && <EmptyState title={app.errors.noPermission} />}
      {allowed && query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {allowed && query.isPending && <Skeleton height={420} label={app.loading} />}
      {allowed && query.data && (
        <div className={chosen && !narrow ? 'review-work with-panel' : 'review-work'}>
          <div className="review-main">
            <MatrixFilters matrix={matrix} />
            {shown.length === 0 ? (
              <EmptyState title={rows.length === 0 ? text.noRound : text.none} />
            ) : narrow ? (
              <UnitList
                rows={shown}
                codes={matrix.codes}
                year={year}
                locked={locked}
                filter={matrix.filter}
                select={matrix.select}
              />
            ) : (
              <Askable standing="all">
                <MatrixGrid
                  rows={shown}
                  columns={matrix.columns}
                  codes={matrix.codes}
                  year={year}
                  locked={locked}
                  filter={matrix.filter}
                  selected={selected}
                  select={matrix.select}
                  toggle={matrix.toggle}
                  whole={matrix.filter === 'all' ? matrix.whole : null}
                  more={matrix.more}
                />
              </Askable>
            )}
            {matrix.more && (
              <MorePages more={matrix.more} fetching={query.isFetchingNextPage} units={rows.length} />
            )}
            {!narrow && shown.length > 0 && <MatrixKey />}
            {scope.province !== null && <Reminders unit={scope.province.id} year={year} />}
          </div>
          {chosen && (
            <ReviewPanel
              unit={{ id: chosen.unit, name: chosen.name }}
              year={year}
              indicator={selected?.indicator ?? ''}
              steps={steps}
              place={matrix.place}
              step={matrix.step}
              close={matrix.close}
            >
              <ReportSection row={chosen} locked={locked} steps={steps} keys={selected?.indicator === ''} />
            </ReviewPanel>
          )}
        </div>
      )}
    </Page>
  )
}

/** How many cells are in each state; they add up to all. */
function MatrixFilters({ matrix }: { matrix: ReturnType<typeof useMatrix> }) {
  const { review: text } = useLanguage().messages
  const { counts, filter, choose } = matrix
  return (
    <div className="filters review-filters">
      {(['all', ...cellStates] as const).map((one) =>
        one !== 'all' && one !== filter && counts[one] === 0 ? null : (
          <button
            key={one}
            type="button"
            className="filter"
            aria-pressed={filter === one}
            onClick={() => choose(one)}
          >
            {text.matrix.filters[one]} <b>{counts[one]}</b>
          </button>
        ),
      )}
    </div>
  )
}

function MatrixKey() {
  const { review, terms } = useLanguage().messages
  const { looks, keys } = review.matrix
  const marks = ['part', 'draft', 'submitted', 'returned', 'approved', 'odd', 'late'] as const
  return (
    <p className="matrix-key">
      {marks.map((look) => {
        const icon = lookIcons[look]
        return (
          <span key={look}>
            {icon && <Icon name={icon} size={12} />}
            {looks[look]}
          </span>
        )
      })}
      <span>
        {terms.notApplicable}: {terms.notApplicableFull}
      </span>
      <span className="grow" />
      <span>
        <kbd className="kbd">J</kbd> <kbd className="kbd">K</kbd> {keys}
      </span>
    </p>
  )
}
