import type { Outcome, Refusal } from '@so-dan-van/domain/imports/difference'
import type { ImportProblemCode, ImportProblemParams, Place } from '@so-dan-van/domain/imports/import-problem'
import type { imports as vi } from '../vi/import.ts'

const fields: Record<string, string> = {
  unitName: 'unit name',
  indicatorName: 'indicator name',
  asOf: 'as of',
  parentCode: 'parent code',
  validFrom: 'valid from',
  validTo: 'valid to',
  shortName: 'short name',
  nameEn: 'English name',
  unitOfMeasure: 'unit of measure',
  aggregation: 'way of adding up over units',
  time: 'stock or flow',
  checks: 'validation',
  hasTarget: 'has target',
  username: 'user name',
  role: 'role',
}
const field = (name: string) => `“${fields[name] ?? name}”`
const choices = (texts: readonly string[]) => texts.join(' or ')

type Sentences = { [C in ImportProblemCode]: (params: ImportProblemParams[C]) => string }

const problems: Sentences = {
  columnsMissing: ({ fields: names }) => `the column ${names.map(field).join(', ')} is missing.`,
  columnTwice: ({ field: name, first }) =>
    `${field(name)} has two columns, the other is ${first}. Remove one.`,
  sheetSkipped: () => 'holds no table of ours and was left out.',
  sheetHidden: () => 'is hidden and was left out.',
  nothingInIt: () => 'has no rows.',
  blank: ({ field: name }) => `${field(name)} is blank.`,
  tooLong: ({ field: name, max }) => `${field(name)} is longer than ${max} characters.`,
  errorCell: ({ field: name, text }) =>
    text === '='
      ? `${field(name)} is a formula without a result. Open the file in Excel, save it, then import it again.`
      : `${field(name)} is the spreadsheet error ${text}. Mend the formula.`,
  dateCell: ({ text }) => `the cell is the date ${text}, a number is needed. Format the cell as a number.`,
  unitUnknown: ({ unit, year }) => `there is no unit “${unit}” in ${year}.`,
  unitSeveral: ({ unit, codes }) => `several units are “${unit}”, give the code: ${codes.join(', ')}.`,
  unitIsCommune: ({ unit }) => `“${unit}” is a commune; figures are kept by district or province.`,
  unitDiffers: ({ code, name }) => `${code} is not the code of “${name}”.`,
  indicatorUnknown: ({ indicator, like }) =>
    `there is no indicator “${indicator}”.${like.length > 0 ? ` Similar: ${like.join(', ')}.` : ''}`,
  indicatorSeveral: ({ indicator, like }) => `“${indicator}” could be ${choices(like)}. Give the code.`,
  indicatorDerived: ({ indicator }) => `“${indicator}” is computed and cannot be imported.`,
  planUnread: ({ text }) => `“${text}” is no plan; a number, “no plan” or a blank is needed.`,
  planOtherYear: ({ said, year }) =>
    `the title says ${said}, but plans of ${year} are imported; the whole table was left out.`,
  indicatorYear: ({ indicator, year }) => `“${indicator}” is not used in ${year}.`,
  yearUnread: ({ text }) => `“${text}” is not a year.`,
  yearRange: ({ text }) => `the year ${text} is outside 1990–2100.`,
  numberAmbiguous: ({ text, candidates }) => `“${text}” could be ${choices(candidates)}. Write it clearly.`,
  numberUnread: ({ text }) => `“${text}” is not a number.`,
  numberTooPrecise: ({ text, decimals, candidates }) =>
    `“${text}” has more than ${decimals} decimals; rounded it is ${choices(candidates)}.`,
  numberTooLarge: ({ text }) => `“${text}” is too large.`,
  percentOfCount: ({ text, unitOfMeasure }) =>
    `“${text}” is a percentage, the indicator counts ${unitOfMeasure}.`,
  basisUnread: ({ text }) => `“${text}” is neither “actual” nor “estimate”.`,
  asOfUnread: ({ text }) => `“${text}” is no date such as 2023-11-30, 2023-11, 2023-Q4 or 2023.`,
  duplicate: ({ row, sheet }) =>
    `says something else than row ${row} of “${sheet}” for the same unit, indicator and year.`,
  repeated: ({ row, sheet }) => `repeats row ${row} of “${sheet}”.`,
  codeUnread: ({ text }) => `the code “${text}” may have letters, digits and dashes, no spaces.`,
  levelUnread: ({ text }) => `the level “${text}” is none of province, district, commune.`,
  kindUnread: ({ text, level }) => `“${text}” is no kind of ${level}.`,
  dateUnread: ({ text }) => `“${text}” is no date such as 2025-07-01.`,
  datesReversed: ({ from, to }) => `it ends on ${to}, before it begins on ${from}.`,
  codeTwice: ({ code, row }) =>
    row === null
      ? `the code ${code} belongs to another unit at that time.`
      : `the code ${code} is in row ${row} too.`,
  parentUnknown: ({ parent }) => `there is no unit with the code ${parent} above it at that time.`,
  parentLevel: ({ parent }) => `the unit with the code ${parent} is not of a higher level.`,
  parentMissing: () => 'the code of the unit above is missing.',
  parentCycle: ({ code }) => `the unit ${code} lies below itself.`,
  valueUnread: ({ field: name, text, expected }) =>
    `${field(name)} is “${text}”, not one of: ${expected.join(', ')}.`,
  formulaUnread: ({ text }) =>
    `the formula “${text}” was not read; only sums (a+b) and ratios (a/b, 100*a/b) are.`,
  formulaCodes: ({ codes }) => `the formula uses unknown codes: ${codes.join(', ')}.`,
  formulaCycle: () => 'the formula leads back to itself.',
  checksLeftOut: ({ text }) => `a validation in prose was left out: ${text}`,
  usernameUnread: ({ text }) =>
    `user name “${text}”: lower case letters, digits, dot, dash; 3 to 30 characters.`,
  usernameTaken: ({ username }) => `user name “${username}” is taken.`,
  usernameTwice: ({ username, row }) => `user name “${username}” is already in row ${row}.`,
  unitNotManaged: ({ unit }) => `there is no unit “${unit}” among those you administer.`,
  programmeNew: ({ code }) => `the programme ${code} is new, its code is its name.`,
}

