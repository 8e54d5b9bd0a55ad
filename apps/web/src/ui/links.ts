import type { Standing } from '@so-dan-van/domain/figures/figure'
import { type ChartSpec, encodeChartSpec } from '@so-dan-van/presentation/chart/chart-spec'

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
