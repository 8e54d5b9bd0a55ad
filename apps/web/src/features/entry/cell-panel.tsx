import { asOfPattern } from '@so-dan-van/domain/figures/as-of'
import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { FigureValue } from '../../ui/figure-value.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { SparkLine } from '../../ui/spark-line.tsx'
import type { FormRow } from './form-model.ts'
import { FindingLine } from './grid/finding-line.tsx'
import { inputOf } from '@so-dan-van/domain/figures/read-typed'

type Props = {
  row: FormRow | null
  unit: number
  year: number
  editable: boolean
  save: (indicator: string, input: FigureInput) => void
  resolve: (indicator: string, choice: 'mine' | 'theirs') => void
  noteFocus: number
}

/** Everything about the selected cell: its words, checks, earlier values, definition. */
export function CellPanel({ row, unit, year, editable, save, resolve, noteFocus }: Props) {
  const { messages, locale } = useLanguage()
  const text = messages.entry.panel
  if (row === null)
    return (
      <aside className="cell-panel">
        <p className="dim">{text.choose}</p>
      </aside>
    )
  const { indicator, cell, draft, form, findings } = row
  const reading = { messages, locale }
  const years = [
    ...form.history.map((past) => ({ year: past.year, value: past.value })),
    { year, value: cell?.value ?? null },
  ]
  const marks = years.map(({ value }) =>
    figureMark(
      value === null ? null : { ...blank, indicator: indicator.code, unit, year, value },
      indicator,
      reading,
    ),
  )
  const canEdit = editable && indicator.entry === 'entered'
  return (
    <aside className="cell-panel" aria-label={text.title} tabIndex={0}>
      <h2>{locale === 'en' ? indicator.nameEn : indicator.name}</h2>
      <p className="panel-value">
        <FigureValue mark={figureMark(cell, indicator, reading)} strong />{' '}
        <span className="dim">
          {indicator.unitOfMeasure}, {year}
        </span>
      </p>
      {draft?.state === 'conflict' && draft.theirs && (
        <section className="conflict" role="alert">
          <p>
            {messages.entry.conflict.title(draft.theirs.by, new Date(draft.theirs.at).toLocaleString(locale))}
          </p>
          <button type="button" className="button primary" onClick={() => resolve(indicator.code, 'mine')}>
            {messages.entry.conflict.mine(figureMark(cell, indicator, reading).text)}
          </button>
          <button type="button" className="button" onClick={() => resolve(indicator.code, 'theirs')}>
            {messages.entry.conflict.theirs(figureMark(draft.theirs.cell, indicator, reading).text)}
          </button>
        </section>
      )}
      {draft?.problem && (
        <p className="change-down" role="alert">
          {draft.problem}
        </p>
      )}
      {canEdit && (
        <CellFields
          key={indicator.code}
          input={inputOf(cell)}
          save={(input) => save(indicator.code, input)}
          noteFocus={noteFocus}
        />
      )}
      <h3>{text.years}</h3>
      <SparkLine
        points={marks.map((mark, index) => ({ year: years[index]?.year ?? 0, mark, breaks: false }))}
        label={years.map((one, index) => `${one.year} ${marks[index]?.text}`).join(', ')}
        width={250}
        height={56}
      />
      <p className="dim small-text">
        {years.map((one, index) => `${one.year}: ${marks[index]?.text}`).join(' · ')}
      </p>
      <h3>{text.checks}</h3>
      {findings.length === 0 ? (
        <p className="dim">{text.noFindings}</p>
      ) : (
        findings.map((finding) => <FindingLine key={finding.check} finding={finding} fix={null} />)
      )}
      <History unit={unit} year={year} row={row} />
      <h3>{text.definition}</h3>
      <p className="dim">{indicator.definition ?? '–'}</p>
      {indicator.legalBasis && <p className="dim">{indicator.legalBasis}</p>}
    </aside>
  )
}

const blank = {
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  status: 'approved',
  illustrative: false,
  derived: false,
  scope: 'own',
  coverage: null,
  gap: null,
  source: null,
  note: null,
  version: 0,
} as const

