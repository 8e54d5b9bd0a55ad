import { can } from '@so-dan-van/domain/access/access'
import type { CriteriaMatrix, MatrixPlace } from '@so-dan-van/domain/registers/criterion/register'
import { useCallback, useState } from 'react'
import { useLanguage } from '../../../ui/language.tsx'
import { Page, ScopeSelect } from '../../../ui/page.tsx'
import { RegisterTabs } from '../../../ui/register-tabs.tsx'
import { UnitScope, YearScope } from '../../../ui/scope.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../../ui/states.tsx'
import { useNarrow } from '../../../ui/use-narrow.ts'
import { CommuneCards } from './commune-cards.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import './criterion.css'
import { CriteriaSummary } from './criteria-summary.tsx'
import { CriteriaTools } from './criteria-tools.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { RecognitionDialog } from './recognition-dialog.tsx'
import { SaveLine } from './save-line.tsx'
import { TablePreviewDialog } from './table-preview.tsx'
import { useCriteriaChoice } from './use-criteria-choice.ts'
import { type Matrix, useMatrix } from './use-matrix.ts'
import { useTableFile } from './use-table-file.tsx'

/** The register of criteria: communes by criteria of a year, with totals and titles. */
export default function CriterionPage() {
  const choice = useCriteriaChoice()
  const { title } = useLanguage().messages.criterion
  const unit = choice.asked?.id
  if (unit === undefined || !can(choice.viewer.grants, 'figures.read'))
    return (
      <Page title={title}>
        <NoPermission />
      </Page>
    )
  const { year, set } = choice
  return <Register key={`${unit} ${year} ${set}`} choice={choice} place={{ unit, year, set }} />
}

type Props = { choice: ReturnType<typeof useCriteriaChoice>; place: MatrixPlace }

function Register({ choice, place }: Props) {
  const { criterion: text } = useLanguage().messages
  const { year, province, districts, asked, change } = choice
  const state = useMatrix(place)
  const file = useTableFile()
  const [copying, setCopying] = useState(false)
  const { matrix, query } = state
  const sets = matrix?.sets ?? []
  return (
    <Page
      wide
      title={text.title}
      about={String(year)}
      scope={
        <>
          <YearScope year={year} change={change} />
          <UnitScope
            units={[...(province === null ? [] : [province]), ...districts]}
            unit={asked}
            onChange={(dv) => change({ dv })}
          />
          {sets.length > 1 && (
            <ScopeSelect
              label={text.setLabel}
              value={matrix?.set?.code ?? ''}
              onChange={(bo) => change({ bo: bo === sets[0]?.code ? undefined : bo })}
              options={sets.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
        </>
      }
      actions={
        matrix?.set && <CriteriaTools {...{ place, matrix, state, file }} copy={() => setCopying(true)} />
      }
    >
      <RegisterTabs of="criterion" />
      {query.error !== null && matrix === undefined && (
        <ErrorState error={query.error} retry={() => query.refetch()} />
      )}
      {query.isPending && <Skeleton height={520} />}
      {matrix && <Content {...{ matrix, place, state, file }} unitName={asked?.name ?? ''} />}
      {copying && matrix?.set && (
        <CopyDialog place={place} set={matrix.set.code} close={() => setCopying(false)} />
      )}
    </Page>
  )
}

type ContentProps = {
  matrix: CriteriaMatrix
  place: MatrixPlace
  state: Matrix
  file: ReturnType<typeof useTableFile>
  unitName: string
}

function Content({ matrix, place, state, file, unitName }: ContentProps) {
  const { criterion: text } = useLanguage().messages
  const narrow = useNarrow()
  const [open, setOpen] = useState<number | null>(null)
  const recognitions = useCallback((unit: number) => setOpen(unit), [])
  const { year, unit } = place
  const shown = matrix.communes.find((commune) => commune.unit === open)
  if (matrix.set === null) return <EmptyState title={text.empty} />
  if (matrix.communes.length === 0)
    return (
      <EmptyState title={text.noCommunes}>
        <p>{text.noCommunesText}</p>
      </EmptyState>
    )
  return (
    <div className="criteria">
      <h2 className="criteria-printed">{text.printed(unitName, year)}</h2>
      <CriteriaSummary matrix={matrix} year={year} />
      <SaveLine state={state} file={file} matrix={matrix} />
      {narrow ? (
        <CommuneCards {...{ matrix, year, recognitions }} apply={state.apply} />
      ) : (
        <div className="criteria-scroll">
          <MatrixGrid
            {...{ matrix, year, recognitions }}
            {...{ apply: state.apply, undo: state.undo, redo: state.redo, paste: file.paste }}
          />
        </div>
      )}
      <p className="criteria-basis dim small-text">
        {matrix.set.name}. {text.basis(matrix.set.legalBasis)}.
      </p>
      {file.table && (
        <TablePreviewDialog
          key={file.key}
          {...{ matrix, table: file.table, source: file.source, sheets: file.sheets, close: file.close }}
          apply={(step) => {
            state.apply(step)
            file.close()
          }}
        />
      )}
      {shown && <RecognitionDialog {...{ unit, year }} commune={shown} close={() => setOpen(null)} />}
    </div>
  )
}