const outcomes: Record<Outcome, string> = {
  new: 'New',
  changed: 'Changed',
  cleared: 'Cleared',
  unchanged: 'Unchanged',
  kept: 'Blank in the file',
  refused: 'Not overwritten',
}
const refusals: Record<Refusal, string> = {
  roundLocked: 'the round is locked',
  reportApproved: 'the report is approved',
  reportSubmitted: 'the report is under review',
  figureApproved: 'a published figure',
}

const place = ({ sheet, row, column }: Place) =>
  [
    ...(sheet === '' ? [] : [`Sheet “${sheet}”`]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ')

const count = (value: number) => value.toLocaleString('en')

const summary: (typeof vi)['summary'] = {
  counted: (name, value) => `${name}: ${count(value)}`,
  problem: (where, sentence) => (where === '' ? sentence : `${where}: ${sentence}`),
  warning: (where, sentence) => `(note) ${where}: ${sentence}`,
  refused: (unit, indicator, year, reason) => `${unit}, “${indicator}”, ${year}: not overwritten, ${reason}.`,
  alike: (value) => `(and ${count(value)} other rows)`,
  more: (value) => `… and ${count(value)} more.`,
  problems: (value) => `Problems: ${count(value)}`,
  nothingWritten: 'Nothing was written.',
  dryRun: 'Compared only, nothing was written.',
  upToDate: 'Everything is as the file says.',
  written: (value) => `${count(value)} figures were written.`,
  unitsWritten: (value) => `${count(value)} units were written.`,
  indicatorsWritten: (value) => `${count(value)} indicators were written.`,
  progress: (step, done, of) => `${step === 'compare' ? 'Comparing' : 'Writing'} ${count(done)}/${count(of)}`,
}

const page: (typeof vi)['page'] = {
  title: 'Import figures',
  intro:
    'Choose an Excel file (.xlsx) or CSV with the columns unit, indicator, year, value; basis, as of, source and note may be added. It is compared with what is stored; nothing is written until you say so.',
  choose: 'Choose a file',
  another: 'Choose another file',
  comparing: 'Comparing…',
  writing: 'Writing…',
  stop: 'Stop',
  stopped: {
    comparing: 'Stopped comparing. Nothing was written.',
    writing:
      'Stopped. Everything is written or nothing, never a part; press Compare again to see what is there now.',
  },
  clearBlanks: 'A blank in the file takes the stored value away',
  overwrite: 'Write over approved, submitted and locked figures too',
  reason: 'Why they are written over',
  compareAgain: 'Compare again',
  commit: (value) => `Import ${count(value)} figures`,
  nothing: 'There is nothing to import.',
  stale: 'Figures have changed since the comparison. This is the new difference; nothing was written.',
  done: (value) => `${count(value)} figures were imported.`,
  problems: (value) => `${count(value)} places that were not understood or deserve a look`,
  notTaken: 'These are not imported. Mend the file and choose it again, or import the rest.',
  lines: 'Difference by cell',
  first: (shown, all) => `${count(shown)} of ${count(all)} cells are shown.`,
  all: 'All',
  pick: 'Import',
  pickAll: (name) => `Import all of “${name}”`,
  pickLine: (unit, indicator, year) => `Import ${unit}, ${indicator}, ${year}`,
  columns: {
    place: 'Place in the file',
    unit: 'Unit',
    indicator: 'Indicator',
    year: 'Year',
    before: 'Stored',
    after: 'In the file',
    outcome: 'Outcome',
  },
}

export const imports: typeof vi = { problems, outcomes, refusals, place, summary, page }
