import { compareDecimals, subtractDecimals } from '@so-dan-van/domain/figures/decimal'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { useLanguage } from '../../../ui/language.tsx'
import { CellFlag } from '../flags/cell-flag.tsx'
import type { FormRow } from '../form-model.ts'
import { FindingLine } from './finding-line.tsx'

type Props = {
  row: FormRow
  fix: ((indicator: string, value: string) => void) | null
  editable: boolean
}

/** What stands beside a figure: how it is computed, what the checks say with the mending button, its note. */
export function Remarks({ row, fix, editable }: Props) {
  const { entry: text } = useLanguage().messages
  const { indicator, cell, draft, findings, derivation, flag } = row
  return (
    <td className="remarks">
      {flag && <CellFlag flag={flag} name={indicator.shortName} editable={editable} />}
      {indicator.formula && <span className="dim">Σ {derivation || text.formula}</span>}
      {draft?.problem && <span className="change-down">{draft.problem}</span>}
      {findings.map((finding) => (
        <FindingLine key={`${finding.check} ${finding.indicators.join(' ')}`} finding={finding} fix={fix} />
      ))}
      <CommuneSum row={row} />
      <RegisterCount row={row} take={editable ? fix : null} />
      {cell?.note && <span className="dim">{cell.note}</span>}
    </td>
  )
}

/** What the register counts, and the way to take it while the cell is blank; a difference is a finding. */
function RegisterCount({ row: { form, cell, indicator }, take }: { row: FormRow; take: Props['fix'] }) {
  const { messages, locale } = useLanguage()
  const counted = form.byRegister?.counted
  if (counted === undefined || cell?.notApplicable) return null
  const { byRegister: text } = messages.entry
  const value = cell?.value ?? null
  if (value !== null && compareDecimals(value, counted) !== 0) return null
  return (
    <span className="register-count dim">
      {text.says(formatNumber(counted, { decimals: indicator.decimals, locale }))}{' '}
      {value === null && take && indicator.entry === 'entered' && (
        <button type="button" className="button small" onClick={() => take(indicator.code, counted)}>
          {text.take}
        </button>
      )}
    </span>
  )
}

/** What the communes reported, beside the unit's own figure, with the difference where both are there. */
function CommuneSum({ row: { form, cell, indicator } }: { row: FormRow }) {
  const { messages, locale } = useLanguage()
  const { communes } = form
  if (communes === null || communes.value === null) return null
  const { decimals } = indicator
  const difference = cell?.value == null ? null : subtractDecimals(cell.value, communes.value)
  const differs = difference !== null && compareDecimals(difference, '0') !== 0
  const text = messages.entry.communes(
    communes.coverage.have,
    communes.coverage.of,
    formatNumber(communes.value, { decimals, locale }),
    differs ? formatNumber(difference, { decimals, sign: true, locale }) : '',
  )
  return <span className={differs ? 'commune-sum differs' : 'commune-sum dim'}>{text}</span>
}
