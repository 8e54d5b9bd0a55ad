import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { Plan } from '@so-dan-van/domain/targets/target'

/** A stored row's plan: without a value it was decided that there is none. */
export function planOf(value: unknown): Plan {
  return value === null ? { kind: 'none' } : { kind: 'value', value: normaliseDecimal(String(value)) }
}
