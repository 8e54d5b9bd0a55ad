import { changeBetween } from '@so-dan-van/domain/figures/change'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { memo } from 'react'
import { FigureValue, IllustrativeMark } from '../../../ui/figure-value.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { FormRow } from '../form-model.ts'
import { FindingLine } from './finding-line.tsx'

type Props = {
  row: FormRow
  no: number
  year: number
  selected: boolean
  editable: boolean
  editor: React.ReactNode | null
  select: (indicator: string) => void
  edit: (indicator: string) => void
  fix: (indicator: string, value: string) => void
}

/** One indicator: last year, plan, this year, change, what the checks say. Drawn anew only when something of it changed. */
export const EntryRow = memo(function EntryRow({
  row,
  no,
  year,
  selected,
  editable,
  editor,
  select,
  edit,
  fix,
}: Props) {
  const { messages, locale } = useLanguage()
  const { entry: text } = messages
  const { indicator, form, cell, draft, findings } = row
  const reading = { messages, locale }
  const mark = figureMark(cell, indicator, reading)
  const derived = indicator.entry === 'derived'
  const worst = findings.some(({ severity }) => severity === 'error')
    ? 'error'
    : findings.length > 0
      ? 'warning'
      : ''
  const remarks = [derived ? text.formula : '', draft ? text.saves[draft.state] : '', ...mark.words]
    .filter((word) => word !== '')
    .join(', ')
  const value = cell === null || (cell.value === null && !cell.notApplicable) ? text.blank : mark.text
  const { code } = indicator
  return (
    <tr className={selected ? 'selected' : undefined} data-indicator={code}>
      <td className="num dim">{no}</td>
      <th scope="row">{locale === 'en' ? indicator.nameEn : indicator.name}</th>
      <td className="dim measure">{indicator.unitOfMeasure}</td>
      <td className="num previous" data-label={year - 1}>
        <FigureValue mark={figureMark(form.previous, indicator, reading)} />
      </td>
      <td className="num target" data-label={messages.terms.target}>
        {form.target && formatNumber(form.target.value, { decimals: indicator.decimals, locale })}
        {form.target?.illustrative && <IllustrativeMark />}
      </td>
      <td
        role="gridcell"
        id={`cell-${code}`}
        aria-selected={selected}
        aria-readonly={derived || !editable}
        aria-invalid={worst === 'error' || undefined}
        aria-label={text.cell(indicator.name, year, value, remarks)}
        className={`value-cell ${worst} ${derived ? 'derived' : ''} ${draft?.state ?? ''}`}
        onPointerDown={() => select(code)}
        onDoubleClick={() => edit(code)}
      >
        {editor ?? (
          <>
            {draft && <SaveMark state={draft.state} />}
            {worst !== '' && <Icon name={worst === 'error' ? 'error' : 'warning'} size={14} />}
            {cell === null || (cell.value === null && !cell.notApplicable) ? (
              derived ? (
                <span className="dim">–</span>
              ) : (
                <span className="blank">
                  <span>{text.blank}</span>
                </span>
              )
            ) : (
              <FigureValue mark={{ ...mark, pending: false }} strong={!derived} />
            )}
          </>
        )}
      </td>
      <td className="num change" data-label={text.columns.change(year - 1)}>
        {changeOf(row, cell, locale)}
      </td>
      <td className="remarks">
        {derived && <span className="dim">Σ {text.formula}</span>}
        {draft?.problem && <span className="change-down">{draft.problem}</span>}
        {findings.map((finding) => (
          <FindingLine
            key={`${finding.check} ${finding.indicators.join(' ')}`}
            finding={finding}
            fix={editable ? fix : null}
          />
        ))}
        {cell?.note && <span className="dim">{cell.note}</span>}
      </td>
    </tr>
  )
})

function changeOf({ indicator, form }: FormRow, cell: FigureCell | null, locale: 'vi' | 'en'): string {
  if (cell?.value == null || form.previous?.value == null) return ''
  if (indicator.formula?.kind === 'change') return ''
  const change = changeBetween(cell, form.previous).value
  return change === null ? '' : formatNumber(change, { decimals: indicator.decimals, sign: true, locale })
}

function SaveMark({ state }: { state: NonNullable<FormRow['draft']>['state'] }) {
  const { entry: text } = useLanguage().messages
  const icon = {
    saving: 'clock',
    waiting: 'offline',
    saved: 'check',
    conflict: 'warning',
    refused: 'error',
  } as const
  return (
    <span className={`save-mark ${state}`} title={text.saves[state]}>
      <Icon name={icon[state]} size={13} />
    </span>
  )
}
