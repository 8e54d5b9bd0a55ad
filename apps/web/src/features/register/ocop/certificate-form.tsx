import { levelsFor, type OcopLevel, ocopStars, starsOf } from '@so-dan-van/domain/registers/ocop/certificate'
import type { OcopPlace } from '@so-dan-van/domain/registers/ocop/register'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { useMessages } from '../../../ui/language.tsx'
import { ProblemLine } from '../../../ui/problem-line.tsx'
import { SelectField, TextField } from '../../../ui/text-field.tsx'

const blank = { stars: 3 as (typeof ocopStars)[number], score: '', level: '', decision: '', issuedOn: '' }

/** A certificate more. The stars follow from the score; who can give them follows from the day. */
export function CertificateForm({ place }: { place: OcopPlace }) {
  const { ocop } = useMessages()
  const queries = useQueryClient()
  const [given, setGiven] = useState(blank)
  const certify = useMutation({
    ...trpc.ocop.certify.mutationOptions(),
    onSuccess: async () => {
      setGiven(blank)
      await queries.invalidateQueries(trpc.ocop.pathFilter())
    },
  })
  const score = given.score.trim() === '' ? null : Number(given.score.replace(',', '.'))
  const levels = levelsFor(given.stars, given.issuedOn)
  const level = levels.find((one) => one === given.level) ?? (levels[0] as OcopLevel)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { stars, decision, issuedOn } = given
    certify.mutate({ ...place, stars, score, level, decision, issuedOn })
  }
  return (
    <details>
      <summary>{ocop.certify}</summary>
      <form className="ocop-form" onSubmit={submit}>
        <TextField
          label={ocop.fields.issuedOn}
          input={{
            ...{ type: 'date', required: true, min: '1990-01-01', max: '2100-12-31', value: given.issuedOn },
            onChange: (event) => setGiven({ ...given, issuedOn: event.currentTarget.value }),
          }}
        />
        <TextField
          label={ocop.fields.score}
          hint={ocop.bands}
          input={{
            ...{ inputMode: 'decimal', maxLength: 6, pattern: '\\d{1,3}([.,]\\d{1,2})?', value: given.score },
            onChange: ({ currentTarget: { value } }) =>
              setGiven({
                ...given,
                score: value,
                stars: starsOf(Number(value.replace(',', '.'))) ?? given.stars,
              }),
          }}
        />
        <SelectField
          label={ocop.columns.stars}
          value={String(given.stars)}
          onChange={(value) =>
            setGiven({ ...given, stars: ocopStars.find((one) => String(one) === value) ?? given.stars })
          }
        >
          {ocopStars.map((one) => (
            <option key={one} value={one}>
              {ocop.stars(one)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={ocop.fields.level}
          value={level}
          onChange={(value) => setGiven({ ...given, level: value })}
        >
          {levels.map((one) => (
            <option key={one} value={one}>
              {ocop.levels[one]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={ocop.fields.decision}
          input={{
            ...{ required: true, maxLength: 100, value: given.decision },
            onChange: (event) => setGiven({ ...given, decision: event.currentTarget.value }),
          }}
        />
        <ProblemLine error={certify.error} />
        <button type="submit" className="button primary" disabled={certify.isPending}>
          {ocop.save}
        </button>
      </form>
    </details>
  )
}
