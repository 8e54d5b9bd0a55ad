import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { type ChartSpec, encodeChartSpec } from '@so-dan-van/presentation/chart/chart-spec'
import { editableUnits, mayReviewAny, type SessionData, seesUnapproved } from './session.tsx'

const chart: ChartSpec = {
  indicator: null,
  units: [],
  year: null,
  fromYear: null,
  mark: 'bars',
  sort: 'value',
  standing: 'approved',
}

/** Where a figure's chart is: spread into a `Link`. */
export function chartLink(indicator: string, options: Partial<ChartSpec>) {
  return { to: '/chi-tieu', search: encodeChartSpec({ ...chart, ...options, indicator }) as never } as const
}

/** A unit's page. */
export function unitLink(code: string, year: number, standing: Standing = 'approved') {
  const search = { nam: String(year), ...(standing === 'all' && { so: 'ca' }) }
  return { to: '/don-vi/{-$code}', params: { code }, search: search as never } as const
}

/** the word of the address that names the cell which an entry form or a review opens at */
export const cellWord = 'o'

/** Where a person works on a unit's cell, or on its report (null): its editor in the form, its reviewer in the review; the others see its page. */
export function cellLink(session: SessionData, unit: UnitInfo, year: number, indicator: string | null) {
  const search = { dv: unit.code, nam: String(year), [cellWord]: indicator ?? undefined } as never
  if (editableUnits(session, year).some(({ id }) => id === unit.id))
    return { to: '/nhap-so-lieu', search } as const
  if (mayReviewAny(session) && unit.level === 'district' && seesUnapproved(session, unit)) {
    const nam = String(year)
    if (indicator !== null)
      return { to: '/ra-soat', search: { nam, [cellWord]: `${unit.code}.${indicator}` } as never } as const
    return { to: '/ra-soat/$code', params: { code: unit.code } as never, search: { nam } as never } as const
  }
  return unitLink(unit.code, year)
}
