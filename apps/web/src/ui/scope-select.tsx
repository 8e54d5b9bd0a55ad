import { Icon } from './icon.tsx'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
}

/** One choice of the scope bar. A native select: quick on a phone, known to every screen reader. */
export function ScopeSelect({ label, value, onChange, options }: Props) {
  return (
    <label className="scope">
      <span className="scope-label">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={13} />
    </label>
  )
}
