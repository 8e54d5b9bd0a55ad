import type { Messages } from '../messages.ts'

const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

export const formFile: Messages['formFile'] = {
  fileName: (unit, year) => `Mass-mobilisation figures ${unit} ${year}.xlsx`,
  sheet: (year) => `Form ${year}`,
  committee: (_kind, name) => `Party Committee of ${name}`,
  board: (year) => (year < 2025 ? 'Board of Mass Mobilisation' : 'Board of Propaganda and Mass Mobilisation'),
  party: 'Communist Party of Viet Nam',
  unit: (_kind, name) => name,
  title: (year) => `Form of mass-mobilisation figures ${year}`,
  subtitle: (unit, cutoff, due) => `Reporting unit: ${unit}. Figures as of ${cutoff}, due ${due}.`,
  hint: 'Type into the yellow cells. Not known yet: leave blank. None: 0. Does not apply: n/a.',
  closed: 'This form can no longer be changed; it shows the figures that are saved.',
  illustrative: 'Grey italic figures are illustrative, not real.',
  columns: {
    no: 'No.',
    indicator: 'Indicator',
    measure: 'Unit',
    previous: (year) => `Actual ${year}`,
    target: (year) => `Target ${year}`,
    current: (year) => `Actual ${year}`,
    basis: 'Basis',
    note: 'Note',
  },
  derived: 'Computed',
  place: (name, year) => `${name}, …… …… ${year}`,
  author: 'Compiled by',
  head: 'Head of the board',
  signature: '(Signature, full name)',
  page: 'Page &P/&N',
  invalid: {
    title: 'Not a figure',
    whole: 'Type a whole number from 0 up, or n/a where it does not apply. Leave it blank while not known.',
    decimal: (decimals) =>
      `Type a number from 0 up with at most ${decimals} decimals, or n/a where it does not apply. Leave it blank while not known.`,
    basis: (words) => `Choose ${list(words)}.`,
  },
  rules: {
    partsEqualWhole: (parts) => `Must be the sum of ${list(parts)}.`,
    atMost: (of) => (of.length === 1 ? `At most ${list(of)}.` : `At most the sum of ${list(of)}.`),
    range: (min, max) =>
      min === null ? `At most ${max}.` : max === null ? `From ${min} up.` : `From ${min} to ${max}.`,
    atMostUnits: (kinds, count) => `At most the unit's number of ${kinds.join(', ')} (${count}).`,
    bandBounds: (bands) => `Must fit the number of communes in each band: ${list(bands)}.`,
    atMostCriteria: (communes) => `At most the number of criteria times “${communes}”.`,
    zeroWhenZero: (of) => `Must be 0 where “${of}” is 0.`,
    cannotFall: 'A cumulative count, usually not below last year; if it falls, say why under Note.',
  },
  checks: 'Checks:',
  legalBasis: (text) => `Legal basis: ${text}`,
}
