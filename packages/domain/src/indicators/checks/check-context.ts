import type { Amount, AmountLookup, UnitCounts } from '../../figures/amount.ts'
import type { Counted } from '../../registers/binding.ts'
import type { CriteriaSet, Indicator } from '../indicator.ts'
import type { PeerFigures } from '../peers.ts'

/** What the checks of one report look at; derived indicators are computed in `lookup`. */
export type CheckContext = {
  year: number
  indicators: ReadonlyMap<string, Indicator>
  criteriaSets: readonly CriteriaSet[]
  unitCounts: { current: UnitCounts; previous: UnitCounts }
  /** this year's and last year's amounts */
  lookup: AmountLookup
  /** values of earlier years, oldest first */
  history: (indicator: string) => readonly { year: number; value: string | null }[]
  /** the units beside it, where they are known */
  peers: PeerFigures | null
  counted: Counted
}

/** This year's value; null = missing or not applicable. */
export function currentValue(context: CheckContext, code: string): string | null {
  return context.lookup(code, context.year)?.value ?? null
}

export function currentAmount(context: CheckContext, code: string): Amount | null {
  return context.lookup(code, context.year)
}

/** Entered indicators before derived ones: a finding is shown where it can be mended. */
export function typedFirst(context: CheckContext, codes: readonly string[]): string[] {
  const typed = (code: string) => context.indicators.get(code)?.entry === 'entered'
  return [...codes.filter(typed), ...codes.filter((code) => !typed(code))]
}
