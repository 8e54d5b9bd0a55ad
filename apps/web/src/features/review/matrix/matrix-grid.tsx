import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { IllustrativeMark } from '../../../ui/figure-value.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { IndicatorCell, ProgrammeCell, UnitCells } from './matrix-cells.tsx'
import {
  type CellFilter,
  type CellPlace,
  firstToSee,
  type MatrixColumn,
  type MatrixRow,
} from './matrix-model.ts'
import { TotalRow } from './total-row.tsx'
import './matrix.css'

export type GridProps = {
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
  codes: readonly string[]
  year: number
  locked: boolean
  filter: CellFilter
  selected: CellPlace | null
  select: (place: CellPlace) => void
  /** opens a programme into its indicators, or closes it */
  toggle: (programme: string) => void
  /** all units together; null = not told, as under a filter */
  whole: React.ComponentProps<typeof TotalRow>['whole'] | null
  /** fetches the next page; null = there is none */
  more: (() => void) | null
}

/** Units by programmes, one of them open into its indicators. One tab stop; arrows move, Enter opens. */
export function MatrixGrid(props: GridProps) {
  const { rows, columns, codes, year, filter, selected, select } = props
  const { messages } = useLanguage()
  const { review } = messages
  const [active, setActive] = useState({ row: 0, column: 0 })
  const row = Math.min(active.row, rows.length - 1)
  const column = Math.min(active.column, columns.length - 1)
  const frame = useRef<HTMLDivElement>(null)
  const chosen = `${selected?.unit} ${selected?.indicator}`
  useEffect(() => {
    if (chosen.endsWith(' ')) return
    frame.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  const act = (rowAt: number, columnAt: number) => {
    const target = rows[rowAt]
    const what = columns[columnAt]
    if (target === undefined || what === undefined) return
    setActive({ row: rowAt, column: columnAt })
    const place = what.kind === 'indicator' ? what.place : firstToSee(target, what.places)
    select({ unit: target.code, indicator: codes[place] ?? '' })
  }
  const onKey = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('button, a') !== null && event.key === 'Enter') return
    const moves: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, columns.length - 1],
    }
    const to = moves[event.key]
    if (to !== undefined) {
      event.preventDefault()
      if (to[0] >= rows.length - 1) props.more?.()
      const [r, c] = [clamp(to[0], rows.length), clamp(to[1], columns.length)]
      setActive({ row: r, column: c })
      document
        .getElementById(cellId(rows[r]?.code, c))
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      act(row, column)
    }
  }
  return (
    <div className="matrix-frame" ref={frame}>
      <table
        className="matrix"
        role="grid"
        aria-label={review.matrix.grid(year)}
        tabIndex={0}
        aria-activedescendant={cellId(rows[row]?.code, column)}
        onKeyDown={onKey}
        onClick={(event) => {
          const at = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')?.dataset.place
          if (at === undefined) return
          const [rowAt = 0, columnAt = 0] = at.split(' ').map(Number)
          act(rowAt, columnAt)
        }}
      >
        <MatrixHead {...props} />
        <tbody>
          {rows.map((one, rowAt) => (
            <tr
              key={one.unit}
              data-unit={one.code}
              className={selected?.unit === one.code ? 'chosen' : undefined}
            >
              <UnitCells
                row={one}
                year={year}
                locked={props.locked}
                select={() => select({ unit: one.code, indicator: '' })}
              />
              {columns.map((what, columnAt) => {
                const place = {
                  id: cellId(one.code, columnAt),
                  active: rowAt === row && columnAt === column,
                  at: `${rowAt} ${columnAt}`,
                }
                if (what.kind === 'programme')
                  return (
                    <ProgrammeCell
                      key={what.programme.code}
                      row={one}
                      column={what}
                      filter={filter}
                      place={place}
                    />
                  )
                const code = what.indicator.code
                return (
                  <IndicatorCell
                    key={code}
                    row={one}
                    column={what}
                    filter={filter}
                    place={{ ...place, chosen: selected?.unit === one.code && selected.indicator === code }}
                    diamonds={!allIllustrative(rows, what.place)}
                    edge={edgeOf(columns, columnAt)}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
        {props.whole && <TotalRow columns={columns} whole={props.whole} year={props.year} />}
      </table>
    </div>
  )
}

const clamp = (value: number, length: number) => Math.max(0, Math.min(length - 1, value))
const cellId = (unit: string | undefined, column: number) => `m-${unit}-${column}`

/** Every value of the column is illustrative: one mark in its heading is enough. */
function allIllustrative(rows: readonly MatrixRow[], place: number): boolean {
  const valued = rows.flatMap(({ cells }) => (cells[place]?.value == null ? [] : [cells[place]]))
  return valued.length > 0 && valued.every(({ illustrative }) => illustrative)
}

function edgeOf(columns: readonly MatrixColumn[], at: number): string {
  const open = (column: MatrixColumn | undefined) => column?.kind === 'indicator'
  return `${open(columns[at - 1]) ? '' : ' first'}${open(columns[at + 1]) ? '' : ' last'}`
}

function MatrixHead({ rows, columns, toggle }: GridProps) {
  const { messages, locale } = useLanguage()
  const { matrix: text } = messages.review
  const opened = columns.filter((column) => column.kind === 'indicator')
  const first = opened[0]
  const name = (programme: MatrixColumn['programme']) =>
    locale === 'en' ? programme.nameEn : programme.shortName
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="unit">
          {text.unit}
        </th>
        <th scope="col" rowSpan={2} className="report">
          {text.report}
        </th>
        {columns.map((column) =>
          column.kind === 'programme' ? (
            <th key={column.programme.code} scope="col" rowSpan={2}>
              <button
                type="button"
                tabIndex={-1}
                className="column-opener"
                aria-expanded={false}
                title={locale === 'en' ? column.programme.nameEn : column.programme.name}
                onClick={() => toggle(column.programme.code)}
              >
                {name(column.programme)} <small>{column.places.length}</small>
              </button>
            </th>
          ) : column === first ? (
            <th key={column.programme.code} scope="colgroup" colSpan={opened.length} className="opened">
              <button
                type="button"
                tabIndex={-1}
                className="column-opener"
                aria-expanded={true}
                onClick={() => toggle(column.programme.code)}
              >
                {text.opened(name(column.programme), opened.length)} <Icon name="close" size={12} />
              </button>
            </th>
          ) : null,
        )}
      </tr>
      <tr>
        {opened.map((column) =>
          column.kind === 'indicator' ? (
            <th
              key={column.indicator.code}
              scope="col"
              className="indicator"
              title={`${locale === 'en' ? column.indicator.nameEn : column.indicator.name} (${column.indicator.unitOfMeasure})`}
            >
              {locale === 'en' ? column.indicator.nameEn : column.indicator.shortName}
              {allIllustrative(rows, column.place) && <IllustrativeMark />}
            </th>
          ) : null,
        )}
      </tr>
    </thead>
  )
}
