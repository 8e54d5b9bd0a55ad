import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import { citation } from '../../db/queries/read-figures.ts'

/** A figure as a transaction finds it: what it says, where that is from, who put it there. */
export type StoredFigure = Omit<FigureInput, 'source'> & {
  id: number
  version: number
  status: FigureCell['status']
  illustrative: boolean
  sourceId: number | null
  sourceText: string | null
  quote: string | null
  source: { title: string; publishedOn: string | null } | null
  updatedAt: Date
  updatedBy: { name: string } | null
}

/** The source as readers see it. */
export function shownSource({ source, sourceText, quote }: StoredFigure): string | null {
  const { title = null, publishedOn = null } = source ?? {}
  return citation({ title, publishedOn, sourceText, quote })
}

/** Whether the input says nothing new: then nothing is written. A blank where nothing was says nothing; an illustrative
 * figure that a person confirms is news. */
export function saysTheSame(before: StoredFigure | null, input: FigureInput): boolean {
  if (before?.illustrative) return false
  const { value, notApplicable, basis, approximation, asOf, note } = before ?? nothing
  return (
    value === input.value &&
    notApplicable === input.notApplicable &&
    basis === input.basis &&
    approximation === input.approximation &&
    asOf === input.asOf &&
    note === input.note &&
    (before === null ? null : shownSource(before)) === input.source
  )
}

const nothing = {
  value: null,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  note: null,
} as const

/** The cell that readers get of it. */
export function cellOf(
  at: { indicator: string; unit: number; year: number },
  stored: StoredFigure | null,
): FigureCell {
  const { value, notApplicable, basis, approximation, asOf, note } = stored ?? nothing
  return {
    indicator: at.indicator,
    unit: at.unit,
    year: at.year,
    value,
    notApplicable,
    basis,
    approximation,
    asOf,
    status: stored?.status ?? 'draft',
    illustrative: stored?.illustrative ?? false,
    derived: false,
    scope: 'own',
    coverage: null,
    gap: null,
    source: stored && shownSource(stored),
    note,
    version: stored?.version ?? 0,
  }
}
