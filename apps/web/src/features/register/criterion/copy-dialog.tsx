import type { MatrixPlace } from '@so-dan-van/domain/registers/criterion/register'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, trpc } from '../../../api/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { ProblemLine } from '../../../ui/problem-line.tsx'

/** The year before into communes of which nothing is assessed yet. */
export function CopyDialog({ place, set, close }: { place: MatrixPlace; set: string; close: () => void }) {
  const { copy: text } = useMessages().criterion
  const { app } = useMessages()
  const queries = useQueryClient()
  const copy = useMutation({
    mutationFn: () => client.criterion.copy.mutate({ ...place, set, communes: null }),
    onSuccess: () => queries.invalidateQueries(trpc.criterion.pathFilter()),
  })
  const { data } = copy
  return (
    <Dialog
      title={text.title(place.year - 1)}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {data === undefined ? app.cancel : app.close}
          </button>
          {data === undefined && (
            <button
              type="button"
              className="button primary"
              disabled={copy.isPending}
              onClick={() => copy.mutate()}
            >
              {text.confirm}
            </button>
          )}
        </>
      }
    >
      <p>{text.about(place.year - 1, place.year)}</p>
      {data && (
        <p role="status">{data.communes === 0 ? text.nothing : text.done(data.communes, data.cells)}</p>
      )}
      <ProblemLine error={copy.error} />
    </Dialog>
  )
}
