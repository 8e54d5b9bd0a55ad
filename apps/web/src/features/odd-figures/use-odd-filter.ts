import { findingKinds } from '@so-dan-van/domain/indicators/check-rule'
import type { OddFilter } from '@so-dan-van/domain/reports/odd-figure'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { type Address, useScope } from '../../ui/scope.tsx'

export const sortColumns = ['year', 'unit', 'indicator', 'reason'] as const
export type SortColumn = (typeof sortColumns)[number]
export type Sorting = { column: SortColumn; down: boolean }

/** the address's words: nam=2024 or none, dv=457, loai=jump, muc=loi, xep=unit or -unit */
const severities = { loi: 'error', 'canh-bao': 'warning' } as const

type OddChoice = {
  filter: OddFilter
  sorting: Sorting
  districts: readonly UnitInfo[]
  years: readonly number[]
  change: (next: Address) => void
}

/** What the address chooses. */
export function useOddFilter(): OddChoice {
  const { address, years, districts, unit, change } = useScope()
  const year = years.find((one) => String(one) === address.nam) ?? null
  const severity = severities[address.muc as keyof typeof severities] ?? null
  const check = findingKinds.find((kind) => kind === address.loai) ?? null
  const filter = { unit: address.dv === undefined ? null : (unit?.id ?? null), year, check, severity }
  const asked = address.xep ?? ''
  const column = sortColumns.find((one) => one === asked.replace(/^-/, '')) ?? 'year'
  const down = column === 'year' && asked === '' ? true : asked.startsWith('-')
  return { filter, sorting: { column, down }, districts, years, change }
}

export const severityWord = (severity: OddFilter['severity']): string =>
  Object.entries(severities).find(([, value]) => value === severity)?.[0] ?? ''
