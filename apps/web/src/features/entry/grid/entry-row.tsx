import { changeBetween } from '@so-dan-van/domain/figures/change'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { memo } from 'react'
import { FigureValue, IllustrativeMark } from '../../../ui/figure-value.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { type FormRow, isFilled } from '../form-model.ts'
import { Remarks } from './remarks.tsx'
import { currentColumn, type GridColumn, gridColumns } from './selection.ts'

type Props = {
  row: FormRow
  index: number
  no: number
  year: number
  /** active column, or -1 */
  active: number
  /** columns of the range in this row, or -1 */
  left: number
  right: number
  editable: boolean
  editor: React.ReactNode | null
  fix: (indicator: string, value: string) => void
}

/** One indicator: last year, plan, this year, change, what the checks say. Drawn anew only when something of it changed. */
export const EntryRow = memo(function EntryRow(props: Props) {
  const { row, index, no, year, active, left, right, editable, editor, fix } = props
  const { messages, locale } = useLanguage()
  const { indicator, form } = row
  const cell = (column: GridColumn) => {
    const at = gridColumns.indexOf(column)
    return {
      id: column === 'current' ? `cell-${indicator.code}` : `cell-${indicator.code}-${column}`,
      'data-row': index,
      'data-column': at,
      'aria-selected': at >= left && at <= right,
      'data-active': at === active || undefined,
    }
  }
  const reading = { messages, locale }
  return (
    <tr className={active >= 0 ? 'selected' : undefined} data-indicator={indicator.code}>
      <td className="num dim">{no}</td>
      <th scope="row" {...cell('name')}>
        {locale === 'en' ? indicator.nameEn : indicator.name}
        {form.required && (
          <b className="required" title={messages.entry.required}>
            {' '}
            *<span className="sr">{messages.entry.required}</span>
          </b>
        )}
      </th>
      <td role="gridcell" className="dim measure" {...cell('measure')}>
        {indicator.unitOfMeasure}
      </td>
      <td role="gridcell" className="num previous" data-label={year - 1} {...cell('previous')}>
        <FigureValue mark={figureMark(form.previous, indicator, reading)} />
      </td>
      <td role="gridcell" className="num target" data-label={messages.terms.target} {...cell('target')}>
        {form.target && formatNumber(form.target.value, { decimals: indicator.decimals, locale })}
        {form.target?.illustrative && <IllustrativeMark />}
        {form.noTarget && <span className="dim">{messages.entry.noTarget}</span>}
      </td>
      <ThisYear row={row} year={year} editable={editable} editor={editor} place={cell('current')} />
      <td
        role="gridcell"
        className="num change"
        data-label={messages.entry.columns.change(year - 1)}
        {...cell('change')}
      >
        {changeOf(row, locale)}
      </td>
      <Remarks row={row} fix={editable ? fix : null} editable={editable} />
    </tr>
  )
})

type ThisYearProps = Pick<Props, 'row' | 'year' | 'editable' | 'editor'> & {
  place: { id: string; 'aria-selected': boolean }
}

function ThisYear({ row, year, editable, editor, place }: ThisYearProps) {
  const { messages, locale } = useLanguage()
  const { entry: text } = messages
  const { indicator, cell, draft, findings, flag } = row
  const mark = figureMark(cell, indicator, { messages, locale })
  const derived = indicator.entry === 'derived'
  const worst = worstOf(row)
  const remarks = [
    derived ? text.formula : '',
    draft ? text.saves[draft.state] : '',
    ...mark.words,
    ...(flag === null ? [] : [text.flags.mark[flag.state === 'answered' ? 'answered' : 'open']]),
    ...(findings.length > 0 ? [text.findings(findings.length)] : []),
  ]
    .filter((word) => word !== '')
    .join(', ')
  const value = isFilled(cell) ? mark.text : text.blank
  return (
    <td
      role="gridcell"
      {...place}
      aria-colindex={currentColumn + 2}
      aria-readonly={derived || !editable}
      aria-invalid={worst === 'error' || undefined}
      aria-label={text.cell(indicator.name, year, value, remarks)}
      className={`value-cell ${worst || (flag ? 'returned' : '')} ${derived ? 'derived' : ''} ${draft?.state ?? ''}`}
    >
      {editor ?? (
        <>
          {draft && <SaveMark state={draft.state} />}
          {flag && <Icon name="returned" size={14} />}
          {worst !== '' && <Icon name={worst} size={14} />}
          {isFilled(cell) ? (
            <FigureValue mark={{ ...mark, pending: false }} strong={!derived} />
          ) : derived ? (
            <span className="dim">–</span>
          ) : (
            <span className="blank">
              <span>{text.blank}</span>
            </span>
          )}
        </>
      )}
    </td>
  )
}

function worstOf({ findings }: FormRow): 'error' | 'warning' | '' {
  if (findings.some(({ severity }) => severity === 'error')) return 'error'
  return findings.length > 0 ? 'warning' : ''
}

/** "+8", "−1"; nothing where it would say nothing. */
export function changeOf({ indicator, form, cell }: FormRow, locale: 'vi' | 'en'): string {
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
