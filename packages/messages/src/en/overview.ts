import type { overview as vi } from '../vi/overview.ts'

export const overview: typeof vi = {
  finding: {
    these: 'these units',
    change: ({ place, direction, amount, subject }) =>
      `${place}: ${subject} ${direction === 'up' ? 'up' : 'down'} by ${amount}`,
    behind: (subject, share) => `${subject} at ${share} of the target`,
    allMet: (count) => `all ${count} main targets met`,
    waiting: (units) => (units === 1 ? '1 unit has not reported' : `${units} units have not reported`),
    plain: (place, year) => `Results of mass-mobilisation work in ${year}: ${place}`,
    empty: (place, year) => `No figures of ${year} yet: ${place}`,
  },
  insight: {
    mean: (its) => [
      its.unit,
      ' met ',
      its.total,
      ' criteria, ',
      its.mean,
      ' per commune on average, ',
      ...(its.direction === 'none'
        ? ['unchanged']
        : [its.direction === 'up' ? 'up by ' : 'down by ', its.amount]),
      ` from the end of ${its.year}.`,
    ],
    plan: (its) => [
      `${its.subject}: `,
      its.total,
      its.share === null ? '.' : `, ${its.share} of the target.`,
      ...(its.leader === null || its.most === null ? [] : [' ', its.leader, ' leads with ', its.most, '.']),
    ],
    missing: (its) => [
      `${its.subject}: no figure from `,
      its.units,
      its.named ? '' : ' units',
      ...(its.total === null
        ? ['.']
        : [
            '; ',
            its.total,
            ` covers ${its.have}/${its.of} units, compared with ${its.year} over the same units.`,
          ]),
    ],
    rank: (its) => [
      `${its.subject}: `,
      its.leader,
      ' is highest with ',
      its.most,
      ', ',
      its.last,
      ' lowest with ',
      its.least,
      '.',
    ],
  },
  title: {
    partial: (have, of) => `Figures from ${have} of ${of} units so far`,
    distance: (unit, above, amount) => `${unit} is ${amount} ${above ? 'above' : 'below'} the province`,
    leaderAndMissing: (leader, missing) => `${leader} has most; no figure from ${missing}`,
    leaderAndNone: (leader, none) => `${leader} has most; ${none} has none`,
    topTwo: (first, second, amount, all) => `${first} and ${second} have ${amount} of ${all}`,
    leaderAndLast: (leader, last) => `${leader} has most, ${last} fewest`,
    highestAndLowest: (leader, last) => `${leader} highest, ${last} lowest`,
  },
  insights: 'Main points',
  headlines: 'Main indicators',
  round: (year, due) => `Round of ${year}, due ${due}`,
  target: (value) => `Target ${value}`,
  noTarget: 'no target',
  lacking: (missing, of) => `${missing}/${of} missing`,
  sameUnits: (units) => (units === 1 ? '1 unit' : `${units} units`),
  since: (year) => `vs ${year}`,
  divisor: () => 'Communes',
  classes: {
    least: (bound) => `below ${bound}`,
    between: (from, to) => `${from} to below ${to}`,
    most: (bound) => `${bound} or more`,
    none: 'no figure',
  },
  tilesSource: 'Tile map: approximate places, one tile per unit.',
  reports: (done, all) =>
    done === all ? `All ${all} cells done` : `${done}/${all} cells done, ${all - done} without a figure`,
  reportsHint: 'Done = has a figure or is not applicable',
  openReview: 'Review',
  late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  changes: 'Latest changes',
  noChanges: 'No changes in this year yet.',
  change: {
    figure: (indicator, before, after) => `changed ${indicator}: ${before} to ${after}`,
    firstFigure: (indicator, after) => `entered ${indicator}: ${after}`,
    figures: (names, more) => `updated ${names}${more ? ' and others' : ''}`,
    submitted: 'submitted its report',
    returned: (reason) => (reason === '' ? 'had its report returned' : `returned: ${reason}`),
    approved: 'had its report approved',
  },
  series: (name) => name,
  seriesSubtitle: (from, to, measure) => `${from}-${to}, ${measure}`,
  open: 'Open chart',
  openSeries: 'See all years',
  legend: {
    now: (year) => String(year),
    before: (year) => String(year),
    pending: 'italic: not yet approved',
  },
  none: 'No figures for this year yet.',
  noUnit: (year) => `There is no such unit in ${year}.`,
  toProvince: 'See the whole province',
}
