import type { CriteriaMatrix } from '@so-dan-van/domain/registers/criterion/register'
import { Icon } from '../../../ui/icon.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { ProblemLine } from '../../../ui/problem-line.tsx'
import type { Matrix } from './use-matrix.ts'
import type { useTableFile } from './use-table-file.tsx'

type Props = { state: Matrix; file: ReturnType<typeof useTableFile>; matrix: CriteriaMatrix }

/** How to fill the matrix in, and what became of the last deed. */
export function SaveLine({ state, file, matrix }: Props) {
  const { criterion: text } = useMessages()
  const editable = matrix.communes.some(({ mayEdit }) => mayEdit)
  return (
    <div className="criteria-line small-text">
      {editable && <span className="dim">{text.keys}</span>}
      <span role="status">
        {state.saving && text.saving}
        {!state.saving && state.undo !== null && state.error === null && (
          <>
            <Icon name="check" size={13} /> {text.saved}
          </>
        )}
        {file.reading.isPending && text.reading}
      </span>
      {state.conflicts > 0 && (
        <span className="tone-warning" role="alert">
          <Icon name="warning" size={14} /> {text.conflict(state.conflicts)}
        </span>
      )}
      <ProblemLine error={state.error ?? file.reading.error} />
    </div>
  )
}
