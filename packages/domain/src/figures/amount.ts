import type { FigureCell } from './figure.ts'

/** What rules need of a figure: a value, or missing (null), or not applicable. A `FigureCell` is one. */
export type Amount = Pick<FigureCell, 'value' | 'notApplicable'>
/** Looks an indicator's amount of one unit up; null = never entered. */
export type AmountLookup = (indicator: string, year: number) => Amount | null
/** number of child units by kind on the cut-off date: "xã" -> 24 */
export type UnitCounts = Readonly<Record<string, number>>
export type Gap = NonNullable<FigureCell['gap']>
/** A computed amount, or why there is none. */
export type Computed = Amount & { gap: Gap | null }
