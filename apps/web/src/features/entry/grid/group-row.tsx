import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { type FormRow, isFilled } from '../form-model.ts'

type Props = { no: number; name: string; rows: readonly FormRow[]; closed: boolean; toggle: () => void }

/** A programme: how far it is, what is wrong in it, folded or open. */
export function GroupRow({ no, name, rows, closed, toggle }: Props) {
  const { entry: text } = useLanguage().messages
  const entered = rows.filter(({ indicator }) => indicator.entry === 'entered')
  const filled = entered.filter(({ cell }) => isFilled(cell)).length
  const findings = rows.flatMap((row) => row.findings)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={8}>
        <button type="button" aria-expanded={!closed} onClick={toggle}>
          <Icon name={closed ? 'right' : 'down'} size={13} />
          <span className="group-no">{roman(no)}</span>
          {name}
          <span className="dim num">
            {filled}/{entered.length}
          </span>
          {errors > 0 && (
            <span className="chip chip-error">
              <Icon name="error" size={13} />
              {text.group.errors(errors)}
            </span>
          )}
          {warnings > 0 && (
            <span className="chip chip-warning">
              <Icon name="warning" size={13} />
              {text.group.warnings(warnings)}
            </span>
          )}
          {closed && <span className="dim">{text.group.folded(rows.length)}</span>}
        </button>
      </th>
    </tr>
  )
}

/** I to XXXIX, as official tables number their groups. */
function roman(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(tens) + (ones[number % 10] ?? '')
}
