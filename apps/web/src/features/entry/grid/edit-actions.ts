import { inputOf } from '@so-dan-van/domain/figures/read-typed'
import { emptied } from '@so-dan-van/domain/tables/read-block'
import type { Edit } from '../edits/use-edits.ts'
import type { FormRow } from '../form-model.ts'
import type { GridActions } from './grid-keys.ts'

/** What letters and Delete do to the selected cells, as one step each. */
export function editActions(
  chosen: readonly FormRow[],
  apply: (edits: readonly Edit[]) => void,
): Pick<GridActions, 'clear' | 'estimate' | 'notApplicable'> {
  const each = (rows: readonly FormRow[], change: (input: Edit['input']) => Edit['input']) =>
    apply(rows.map(({ indicator, cell }) => ({ indicator: indicator.code, input: change(inputOf(cell)) })))
  return {
    clear: () => each(chosen, emptied),
    estimate: () => {
      const filled = chosen.filter(({ cell }) => cell?.value != null)
      const basis = filled.every(({ cell }) => cell?.basis === 'estimate') ? 'actual' : 'estimate'
      each(filled, (input) => ({ ...input, basis }))
    },
    notApplicable: () => {
      const notApplicable = !chosen.every(({ cell }) => cell?.notApplicable === true)
      each(chosen, (input) => ({ ...emptied(input), notApplicable }))
    },
  }
}
