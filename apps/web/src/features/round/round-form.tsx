import { useState } from 'react'
import { useLanguage } from '../../ui/language.tsx'
import type { ChooserRow } from './chooser-rows.ts'
import { FormPreview } from './form-preview.tsx'
import { IndicatorChooser } from './indicator-chooser.tsx'

export type RoundDates = { title: string; opensOn: string; dueOn: string; cutoffOn: string }

type Props = {
  dates: RoundDates
  setDates: (dates: RoundDates) => void
  rows: readonly ChooserRow[]
  setRows: (rows: ChooserRow[]) => void
  year: number
  disabled: boolean
  filled: ReadonlyMap<string, number>
}

const noFigures: ReadonlyMap<string, number> = new Map()

export { noFigures }

/** Title, dates and indicators of a round, with a look at its form. */
export function RoundForm({ dates, setDates, rows, setRows, year, disabled, filled }: Props) {
  const { round: text } = useLanguage().messages
  const [preview, setPreview] = useState(false)
  const asked = rows.filter((row) => row.asked)
  const field = (name: keyof RoundDates, type: 'text' | 'date', hint?: string) => (
    <label className={type === 'text' ? 'round-field whole' : 'round-field'}>
      <span>{text.fields[name]}</span>
      <input
        className="field"
        type={type}
        required
        maxLength={200}
        disabled={disabled}
        value={dates[name]}
        onChange={(event) => setDates({ ...dates, [name]: event.target.value })}
      />
      {hint && <span className="dim small-text">{hint}</span>}
    </label>
  )
  return (
    <>
      <section className="card round-dates">
        {field('title', 'text')}
        {field('opensOn', 'date')}
        {field('dueOn', 'date')}
        {field('cutoffOn', 'date', text.fields.cutoffHint)}
      </section>
      <section className="card" aria-label={text.indicators}>
        <div className="card-head round-indicators">
          <h2 className="grow">
            {text.indicators}{' '}
            <span className="dim">
              {text.chosen(asked.length, asked.filter(({ required }) => required).length)}
            </span>
          </h2>
          <button type="button" className="button" onClick={() => setPreview(true)}>
            {text.preview.button}
          </button>
        </div>
        <IndicatorChooser rows={rows} change={setRows} disabled={disabled} filled={filled} />
      </section>
      {preview && <FormPreview rows={rows} year={year} close={() => setPreview(false)} />}
    </>
  )
}
