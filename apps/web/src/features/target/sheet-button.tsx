import type { PlanSheetInput } from '@so-dan-van/domain/targets/plan-file'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/api.ts'
import { saveAs } from '../../api/save-as.ts'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { ProblemLine } from '../../ui/problem-line.tsx'

/** Downloads the year's plans as a workbook to be filled in. */
export function SheetButton(asked: PlanSheetInput) {
  const { target } = useMessages()
  const file = useMutation({ mutationFn: () => client.target.sheet.query(asked), onSuccess: saveAs })
  return (
    <>
      <ProblemLine error={file.error} />
      <button type="button" className="button" disabled={file.isPending} onClick={() => file.mutate()}>
        <Icon name="download" /> {target.download}
      </button>
    </>
  )
}
