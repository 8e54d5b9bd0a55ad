import type { OcopDetail, OcopPlace } from '@so-dan-van/domain/registers/ocop/register'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { EvidenceList } from '../../../ui/evidence/evidence-list.tsx'
import { IllustrativeMark } from '../../../ui/figure-value.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { ProblemLine } from '../../../ui/problem-line.tsx'
import { ErrorState, Skeleton } from '../../../ui/states.tsx'
import { CertificateForm } from './certificate-form.tsx'
import { CertificateList } from './certificate-list.tsx'
import { ProductFields } from './product-fields.tsx'

/** One product: what it is, and all its certificates. */
export function ProductDialog({ place, close }: { place: OcopPlace; close: () => void }) {
  const { ocop, app } = useMessages()
  const query = useQuery(trpc.ocop.get.queryOptions(place))
  const product = query.data
  return (
    <Dialog
      wide
      title={product?.name ?? ocop.title}
      onClose={close}
      actions={
        <button type="button" className="button" onClick={close}>
          {app.close}
        </button>
      }
    >
      {query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {query.isPending && <Skeleton height={240} label={app.loading} />}
      {product && (
        <>
          <p className="dim">
            {ocop.groups[product.group]}. {product.producer}, {product.unitName}{' '}
            {product.illustrative && <IllustrativeMark />}
          </p>
          <div className="ocop-product">
            <div className="ocop-form">
              <CertificateList place={place} product={product} />
              <EvidenceList subject={{ type: 'ocop', id: product.id }} mayEdit={product.mayEdit} />
            </div>
            {product.mayEdit && (
              <div className="ocop-form">
                <CertificateForm place={place} />
                <Details key={product.version} place={place} product={product} />
              </div>
            )}
          </div>
        </>
      )}
    </Dialog>
  )
}

function Details({ place, product }: { place: OcopPlace; product: OcopDetail }) {
  const { ocop } = useMessages()
  const queries = useQueryClient()
  const [{ name, group, producer }, setText] = useState(product)
  const edit = useMutation({
    ...trpc.ocop.edit.mutationOptions(),
    onSuccess: () => queries.invalidateQueries(trpc.ocop.pathFilter()),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    edit.mutate({ ...place, name, group, producer, expectedVersion: product.version })
  }
  return (
    <details>
      <summary>{ocop.edit}</summary>
      <form className="ocop-form" onSubmit={submit}>
        <ProductFields
          product={{ name, group, producer }}
          onChange={(next) => setText({ ...product, ...next })}
        />
        <ProblemLine error={edit.error} />
        <button type="submit" className="button" disabled={edit.isPending}>
          {ocop.save}
        </button>
      </form>
    </details>
  )
}
