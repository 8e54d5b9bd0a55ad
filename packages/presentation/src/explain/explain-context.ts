import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import type { Reading } from '../figure/figure-mark.ts'

/** What an explanation is put into words with. */
export type ExplainContext = Reading & {
  indicators: readonly Indicator[]
  units: readonly UnitInfo[]
  standing: Standing
}

export const nameOf = (
  { name, nameEn }: Pick<Indicator, 'name' | 'nameEn'>,
  { locale }: Pick<Reading, 'locale'>,
) => (locale === 'en' ? nameEn : name)

/** "A", "A và B", "A, B và C" */
export function joinNames(names: readonly string[], and: (first: string, last: string) => string): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return names.length === 1 ? last : and(names.slice(0, -1).join(', '), last)
}
