import { type ComponentProps, type ReactNode, useId } from 'react'

type Props = {
  label: string
  hint?: string
  problem?: string | null | undefined
  input: ComponentProps<'input'>
  button?: ReactNode
}

/** A field with its label above, a hint or what is wrong with it below. */
export function TextField({ label, hint, problem, input, button }: Props) {
  const id = useId()
  const below = problem || hint
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <span className={button ? 'with-button' : undefined}>
        <input
          id={id}
          className="field"
          aria-invalid={problem ? true : undefined}
          aria-describedby={below ? `${id}-below` : undefined}
          {...input}
        />
        {button}
      </span>
      {below && (
        <span className={problem ? 'field-problem' : 'field-hint'} id={`${id}-below`}>
          {below}
        </span>
      )}
    </div>
  )
}

type SelectProps = {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
  required?: boolean
}

/** A native select with its label above. */
export function SelectField({ label, value, onChange, children, required = false }: SelectProps) {
  const id = useId()
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        required={required}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </div>
  )
}
