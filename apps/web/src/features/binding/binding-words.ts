import type { Binding, BoundRegister } from '@so-dan-van/domain/registers/binding'
import type { Messages } from '@so-dan-van/messages/messages'

type Words = {
  name: string
  measures: Record<string, string>
  facets: Record<string, { name: string; values: Record<string, string> }>
  dates: Record<string, string>
}

/** A register's words by name, whichever register it is. */
export const wordsOf = (text: Messages['bindings'], register: BoundRegister): Words =>
  text.registers[register]

/** "Số sản phẩm; Hạng sao còn hiệu lực: 3 sao, 4 sao" */
export function bindingText(text: Messages['bindings'], binding: Binding): string {
  const words = wordsOf(text, binding.register)
  const conditions = binding.conditions.map(({ facet, values }) => {
    const named = words.facets[facet]
    return `${named?.name ?? facet}: ${values.map((value) => named?.values[value] ?? value).join(', ')}`
  })
  const within = binding.within === null ? [] : [text.inYear(words.dates[binding.within] ?? binding.within)]
  return text.rule([words.measures[binding.measure] ?? binding.measure, ...conditions, ...within])
}
