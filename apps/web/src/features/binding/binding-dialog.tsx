import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { type Binding, boundRegisters, type ListedBinding } from '@so-dan-van/domain/registers/binding'
import { indicatorName } from '@so-dan-van/presentation/review/odd-table'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { districtsOf, provinceOf, useSession } from '../../ui/session.tsx'
import { BindingFields, emptyBinding } from './binding-fields.tsx'

type Props = { indicator: string; before: ListedBinding | null; close: () => void }

/** What a register counts for an indicator, with the number and its rows as it is being set. */
export function BindingDialog({ indicator, before, close }: Props) {
  const { messages, locale } = useLanguage()
  const { bindings: text } = messages
  const { catalogue } = useSession()
  const cache = useQueryClient()
  const [binding, setBinding] = useState(before?.binding ?? emptyBinding(indicator, boundRegisters[0]))
  const done = {
    onSuccess: () => {
      void cache.invalidateQueries()
      close()
    },
  }
  const save = useMutation(trpc.binding.save.mutationOptions(done))
  const remove = useMutation(trpc.binding.remove.mutationOptions(done))
  const busy = save.isPending || remove.isPending
  const expectedVersion = before?.version ?? 0
  const known = catalogue.indicators.find(({ code }) => code === indicator)
  const problem = save.error ?? remove.error
  return (
    <Dialog
      title={indicatorName(known, indicator, locale)}
      wide
      onClose={close}
      actions={
        <>
          {before !== null && (
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() => remove.mutate({ indicator, expectedVersion })}
            >
              {text.form.remove}
            </button>
          )}
          <span className="grow" />
          <button type="button" className="button" onClick={close}>
            {text.form.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() => save.mutate({ binding, expectedVersion })}
          >
            {text.form.save}
          </button>
        </>
      }
    >
      <BindingFields binding={binding} change={setBinding} />
      <Trial binding={binding} />
      {problem && (
        <p className="change-down" role="alert">
          {problem.message}
        </p>
      )}
    </Dialog>
  )
}

/** The count for one unit and year, and its first rows. */
function Trial({ binding }: { binding: Binding }) {
  const { messages, locale } = useLanguage()
  const { form: text } = messages.bindings
  const session = useSession()
  const [year, setYear] = useState(session.catalogue.defaultYear)
  const province = provinceOf(session, year)
  const units = province === null ? [] : [province, ...districtsOf(session.catalogue, province.id, year)]
  const [unit, setUnit] = useState(units[1]?.id ?? units[0]?.id ?? 0)
  const query = useQuery({
    ...trpc.binding.try.queryOptions({ binding, unit, year }),
    placeholderData: keepPreviousData,
    enabled: unit > 0,
  })
  const name = units.find(({ id }) => id === unit)?.name ?? ''
  return (
    <section className="binding-trial">
      <div className="row">
        <span>{text.tryAt}</span>
        <select
          className="field"
          value={unit}
          aria-label={messages.app.scope.unit}
          onChange={(event) => setUnit(Number(event.target.value))}
        >
          {units.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <input
          className="field"
          type="number"
          min={1990}
          max={2100}
          value={year}
          aria-label={messages.app.scope.year}
          onChange={(event) => setYear(Number(event.target.value))}
        />
      </div>
      {query.error !== null && <p className="change-down">{query.error.message}</p>}
      {query.data && (
        <>
          <p role="status">
            <b>{text.tried(formatNumber(query.data.counted, { locale }), name, year)}</b>
          </p>
          <ol className="binding-items">
            {query.data.items.slice(0, 20).map((item) => (
              <li key={item.id}>
                {item.name} <span className="dim">{item.unitName}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
