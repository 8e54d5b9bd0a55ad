import type { explain as vi } from '../vi/explain.ts'

const ofUnits = (have: number, of: number) => (have === of ? `all ${of}` : `${have} of ${of}`)

export const explain: typeof vi = {
  question: 'Why this number?',
  ask: 'See where this number comes from',
  place: (unit, year) => `${unit}, ${year}`,
  how: {
    entered: 'Typed by the unit itself, not computed from other figures.',
    neverEntered: 'Nobody has entered this figure.',
    published: 'Too little is known to compute it, so the published figure is taken.',
    sum: (names) => `Adds up ${names}.`,
    ratio: (top, bottom) => `Divides ${top} by ${bottom}.`,
    percent: (top, bottom) => `Divides ${top} by ${bottom}, times 100.`,
    change: (year) => `Takes ${year - 1} from ${year}.`,
    countUnits: 'Counts the units below on the cut-off day.',
    sumOfUnits: (have, of) => `Adds up the figures of ${ofUnits(have, of)} units.`,
    ratioOfUnits: (top, bottom, have, of) =>
      `Divides the sum of ${top} by the sum of ${bottom} of ${ofUnits(have, of)} units; it is not a mean of means.`,
    percentOfUnits: (top, bottom, have, of) =>
      `Divides the sum of ${top} by the sum of ${bottom} of ${ofUnits(have, of)} units, times 100; it is not a mean of rates.`,
    meanOfUnits: (weight, have, of) => `Mean of ${ofUnits(have, of)} units, weighted by ${weight}.`,
    notAdditive: 'This indicator does not add up over units: each figure holds for its own unit alone.',
  },
  and: (first, last) => `${first} and ${last}`,
  rounded: (digits) =>
    digits === 0
      ? 'Rounded to a whole number.'
      : `Rounded to ${digits} decimal ${digits === 1 ? 'place' : 'places'}.`,
  missing: (names, approved) => `No ${approved ? 'approved ' : ''}figure of ${names} yet.`,
  missingPart: (names) => `No figure yet: ${names}.`,
  partOfYear: (name, year) => `${name} (${year})`,
  notApplicable: (names) => `${names} left out: the indicator does not apply there.`,
  complete: 'No unit is missing.',
  criteria: (set) => `In terms of ${set}.`,
  ownBeside: (own, difference) =>
    difference === null
      ? `The unit itself reports ${own} as well.`
      : `The unit itself reports ${own}, which differs by ${difference} from the sum of the units below.`,
  totalBeside: (total, have, of) =>
    `The units below add up to ${total} so far (${have} of ${of}), so the unit's own figure is taken.`,
  headings: { missing: 'What is missing', parts: 'Computed from', units: 'Unit by unit', source: 'Source' },
  columns: { figure: 'Figure', value: 'Value', note: 'As of, source, state' },
  status: { approved: 'Approved', none: 'Nobody has entered it' },
  openCell: (unit) => `Open the cell of ${unit}`,
  toCell: 'Open this cell',
  back: 'Back to the number before',
  close: 'Close',
  noUnit: 'This link names a unit or an indicator that does not exist.',
}
