import type { unitProfile as vi } from '../vi/unit-profile.ts'

export const unitProfile: typeof vi = {
  title: (kind, name, year) => `${name} (${kind}), ${year}`,
  region: (name) => `Indicators of ${name}`,
  search: 'Find an indicator',
  columns: {
    indicator: 'Indicator',
    measure: 'Measure',
    change: 'Change',
    target: 'Target',
    percent: '% of target',
    series: (from, to) => `${from}-${to}`,
    province: 'Province',
  },
  filters: { all: 'All', known: 'With a figure', missing: 'Missing', behind: 'Behind target' },
  source: 'Show the source',
  found: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
  none: 'No indicator fits.',
  showAll: 'Show all',
  noUnit: (year) => `There is no such unit in ${year}.`,
  lastYear: 'See the latest year with figures',
  print: 'Print',
  trend: (name, points) => `${name} over the years: ${points}`,
}
