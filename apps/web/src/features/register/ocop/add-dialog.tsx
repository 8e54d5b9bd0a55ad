import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { ProblemLine } from '../../../ui/problem-line.tsx'
import { SelectField } from '../../../ui/text-field.tsx'
import { ProductFields, type ProductText } from './product-fields.tsx'

/** A product more in the register; its certificates are written on its own page. */
export function AddDialog({ unit, at, close }: { unit: number; at: string; close: () => void }) {
  const { ocop, app } = useMessages()
  const form = useId()
  const queries = useQueryClient()
  const [product, setProduct] = useState<ProductText>({ name: '', group: 'food', producer: '' })
  const [place, setPlace] = useState('')
  const places = useQuery(trpc.ocop.places.queryOptions({ unit, at }))
  const add = useMutation({
    ...trpc.ocop.add.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries(trpc.ocop.pathFilter())
      close()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ ...product, unit: Number(place) })
  }
  return (
    <Dialog
      title={ocop.addTitle}
      onClose={close}
      actions={
        <>
          <button type="button" className="button" onClick={close}>
            {app.cancel}
          </button>
          <button type="submit" form={form} className="button primary" disabled={add.isPending}>
            {ocop.save}
          </button>
        </>
      }
    >
      <form id={form} className="ocop-form" onSubmit={submit}>
        <ProductFields product={product} onChange={setProduct} />
        <SelectField label={ocop.columns.unit} value={place} onChange={setPlace} required>
          <option value="">{ocop.choose}</option>
          {places.data?.map(({ id, name, kind }) => (
            <option key={id} value={id}>
              {kind} {name}
            </option>
          ))}
        </SelectField>
        <ProblemLine error={add.error ?? places.error} />
      </form>
    </Dialog>
  )
}
