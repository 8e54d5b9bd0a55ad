import { type Role, roles } from '@so-dan-van/domain/access/grant'
import { useMessages } from '../../ui/language.tsx'
import { SelectField } from '../../ui/text-field.tsx'
import { unitLabel, useUnits } from './use-units.ts'

export type GivenGrant = { role: Role; unit: string }
type Props = { grant: GivenGrant; onChange: (grant: GivenGrant) => void }

/** A role and the unit that it holds for. */
export function GrantFields({ grant, onChange }: Props) {
  const { people, terms } = useMessages()
  const units = useUnits()
  return (
    <div className="person-form two">
      <SelectField
        label={people.fields.role}
        value={grant.role}
        onChange={(role) => onChange({ ...grant, role: role as Role })}
      >
        {[...roles].reverse().map((role) => (
          <option key={role} value={role}>
            {terms.role[role]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={people.fields.unit}
        value={grant.unit}
        required
        onChange={(unit) => onChange({ ...grant, unit })}
      >
        <option value="">{people.fields.chooseUnit}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unitLabel(unit)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
