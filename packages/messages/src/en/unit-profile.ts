import type { unitProfile as vi } from '../vi/unit-profile.ts'

export const unitProfile: typeof vi = {
  title: (_kind, name, year) => `${name}, ${year}`,
  search: 'Find an indicator',
  columns: {
    indicator: 'Indicator',
    measure: 'Unit',
    previous: (year) => `${year}`,
    current: (year) => `${year}`,
    change: 'Change',
    target: 'Target',
    percent: '% of target',
    series: 'Six years',
    province: 'Province',
    source: 'Source',
  },
  source: 'Source',
  noSource: 'No source given.',
  found: (count) => `${count} indicators`,
  none: 'No indicator matches.',
  print: 'Print',
  trend: (name, points) => `${name} over the years: ${points}`,
}
