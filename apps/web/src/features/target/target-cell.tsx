import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { readPlan } from '@so-dan-van/domain/targets/target'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { useEffect, useRef, useState } from 'react'
import { IllustrativeMark } from '../../ui/figure-value.tsx'
import { useLanguage } from '../../ui/language.tsx'
import type { Targets } from './use-targets.ts'

type Props = {
  indicator: Indicator
  unit: UnitInfo
  year: number
  targets: Targets
  active: boolean
  /** what the cell's editor begins with; null = not being typed into */
  typing: string | null
  /** row and column in the table, from 0 */
  place: { row: number; column: number }
  stop: (key: string) => void
}

/** The plan of one indicator for one unit: a number, "không giao", or nothing said. */
export function TargetCell(props: Props) {
  const { indicator, unit, year, targets, active, typing, place, stop } = props
  const { messages, locale } = useLanguage()
  const { target: text } = messages
  const box = useRef<HTMLTableCellElement>(null)
  useEffect(() => {
    if (active) box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const entry = targets.entryOf(indicator.code, unit.id)
  const shown = (value: string) => formatNumber(value, { decimals: indicator.decimals, locale })
  const previous = targets.previousOf(indicator.code, unit.id)
  const plan = entry?.plan ?? { kind: 'unset' as const }
  const words = plan.kind === 'value' ? shown(plan.value) : plan.kind === 'none' ? text.none : text.unset
  return (
    <td
      id={`target-${indicator.code}-${unit.code}`}
      role="gridcell"
      className={`num target-cell ${plan.kind}`}
      data-active={active || undefined}
      aria-selected={active}
      aria-label={text.cell(indicator.name, unit.name, words, previous === null ? '' : shown(previous))}
      title={previous === null ? undefined : text.previous(year - 1, shown(previous))}
      ref={box}
      data-row={place.row}
      data-column={place.column}
    >
      {typing === null ? (
        <>
          {plan.kind === 'unset' ? <span aria-hidden="true">·</span> : words}
          {entry?.illustrative && <IllustrativeMark />}
        </>
      ) : (
        <Editor
          indicator={indicator}
          start={typing !== '' ? typing : plan.kind === 'value' ? shown(plan.value) : ''}
          commit={(next) => targets.save([{ indicator: indicator.code, unit: unit.id, plan: next }])}
          stop={stop}
        />
      )}
    </td>
  )
}

type EditorProps = {
  indicator: Indicator
  start: string
  commit: (plan: Extract<ReturnType<typeof readPlan>, { ok: true }>['plan']) => void
  stop: (key: string) => void
}

function Editor({ indicator, start, commit, stop }: EditorProps) {
  const { entry } = useLanguage().messages
  const [text, setText] = useState(start)
  const box = useRef<HTMLInputElement>(null)
  const read = readPlan(text, indicator)
  useEffect(() => box.current?.focus(), [])
  const leave = (key: string) => {
    if (!read.ok) return
    if (text !== start || start.length === 1) commit(read.plan)
    stop(key)
  }
  return (
    <input
      ref={box}
      className="target-editor"
      inputMode="decimal"
      aria-label={indicator.name}
      aria-invalid={!read.ok}
      title={read.ok ? undefined : entry.notUnderstood.notANumber(text)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => (read.ok ? leave('') : stop(''))}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') stop('Escape')
        if (event.key !== 'Enter' && event.key !== 'Tab') return
        event.preventDefault()
        leave(event.key)
      }}
    />
  )
}
