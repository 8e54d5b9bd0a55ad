import type { CriteriaMatrix, MatrixPlace } from '@so-dan-van/domain/registers/criterion/register'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../../api/api.ts'
import { saveAs } from '../../../api/save-as.ts'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { useMessages } from '../../../ui/language.tsx'
import type { Matrix } from './use-matrix.ts'
import type { useTableFile } from './use-table-file.tsx'

type Props = {
  place: MatrixPlace
  matrix: CriteriaMatrix
  state: Matrix
  file: ReturnType<typeof useTableFile>
  copy: () => void
}

/** What is done to the matrix as a whole. */
export function CriteriaTools({ place, matrix, state, file, copy }: Props) {
  const { criterion: text } = useMessages()
  const download = useMutation({
    mutationFn: () => client.criterion.file.query({ ...place, set: matrix.set?.code ?? null }),
    onSuccess: saveAs,
  })
  const editable = matrix.communes.some(({ mayEdit }) => mayEdit)
  const blank = matrix.communes.some((one) => one.mayEdit && one.results.every((met) => met === null))
  const tool = (icon: IconName, words: string, act: () => void, disabled = false) => (
    <button type="button" className="button" disabled={disabled} onClick={act}>
      <Icon name={icon} size={15} /> {words}
    </button>
  )
  return (
    <span className="row criteria-tools">
      {editable && tool('returned', text.undo, () => state.undo?.(), state.undo === null)}
      {state.redo !== null && tool('redo', text.redo, state.redo)}
      {blank && tool('clock', text.copy.button(place.year - 1), copy)}
      {editable && (
        <label className="button">
          <Icon name="submit" size={15} /> {text.upload}
          <input
            type="file"
            className="sr"
            accept=".xlsx,.csv,.tsv,.txt"
            disabled={file.reading.isPending}
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              target.value = ''
              if (chosen) file.reading.mutate(chosen)
            }}
          />
        </label>
      )}
      {tool('download', text.download, () => download.mutate(), download.isPending)}
      {tool('table', text.print, () => window.print())}
    </span>
  )
}
