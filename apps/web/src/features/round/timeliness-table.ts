import { groupBy } from '@so-dan-van/domain/group-by'
import type { TimelinessList } from '@so-dan-van/domain/reports/administered-round'
import type { Timeliness } from '@so-dan-van/domain/reports/timeliness'

type UnitRow = { unit: number; name: string; reports: ReadonlyMap<number, Timeliness> }

/** Reports as units by years, the oldest year first. */
export function timelinessTable(list: TimelinessList): { years: number[]; units: UnitRow[] } {
  const years = [...new Set(list.map(({ year }) => year))].sort((a, b) => a - b)
  const units = [...groupBy(list, ({ unit }) => unit)].map(([unit, cells]) => ({
    unit,
    name: cells.at(-1)?.name ?? '',
    reports: new Map(cells.map(({ year, timeliness }) => [year, timeliness])),
  }))
  return { years, units }
}
