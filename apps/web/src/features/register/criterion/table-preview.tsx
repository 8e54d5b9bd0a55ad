import type { MatrixEdit } from '@so-dan-van/domain/registers/criterion/read-matrix'
import type { CriteriaMatrix } from '@so-dan-van/domain/registers/criterion/register'
import type { ReactNode } from 'react'
import { Dialog } from '../../../ui/dialog.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { MarkQuestions } from './mark-questions.tsx'
import { PreviewLines } from './preview-lines.tsx'
import { type Table, useTablePreview } from './use-table-preview.ts'

type Props = {
  matrix: CriteriaMatrix
  table: Table
  source: string
  /** chooses another sheet of the file */
  sheets: ReactNode
  apply: (step: readonly MatrixEdit[]) => void
  close: () => void
}

/** What a pasted or uploaded table would change, before anything is written; what is not clear is asked about. */
export function TablePreviewDialog({ matrix, table, source, sheets, apply, close }: Props) {
  const { paste: text } = useMessages().criterion
  const preview = useTablePreview(matrix, table)
  const { step, reading } = preview
  return (
    <Dialog
      wide
      title={text.title(source, step.length, new Set(step.map(({ unit }) => unit)).size)}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {text.cancel} <kbd className="kbd">Esc</kbd>
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!preview.ready}
            onClick={() => apply(step)}
          >
            {text.write(step.length)}
          </button>
        </>
      }
    >
      <div className="row criteria-source">
        {sheets}
        <span className="dim">{reading.how === 'byName' ? text.byName : text.byPosition}</span>
      </div>
      <MarkQuestions preview={preview} />
      <PreviewLines preview={preview} matrix={matrix} />
    </Dialog>
  )
}
