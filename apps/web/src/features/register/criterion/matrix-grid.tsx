import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { MatrixEdit } from '@so-dan-van/domain/registers/criterion/read-matrix'
import type { CriteriaMatrix } from '@so-dan-van/domain/registers/criterion/register'
import type { SheetRow } from '@so-dan-van/domain/tables/sheet'
import {
  type ClipboardEvent,
  Fragment,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLanguage, useMessages } from '../../../ui/language.tsx'
import { readPasted } from '../../../ui/read-pasted.ts'
import { MatrixHead } from './matrix-head.tsx'
import { MatrixRow, totalsBefore } from './matrix-row.tsx'
import { moveSelection, nextResult, type Place, rangeOf, resultOfKey, selectCell } from './selection.ts'

type Props = {
  matrix: CriteriaMatrix
  year: number
  apply: (step: readonly MatrixEdit[]) => void
  undo: (() => void) | null
  redo: (() => void) | null
  paste: (rows: readonly SheetRow[], start: Place) => void
  recognitions: (unit: number) => void
}

/** Communes by criteria. One selection moves over the cells; keys, clicks and a paste write. */
export function MatrixGrid({ matrix, year, apply, undo, redo, paste, recognitions }: Props) {
  const { criterion: text } = useMessages()
  const [selection, setSelection] = useState(selectCell(0, 0))
  const grid = useRef<HTMLTableElement>(null)
  const before = useMemo(() => totalsBefore(matrix), [matrix])
  const { communes } = matrix
  const criteria = matrix.set?.criteria ?? []
  const range = rangeOf(selection)
  const { row: activeRow, column: activeColumn } = selection
  useEffect(() => {
    grid.current
      ?.querySelector(`#o-${activeRow}-${activeColumn}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [activeRow, activeColumn])
  const resultAt = ({ row, column }: Place) => communes[row]?.results[column] ?? null
  const fill = (after: boolean | null) =>
    apply(
      communes.slice(range.top, range.bottom + 1).flatMap(({ unit, mayEdit, results }) =>
        results.slice(range.left, range.right + 1).flatMap((now, offset) => {
          const edit = { unit, criterion: range.left + offset, before: now, after }
          return mayEdit && now !== after ? [edit] : []
        }),
      ),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || (event.target as HTMLElement).closest('button')) return
    const control = event.ctrlKey || event.metaKey
    const key = `${event.shiftKey ? 'Shift+' : ''}${control ? 'Ctrl+' : ''}${event.key}`
    const moved = moveSelection(selection, key, communes.length, criteria.length)
    const written = control ? undefined : resultOfKey(event.key, resultAt(selection))
    const commands: Record<string, () => void> = {
      'Ctrl+z': () => undo?.(),
      'Ctrl+y': () => redo?.(),
      'Shift+Ctrl+Z': () => redo?.(),
      'Ctrl+a': () =>
        setSelection({
          ...selectCell(communes.length - 1, criteria.length - 1),
          anchor: { row: 0, column: 0 },
        }),
      Escape: () => setSelection(selectCell(activeRow, activeColumn)),
    }
    const act = moved
      ? () => setSelection(moved)
      : written !== undefined
        ? () => fill(written)
        : commands[key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const onPointerDown = (event: PointerEvent) => {
    const place = placeOf(event.target)
    if (place === null || event.button !== 0) return
    if (event.shiftKey) return setSelection({ ...place, anchor: selection.anchor })
    if (place.row === activeRow && place.column === activeColumn) return fill(nextResult(resultAt(place)))
    setSelection(selectCell(place.row, place.column))
  }
  const onPointerMove = (event: PointerEvent) => {
    const place = event.buttons === 1 && event.pointerType === 'mouse' ? placeOf(event.target) : null
    if (place !== null && (place.row !== activeRow || place.column !== activeColumn))
      setSelection({ ...place, anchor: selection.anchor })
  }
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault()
    const rows = communes.slice(range.top, range.bottom + 1).map(({ results }) =>
      results
        .slice(range.left, range.right + 1)
        .map((met) => (met === null ? text.notAssessed : met ? 'x' : '0'))
        .join('\t'),
    )
    event.clipboardData.setData('text/plain', rows.join('\n'))
  }
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    paste(readPasted(event.clipboardData), { row: range.top, column: range.left })
  }
  return (
    <table
      className="criteria-grid"
      role="grid"
      aria-label={text.matrix}
      aria-rowcount={communes.length + 2}
      aria-multiselectable="true"
      aria-activedescendant={`o-${activeRow}-${activeColumn}`}
      tabIndex={0}
      ref={grid}
      {...{ onKeyDown, onPointerDown, onPointerMove, onCopy, onPaste }}
    >
      <MatrixHead criteria={criteria} />
      <tbody>
        {communes.map((commune, row) => {
          const inside = row >= range.top && row <= range.bottom
          const first = commune.district !== communes[row - 1]?.district
          return (
            <Fragment key={commune.unit}>
              {first && commune.district !== communes.at(row === 0 ? -1 : 0)?.district && (
                <tr className="group">
                  <th colSpan={criteria.length + 4}>{commune.district}</th>
                </tr>
              )}
              <MatrixRow
                {...{ commune, criteria, row, year, recognitions }}
                before={before.get(commune.unit) ?? null}
                active={row === activeRow ? activeColumn : -1}
                left={inside ? range.left : -1}
                right={inside ? range.right : -2}
              />
            </Fragment>
          )
        })}
      </tbody>
      <MatrixFoot matrix={matrix} />
    </table>
  )
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

/** How many communes meet each criterion. */
function MatrixFoot({ matrix: { communes, set } }: { matrix: CriteriaMatrix }) {
  const { messages, locale } = useLanguage()
  const text = messages.criterion
  const count = (column: number) => communes.filter(({ results }) => results[column] === true).length
  const total = communes.flatMap(({ results }) => results).filter((met) => met === true).length
  return (
    <tfoot>
      <tr>
        <th scope="row">{text.communesMeeting}</th>
        {set?.criteria.map(({ number }, column) => (
          <td key={number} className="num">
            {count(column)}
          </td>
        ))}
        <td className="num total">{formatNumber(String(total), { locale })}</td>
        <td />
        <td />
      </tr>
    </tfoot>
  )
}
