import type { Reconciliation } from '@so-dan-van/domain/registers/reconciliation'
import { indicatorName } from '@so-dan-van/presentation/review/odd-table'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'

/** The items that a count is made of. */
export function CountedDialog({
  row: { unit, unitName, year, indicator },
  close,
}: {
  row: Reconciliation['rows'][number]
  close: () => void
}) {
  const { messages, locale } = useLanguage()
  const { items: text } = messages.reconciliation
  const { indicators } = useCatalogue()
  const query = useQuery(trpc.reconciliation.items.queryOptions({ unit, year, indicator }))
  const name = indicatorName(
    indicators.find(({ code }) => code === indicator),
    indicator,
    locale,
  )
  return (
    <Dialog
      title={text.title(name, unitName, year)}
      onClose={close}
      actions={
        <button type="button" className="button" onClick={close}>
          {text.close}
        </button>
      }
    >
      {query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {query.isPending && <Skeleton height={200} label={messages.app.loading} />}
      {query.data && (
        <>
          <p className="dim" role="status">
            {text.count(query.data.items.length, query.data.total)}
          </p>
          <ol className="counted-items">
            {query.data.items.map((item) => (
              <li key={item.id}>
                {item.name} <span className="dim">{item.unitName}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
