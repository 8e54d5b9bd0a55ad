import { type Binding, boundRegisters, countables } from '@so-dan-van/domain/registers/binding'
import { useMessages } from '../../ui/language.tsx'
import { wordsOf } from './binding-words.ts'

type Props = { binding: Binding; change: (binding: Binding) => void }

/** Register, what is counted in it, which conditions its items meet. */
export function BindingFields({ binding, change }: Props) {
  const { bindings: text } = useMessages()
  const { register, measure, within } = binding
  const words = wordsOf(text, register)
  return (
    <div className="binding-fields">
      <label>
        {text.form.register}
        <select
          className="field"
          value={register}
          onChange={(event) =>
            change(emptyBinding(binding.indicator, event.target.value as Binding['register']))
          }
        >
          {boundRegisters.map((one) => (
            <option key={one} value={one}>
              {wordsOf(text, one).name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.form.measure}
        <select
          className="field"
          value={measure}
          onChange={(event) => change({ ...binding, measure: event.target.value })}
        >
          {Object.entries(words.measures).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {Object.entries(words.facets).map(([facet, { name, values }]) => (
        <Facet key={facet} facet={facet} name={name} values={values} binding={binding} change={change} />
      ))}
      <label>
        {text.form.within}
        <select
          className="field"
          value={within ?? ''}
          onChange={(event) => change({ ...binding, within: event.target.value || null })}
        >
          <option value="">{text.form.wholeStock}</option>
          {Object.entries(words.dates).map(([value, label]) => (
            <option key={value} value={value}>
              {text.inYear(label)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** Every item of a register. */
export const emptyBinding = (indicator: string, register: Binding['register']): Binding => ({
  ...{ indicator, register, measure: countables[register].measures[0], conditions: [], within: null },
})

type FacetProps = Props & { facet: string; name: string; values: Readonly<Record<string, string>> }

/** One of several values; none chosen = any. */
function Facet({ facet, name, values, binding, change }: FacetProps) {
  const { bindings: text } = useMessages()
  const chosen = binding.conditions.find((one) => one.facet === facet)?.values ?? []
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    const others = binding.conditions.filter((one) => one.facet !== facet)
    change({ ...binding, conditions: next.length === 0 ? others : [...others, { facet, values: next }] })
  }
  return (
    <fieldset>
      <legend>
        {name} {chosen.length === 0 && <span className="dim">({text.form.any})</span>}
      </legend>
      {Object.entries(values).map(([value, label]) => (
        <label key={value} className="check">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} /> {label}
        </label>
      ))}
    </fieldset>
  )
}
