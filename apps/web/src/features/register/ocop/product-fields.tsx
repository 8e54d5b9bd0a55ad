import { type NewOcop, ocopGroups } from '@so-dan-van/domain/registers/ocop/register'
import { useMessages } from '../../../ui/language.tsx'
import { SelectField, TextField } from '../../../ui/text-field.tsx'

export type ProductText = Pick<NewOcop, 'name' | 'group' | 'producer'>
type Props = { product: ProductText; onChange: (next: ProductText) => void }

/** Name, group and producer. */
export function ProductFields({ product, onChange }: Props) {
  const { ocop } = useMessages()
  const text = (key: 'name' | 'producer') => (
    <TextField
      label={ocop.columns[key]}
      input={{
        value: product[key],
        required: true,
        maxLength: 200,
        onChange: (event) => onChange({ ...product, [key]: event.currentTarget.value }),
      }}
    />
  )
  return (
    <>
      {text('name')}
      <SelectField
        label={ocop.columns.group}
        value={product.group}
        onChange={(group) => onChange({ ...product, group: group as ProductText['group'] })}
      >
        {ocopGroups.map((one) => (
          <option key={one} value={one}>
            {ocop.groups[one]}
          </option>
        ))}
      </SelectField>
      {text('producer')}
    </>
  )
}
