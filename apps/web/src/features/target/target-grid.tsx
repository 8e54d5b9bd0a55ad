import { groupBy } from '@so-dan-van/domain/group-by'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { type ClipboardEvent, Fragment, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import { readBlock } from './read-block.ts'
import { TargetCell } from './target-cell.tsx'
import type { Targets } from './use-targets.ts'

type Props = {
  indicators: readonly Indicator[]
  units: readonly UnitInfo[]
  year: number
  targets: Targets
}
type Place = { row: number; column: number }

const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
}

/** Indicators by units: one cell is chosen, typed over, or the corner of a pasted block. */
export function TargetGrid({ indicators: all, units, year, targets }: Props) {
  const { messages, locale } = useLanguage()
  const { target: text } = messages
  const { programmes } = useCatalogue()
  const grid = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [typing, setTyping] = useState<string | null>(null)
  const groups = groupBy(all, ({ programme }) => programme)
  const indicators = [...groups.values()].flat()
  const move = ([down, right]: readonly [number, number]) =>
    setAt(({ row, column }) => ({
      row: Math.min(Math.max(0, row + down), indicators.length - 1),
      column: Math.min(Math.max(0, column + right), units.length - 1),
    }))
  const [indicator, unit] = [indicators[at.row], units[at.column]]
  const put = (kind: 'none' | 'unset') => {
    if (indicator && unit) targets.save([{ indicator: indicator.code, unit: unit.id, plan: { kind } }])
  }
  const onKey = (event: KeyboardEvent) => {
    if (typing !== null || event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (event.key === 'F2') setTyping('')
    else if (event.key === 'Delete') put('unset')
    else if (event.key.toLowerCase() === 'k') put('none')
    else if (/^[0-9]$/.test(event.key)) setTyping(event.key)
    else if (step !== undefined) move(step)
    else return
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (typing !== null) return
    event.preventDefault()
    const { changes, unread } = readBlock(event.clipboardData.getData('text/plain'), indicators, units, at)
    if (unread.length > 0) targets.refuse(text.badCells(unread.length, unread[0] ?? ''))
    else targets.save(changes)
  }
  const choose = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    if (cell === null) return false
    setAt({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) })
    return true
  }
  const stop = (key: string) => {
    setTyping(null)
    if (key === 'Enter') move([1, 0])
    if (key === 'Tab') move([0, 1])
    if (key !== '') grid.current?.focus()
  }
  let row = -1
  return (
    <div className="card scroll-x target-list">
      <table
        className="data-table target-grid"
        role="grid"
        aria-label={text.label(year)}
        tabIndex={0}
        ref={grid}
        aria-activedescendant={indicator && unit ? `target-${indicator.code}-${unit.code}` : undefined}
        onKeyDown={onKey}
        onPaste={onPaste}
        onClick={(event) => choose(event)}
        onDoubleClick={(event) => choose(event) && setTyping('')}
      >
        <thead>
          <tr>
            <th scope="col">{text.indicator}</th>
            <th scope="col">{text.measure}</th>
            {units.map((one) => (
              <th key={one.id} scope="col" className="num">
                {one.level === 'province' ? text.province : one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...groups].map(([code, list]) => {
            const programme = programmes.find((one) => one.code === code)
            return (
              <Fragment key={code}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={units.length + 2}>
                    {locale === 'en' ? programme?.nameEn : programme?.name}
                  </th>
                </tr>
                {list.map((one) => {
                  row += 1
                  const here = row
                  return (
                    <tr key={one.code}>
                      <th scope="row">{locale === 'en' ? one.nameEn : one.name}</th>
                      <td className="dim">{one.unitOfMeasure}</td>
                      {units.map((of, column) => (
                        <TargetCell
                          key={of.id}
                          indicator={one}
                          unit={of}
                          year={year}
                          targets={targets}
                          active={at.row === here && at.column === column}
                          typing={at.row === here && at.column === column ? typing : null}
                          place={{ row: here, column }}
                          stop={stop}
                        />
                      ))}
                    </tr>
                  )
                })}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
