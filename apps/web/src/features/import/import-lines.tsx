import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { type Outcome, outcomes } from '@so-dan-van/domain/imports/difference'
import type { ImportAnswer } from '@so-dan-van/domain/imports/import-request'
import { useState } from 'react'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import { type Import, pickable } from './use-import.ts'

const isPickable = (outcome: Outcome) => pickable.some((one) => one === outcome)

/** The difference cell by cell, by outcome; lines or whole outcomes can be left out. */
export function ImportLines({ given, answer, done }: { given: Import; answer: ImportAnswer; done: boolean }) {
  const { page, outcomes: names } = useLanguage().messages.imports
  const [filter, setFilter] = useState<Outcome | null>(null)
  const present = outcomes.filter((outcome) => answer.counts[outcome] > 0)
  const lines = answer.lines.filter(({ outcome }) => filter === null || outcome === filter)
  const all = present.reduce(
    (sum, one) => sum + (filter === null || one === filter ? answer.counts[one] : 0),
    0,
  )
  if (present.length === 0) return null
  return (
    <section aria-label={page.lines}>
      <div className="filters">
        {[null, ...present].map((outcome) => (
          <button
            key={outcome ?? 'all'}
            type="button"
            className="filter"
            aria-pressed={filter === outcome}
            onClick={() => setFilter(outcome)}
          >
            {outcome === null ? page.all : names[outcome]}{' '}
            {outcome !== null && <b>{answer.counts[outcome]}</b>}
          </button>
        ))}
      </div>
      {!done &&
        present.filter(isPickable).map((outcome) => (
          <label key={outcome} className="row import-category">
            <input
              type="checkbox"
              checked={given.categories.has(outcome)}
              onChange={() => given.pickCategory(outcome)}
            />
            {page.pickAll(names[outcome])}
          </label>
        ))}
      {lines.length < all && <p className="dim">{page.first(lines.length, all)}</p>}
      <div className="card scroll-x import-lines" tabIndex={0} role="region" aria-label={page.lines}>
        <table className="data-table">
          <thead>
            <tr>
              {!done && <th scope="col">{page.pick}</th>}
              {Object.entries(page.columns).map(([key, name]) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.place} line={line} given={given} done={done} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type LineProps = { line: ImportAnswer['lines'][number]; given: Import; done: boolean }

function Line({ line, given, done }: LineProps) {
  const { messages, locale } = useLanguage()
  const { imports, terms } = messages
  const { units, indicators } = useCatalogue()
  const unit = units.find(({ id }) => id === line.unit)?.name ?? ''
  const indicator = indicators.find(({ code }) => code === line.indicator)?.shortName ?? line.indicator
  const shown = (value: ImportAnswer['lines'][number]['before']) => {
    if (value?.notApplicable) return terms.notApplicable
    return value?.value == null ? '' : formatNumber(value.value, { locale })
  }
  const may = isPickable(line.outcome) && given.categories.has(line.outcome)
  const reason = line.refusal === null ? '' : `: ${imports.refusals[line.refusal]}`
  return (
    <tr>
      {!done && (
        <td>
          {isPickable(line.outcome) && (
            <input
              type="checkbox"
              aria-label={imports.page.pickLine(unit, indicator, line.year)}
              disabled={!may}
              checked={may && !given.without.has(line.place)}
              onChange={() => given.pickLine(line.place)}
            />
          )}
        </td>
      )}
      <td>{imports.place(line.at)}</td>
      <td>{unit}</td>
      <td>{indicator}</td>
      <td className="num">{line.year}</td>
      <td className="num">{shown(line.before)}</td>
      <td className="num">{shown(line.after)}</td>
      <td className={line.refusal === null ? undefined : 'tone-error'}>
        {imports.outcomes[line.outcome]}
        {reason}
      </td>
    </tr>
  )
}
