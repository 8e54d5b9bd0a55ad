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
      {cell?.note && <span className="dim">{cell.note}</span>}
    </td>
  )
}
