import type { overview as vi } from '../vi/overview.ts'

export const overview: typeof vi = {
  finding: {
    change: (name, direction, amount, measure) =>
      `${name}: ${direction === 'up' ? 'up' : 'down'} ${amount} ${measure}`,
    waiting: (units) => `${units} units have not reported yet`,
    plain: (place, year) => `Results of ${place}, ${year}`,
    joined: (first, second) => `${first}; ${second}`,
  },
  round: (year, due) => `Round of ${year}, due ${due}`,
  target: (value) => `Target ${value}`,
  noTarget: 'no target',
  noChange: 'nothing to compare with',
  tiles: (year) => `Tile map, ${year}`,
  tilesSource: 'Tile map: approximate places, one tile per unit.',
  reports: (done, all) => `${done}/${all} cells done`,
  reportsHint: 'Done = has a figure or is not applicable',
  openReview: 'Review',
  late: (days) => `${days} days late`,
  changes: 'Latest changes',
  noChanges: 'No changes yet.',
  change: {
    figure: (unit, indicator, before, after) => `${unit} saved ${indicator}: ${before} to ${after}`,
    firstFigure: (unit, indicator, after) => `${unit} saved ${indicator}: ${after}`,
    submitted: (unit) => `${unit} submitted its report`,
    returned: (unit, reason) => `${unit} returned: ${reason}`,
    approved: (unit) => `Report of ${unit} approved`,
  },
  series: (short) => `${short} over the years`,
  open: 'Open chart',
  empty: 'No figures for this year yet.',
}
