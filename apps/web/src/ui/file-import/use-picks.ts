import { useState } from 'react'

type Line<O> = { place: number; outcome: O }

/** What is picked of a difference: whole outcomes, without single lines. `pickable`: outcomes that write something;
 * `first`: those that are picked to begin with. */
export function usePicks<O extends string>(pickable: readonly O[], first: readonly O[] = pickable) {
  const [categories, setCategories] = useState<ReadonlySet<O>>(new Set(first))
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set())
  return {
    ...{ pickable, categories, without },
    pickCategory: (outcome: O) => setCategories(toggled(categories, outcome)),
    pickLine: (place: number) => setWithout(toggled(without, place)),
    /** another difference: its places are other lines */
    forget: () => setWithout(new Set()),
    /** how many cells a commit would write */
    count: (counts: Readonly<Record<O, number>>, lines: readonly Line<O>[]) =>
      pickable.reduce((sum, outcome) => sum + (categories.has(outcome) ? counts[outcome] : 0), 0) -
      lines.filter(({ place, outcome }) => without.has(place) && categories.has(outcome)).length,
  }
}

export type Picks<O extends string> = ReturnType<typeof usePicks<O>>

function toggled<T>(set: ReadonlySet<T>, item: T): Set<T> {
  const other = new Set(set)
  if (!other.delete(item)) other.add(item)
  return other
}
