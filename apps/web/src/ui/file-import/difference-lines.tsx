import type { Place } from '@so-dan-van/domain/imports/import-problem'
import { useState } from 'react'
import { useMessages } from '../language.tsx'
import { useCatalogue } from '../session.tsx'
import './file-import.css'
import type { Picks } from './use-picks.ts'

type Line<O> = { place: number; at: Place; unit: number; year: number; indicator: string; outcome: O }

type Props<O extends string, L extends Line<O>> = {
  picks: Picks<O>
  /** every outcome, in the order in which it is offered, with its name */
  outcomes: readonly O[]
  names: Readonly<Record<O, string>>
  counts: Readonly<Record<O, number>>
  lines: readonly L[]
  /** written: nothing is picked any more */
  done: boolean
  /** names of the two columns, and what a line says in them */
  columns: { before: string; after: string }
  before: (line: L) => string
  after: (line: L) => string
  /** why a line is not written; null = it may be */
  refusal?: (line: L) => string | null
}

/** A difference cell by cell, by outcome; lines or whole outcomes can be left out. */
export function DifferenceLines<O extends string, L extends Line<O>>(props: Props<O, L>) {
  const { picks, outcomes, names, counts, done } = props
  const { page } = useMessages().imports
  const [filter, setFilter] = useState<O | null>(null)
  const present = outcomes.filter((outcome) => counts[outcome] > 0)
  const lines = props.lines.filter(({ outcome }) => filter === null || outcome === filter)
  const all = present.reduce((sum, one) => sum + (filter === null || one === filter ? counts[one] : 0), 0)
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
            {outcome === null ? page.all : names[outcome]} {outcome !== null && <b>{counts[outcome]}</b>}
          </button>
        ))}
      </div>
      {!done &&
        present
          .filter((outcome) => picks.pickable.includes(outcome))
          .map((outcome) => (
            <label key={outcome} className="row import-category">
              <input
                type="checkbox"
                checked={picks.categories.has(outcome)}
                onChange={() => picks.pickCategory(outcome)}
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
              {Object.entries({ ...page.columns, ...props.columns }).map(([key, name]) => (
                <th key={key} scope="col" className={numeric.has(key) ? 'num' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.place} line={line} {...props} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const numeric = new Set(['year', 'before', 'after'])

function Row<O extends string, L extends Line<O>>({ line, ...props }: Props<O, L> & { line: L }) {
  const { imports } = useMessages()
  const { units, indicators } = useCatalogue()
  const { picks, done, names } = props
  const { outcome, place } = line
  const unit = units.find(({ id }) => id === line.unit)?.name ?? ''
  const indicator = indicators.find(({ code }) => code === line.indicator)?.shortName ?? line.indicator
  const pickable = picks.pickable.includes(outcome)
  const may = pickable && picks.categories.has(outcome)
  const refusal = props.refusal?.(line) ?? null
  return (
    <tr>
      {!done && (
        <td>
          {pickable && (
            <input
              type="checkbox"
              aria-label={imports.page.pickLine(unit, indicator, line.year)}
              disabled={!may}
              checked={may && !picks.without.has(place)}
              onChange={() => picks.pickLine(place)}
            />
          )}
        </td>
      )}
      <td className="import-place">{imports.place(line.at)}</td>
      <td>{unit}</td>
      <td>{indicator}</td>
      <td className="num">{line.year}</td>
      <td className="num">{props.before(line)}</td>
      <td className="num">{props.after(line)}</td>
      <td className={refusal === null ? undefined : 'tone-error'}>
        {names[outcome]}
        {refusal !== null && `: ${refusal}`}
      </td>
    </tr>
  )
}
