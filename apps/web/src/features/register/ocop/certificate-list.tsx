import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { isPotential } from '@so-dan-van/domain/registers/ocop/certificate'
import type { OcopDetail, OcopPlace } from '@so-dan-van/domain/registers/ocop/register'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { ProblemLine } from '../../../ui/problem-line.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { shownDay } from './use-ocop-filter.ts'

type Certificate = OcopDetail['certificates'][number]

/** All certificates, newest first. */
export function CertificateList({ place, product }: { place: OcopPlace; product: OcopDetail }) {
  const { messages, locale } = useLanguage()
  const { ocop } = messages
  return (
    <section>
      <h3>{ocop.certificates}</h3>
      {product.certificates.length === 0 && <p className="dim">{ocop.noCertificate}</p>}
      <ul className="ocop-certificates">
        {product.certificates.map((one) => (
          <li key={one.id}>
            <b>{isPotential(one) ? ocop.potential : ocop.stars(one.stars)}</b>
            {one.score !== null && ` (${ocop.points(formatNumber(one.score, { locale }))})`}, {one.decision},{' '}
            {ocop.levels[one.level]}
            <span className="dim small-text">
              {ocop.period(shownDay(one.issuedOn, locale), shownDay(one.validUntil, locale))}
            </span>
            {one.withdrawnOn !== null && (
              <span className="tone-error small-text">
                {ocop.withdrawnOn(shownDay(one.withdrawnOn, locale), one.withdrawnReason ?? '')}
              </span>
            )}
            {product.mayEdit && one.withdrawnOn === null && <Withdraw place={place} certificate={one} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Withdraw({ place, certificate }: { place: OcopPlace; certificate: Certificate }) {
  const { ocop } = useLanguage().messages
  const queries = useQueryClient()
  const [withdrawnOn, setDay] = useState('')
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    ...trpc.ocop.withdraw.mutationOptions(),
    onSuccess: () => queries.invalidateQueries(trpc.ocop.pathFilter()),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    withdraw.mutate({ ...place, certificate: certificate.id, withdrawnOn, reason })
  }
  return (
    <details>
      <summary className="small-text">{ocop.withdrawTitle(certificate.decision)}</summary>
      <form className="ocop-form" onSubmit={submit}>
        <TextField
          label={ocop.fields.withdrawnOn}
          input={{
            ...{ type: 'date', required: true, min: certificate.issuedOn, max: '2100-12-31' },
            value: withdrawnOn,
            onChange: (event) => setDay(event.currentTarget.value),
          }}
        />
        <TextField
          label={ocop.fields.reason}
          input={{
            ...{ required: true, maxLength: 500, value: reason },
            onChange: (event) => setReason(event.currentTarget.value),
          }}
        />
        <ProblemLine error={withdraw.error} />
        <button type="submit" className="button" disabled={withdraw.isPending}>
          {ocop.withdraw}
        </button>
      </form>
    </details>
  )
}
