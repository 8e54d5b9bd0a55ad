import type { UnitKind } from './unit.ts'

/** Without tone marks, case, prefix, spaces doubled: what `unit.folded_name` holds and what a search compares. */
export function foldName(_name: string): string {
  throw new Error('stub')
}
/** Keeps the marks, but no longer depends on composition, tone-mark placement, case, spaces, hyphens or prefix. */
export function nameKey(_name: string): string {
  throw new Error('stub')
}
export function kindInName(_name: string): UnitKind | null {
  throw new Error('stub')
}
/** Whether the typed text occurs in the name, both folded. */
export function nameContains(_name: string, _typed: string): boolean {
  throw new Error('stub')
}
export function compareNames(_a: string, _b: string): number {
  throw new Error('stub')
}
export type NamedUnit = { name: string; kind: UnitKind }
export type UnitMatch<T> = { how: 'exact' | 'withoutMarks' | 'none'; units: T[] }
export function matchUnits<T extends NamedUnit>(_text: string, _units: readonly T[]): UnitMatch<T> {
  throw new Error('stub')
}
