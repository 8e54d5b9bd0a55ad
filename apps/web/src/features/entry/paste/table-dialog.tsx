import type { BlockLine, BlockTarget } from '@so-dan-van/domain/tables/read-block'
import { useEffect, useRef } from 'react'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { TableLine } from './table-line.tsx'
import { type Table, type TableReview, useTableReview } from './use-table-review.ts'

type Props = {
  table: Table
  /** "dán từ bảng tính", or the file's name */
  source: string
  form: readonly BlockTarget[]
  start: number
  year: number
  busy: boolean
  problem: string | null
  apply: (lines: readonly BlockLine[]) => void
  close: () => void
  /** chooses another sheet of the file */
  sheets?: React.ReactNode
}

/** Old and new side by side before anything is written; what is not understood is asked or said. */
export function TableDialog({
  table,
  source,
  form,
  start,
  year,
  busy,
  problem,
  apply,
  close,
  sheets,
}: Props) {
  const { messages } = useLanguage()
  const text = messages.entry.table
  const review = useTableReview({ ...table, form, start, year })
  const { block, chosen } = review
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    confirm.current?.focus()
  }, [])
  const count = (outcome: BlockLine['outcome']) =>
    block.lines.filter((line) => line.outcome === outcome).length
  const shown = block.lines.filter(({ outcome }) => outcome !== 'unchanged')
  const unchanged = block.lines.length - shown.length
  return (
    <Dialog
      wide
      title={text.title(source, { write: chosen.length, asked: count('asked'), skipped: count('skipped') })}
      onClose={close}
      actions={
        <>
          <span className="dim grow">{table.stamp === null ? text.blanksStay : text.blanksClear}</span>
          <button type="button" className="button" onClick={close}>
            {text.cancel} <kbd className="kbd">Esc</kbd>
          </button>
          <button
            type="button"
            className="button primary"
            ref={confirm}
            disabled={chosen.length === 0 || busy}
            onClick={() => apply(chosen)}
          >
            {busy ? text.writing : text.write(chosen.length)} <kbd className="kbd">Enter</kbd>
          </button>
        </>
      }
    >
      <div className="table-source">
        {sheets}
        <ColumnChoice review={review} />
        <span className="dim">{block.how === 'byName' ? text.byName : text.byPosition}</span>
      </div>
      {problem !== null && (
        <p className="change-down" role="alert">
          {problem}
        </p>
      )}
      <div className="table-lines">
        {shown.length === 0 ? (
          <p className="dim">{unchanged > 0 ? text.allTheSame : text.nothing}</p>
        ) : (
          <LineTable lines={shown} review={review} form={form} />
        )}
      </div>
      {unchanged > 0 && shown.length > 0 && <p className="dim">{text.unchanged(unchanged)}</p>}
    </Dialog>
  )
}

/** Which column of the table holds the year's figures. */
function ColumnChoice({ review }: { review: TableReview }) {
  const { table: text } = useLanguage().messages.entry
  const { columns } = review.block
  if (columns.values.length === 0) return null
  const nameOf = ({ index, title, sample }: (typeof columns.values)[number]) =>
    title === '' ? text.columnOf(index + 1, sample.join('; ')) : title
  const [only] = columns.values
  if (columns.values.length === 1 && columns.value !== null && only)
    return only.title === '' ? null : <span>{text.column(only.title)}</span>
  return (
    <label className={columns.value === null ? 'column-choice asked' : 'column-choice'}>
      {text.chooseColumn}
      <select
        className="field"
        value={columns.value ?? ''}
        onChange={(event) => review.chooseColumn(Number(event.target.value))}
      >
        {columns.value === null && <option value="">{text.notChosen}</option>}
        {columns.values.map((column) => (
          <option key={column.index} value={column.index}>
            {nameOf(column)}
          </option>
        ))}
      </select>
    </label>
  )
}

function LineTable({
  lines,
  review,
  form,
}: {
  lines: readonly BlockLine[]
  review: TableReview
  form: readonly BlockTarget[]
}) {
  const { table: text } = useLanguage().messages.entry
  const pickable = lines.filter(review.canBePicked)
  const all = pickable.length > 0 && pickable.every(review.isPicked)
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              aria-label={text.pickAll}
              checked={all}
              disabled={pickable.length === 0}
              onChange={() => review.pick(pickable, !all)}
            />
          </th>
          <th scope="col">{text.heads.label}</th>
          <th scope="col">{text.heads.indicator}</th>
          <th scope="col" className="num">
            {text.heads.before}
          </th>
          <th scope="col" className="num">
            {text.heads.after}
          </th>
          <th scope="col">{text.heads.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TableLine key={line.row} line={line} review={review} form={form} />
        ))}
      </tbody>
    </table>
  )
}
