import { type Title, titles } from '@so-dan-van/domain/registers/criterion/standing'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { trpc } from '../../../api/api.ts'
import { useMessages } from '../../../ui/language.tsx'
import { ProblemLine } from '../../../ui/problem-line.tsx'
import { SelectField, TextField } from '../../../ui/text-field.tsx'

/** A decision more: a title for a year; a model commune also says of what. */
export function RecogniseForm({ unit, commune, year }: { unit: number; commune: number; year: number }) {
  const { recognition: text, titles: names } = useMessages().criterion
  const queries = useQueryClient()
  const blank = { title: 'standard' as Title, field: '', forYear: String(year), decision: '', decidedOn: '' }
  const [given, setGiven] = useState(blank)
  const recognise = useMutation({
    ...trpc.criterion.recognise.mutationOptions(),
    onSuccess: async () => {
      setGiven(blank)
      await queries.invalidateQueries(trpc.criterion.pathFilter())
    },
  })
  const set = (key: 'field' | 'forYear' | 'decision' | 'decidedOn') => ({
    value: given[key],
    required: true,
    onChange: (event: { currentTarget: { value: string } }) =>
      setGiven({ ...given, [key]: event.currentTarget.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { title, field, forYear, decision, decidedOn } = given
    const of = title === 'model' ? field : null
    recognise.mutate({ unit, commune, title, field: of, forYear: Number(forYear), decision, decidedOn })
  }
  return (
    <details>
      <summary>{text.add}</summary>
      <form onSubmit={submit}>
        <SelectField
          label={text.fields.title}
          value={given.title}
          onChange={(value) =>
            setGiven({ ...given, title: titles.find((one) => one === value) ?? 'standard' })
          }
        >
          {titles.map((title) => (
            <option key={title} value={title}>
              {names[title]}
            </option>
          ))}
        </SelectField>
        {given.title === 'model' && (
          <TextField label={text.fields.field} input={{ ...set('field'), maxLength: 200 }} />
        )}
        <TextField
          label={text.fields.forYear}
          input={{ ...set('forYear'), type: 'number', min: 2010, max: 2100 }}
        />
        <TextField label={text.fields.decision} input={{ ...set('decision'), maxLength: 100 }} />
        <TextField
          label={text.fields.decidedOn}
          input={{ ...set('decidedOn'), type: 'date', min: '2010-01-01', max: '2100-12-31' }}
        />
        <ProblemLine error={recognise.error} />
        <button type="submit" className="button primary" disabled={recognise.isPending}>
          {text.save}
        </button>
      </form>
    </details>
  )
}