function CellFields({
  input,
  save,
  noteFocus,
}: {
  input: FigureInput
  save: (input: FigureInput) => void
  noteFocus: number
}) {
  const { messages } = useLanguage()
  const { panel: text } = messages.entry
  const { terms } = messages
  const [note, setNote] = useState(input.note ?? '')
  const [source, setSource] = useState(input.source ?? '')
  const [asOf, setAsOf] = useState(input.asOf ?? '')
  const [wrong, setWrong] = useState(false)
  const [noteBox, setNoteBox] = useState<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    if (noteFocus > 0) noteBox?.focus()
  }, [noteFocus, noteBox])
  const keepText = (name: 'note' | 'source', value: string) => {
    const next = value.trim() === '' ? null : value.trim()
    if (next !== input[name]) save({ ...input, [name]: next })
  }
  const keepAsOf = () => {
    const next = asOf.trim() === '' ? null : asOf.trim()
    if (next !== null && !asOfPattern.test(next)) return setWrong(true)
    setWrong(false)
    if (next !== input.asOf) save({ ...input, asOf: next })
  }
  return (
    <div className="cell-fields">
      <label>
        {text.basis}
        <select
          className="field"
          value={input.basis}
          disabled={input.value === null}
          onChange={(event) => save({ ...input, basis: event.target.value as FigureInput['basis'] })}
        >
          <option value="actual">{terms.actual}</option>
          <option value="estimate">{terms.estimate}</option>
        </select>
      </label>
      <label>
        {text.approximation}
        <select
          className="field"
          value={input.approximation ?? ''}
          disabled={input.value === null}
          onChange={(event) =>
            save({ ...input, approximation: (event.target.value || null) as FigureInput['approximation'] })
          }
        >
          <option value="">{text.exact}</option>
          {(['over', 'under', 'about'] as const).map((one) => (
            <option key={one} value={one}>
              {terms.approximation[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.asOf}
        <input
          className="field"
          value={asOf}
          placeholder={text.asOfHint}
          aria-invalid={wrong}
          onChange={(event) => setAsOf(event.target.value)}
          onBlur={keepAsOf}
        />
        {wrong && (
          <span className="change-down small-text" role="alert">
            {text.asOfWrong}
          </span>
        )}
      </label>
      <label>
        {text.source}
        <input
          className="field"
          value={source}
          maxLength={500}
          onChange={(event) => setSource(event.target.value)}
          onBlur={() => keepText('source', source)}
        />
      </label>
      <label className="wide">
        {text.note}
        <textarea
          className="field"
          ref={setNoteBox}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => keepText('note', note)}
        />
      </label>
      <label className="check wide">
        <input
          type="checkbox"
          checked={input.notApplicable}
          onChange={(event) =>
            save({ ...input, value: null, notApplicable: event.target.checked, approximation: null })
          }
        />{' '}
        {text.notApplicable}
      </label>
    </div>
  )
}

function History({ unit, year, row }: { unit: number; year: number; row: FormRow }) {
  const { messages, locale } = useLanguage()
  const { panel: text, channels } = messages.entry
  const { indicator } = row
  const query = useQuery({
    ...trpc.entry.history.queryOptions({ unit, year, indicator: indicator.code }),
    enabled: indicator.entry === 'entered',
  })
  if (indicator.entry !== 'entered') return null
  return (
    <>
      <h3>{text.history}</h3>
      {query.data?.length === 0 && <p className="dim">{text.noHistory}</p>}
      <ol className="cell-history">
        {query.data?.map((revision) => (
          <li key={revision.version}>
            <b>
              {
                figureMark(
                  {
                    ...blank,
                    indicator: indicator.code,
                    unit,
                    year,
                    value: revision.value,
                    notApplicable: revision.notApplicable,
                  },
                  indicator,
                  { messages, locale },
                ).text
              }
            </b>
            {revision.basis === 'estimate' && <span className="estimate">{messages.terms.estimate}</span>}{' '}
            <span className="dim small-text">
              {new Date(revision.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' })},{' '}
              {revision.by || channels[revision.channel]}
            </span>
            {revision.source && (
              <p className="dim small-text">
                {revision.source}
                {revision.quote && `: “${revision.quote}”`}
              </p>
            )}
            {(revision.reason ?? revision.note) && (
              <p className="small-text">{revision.reason ?? revision.note}</p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
