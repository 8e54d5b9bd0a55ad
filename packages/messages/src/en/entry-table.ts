import type { LineProblem } from '@so-dan-van/domain/tables/read-block'
import type { entryTable as vi } from '../vi/entry-table.ts'

const textOf = (problem: LineProblem) => ('text' in problem ? problem.text : '')

export const entryTable: typeof vi = {
  title: (source, { write, asked, skipped }) =>
    [
      `${source}: ${write} cells to write`,
      ...(asked > 0 ? [`${asked} to answer`] : []),
      ...(skipped > 0 ? [`${skipped} left out`] : []),
    ].join(', '),
  pasted: (rows) => `Paste ${rows} rows`,
  byName: 'Matched by the indicators’ names, not by the order of rows.',
  byPosition: 'No column with names: taken one by one from the selected cell down.',
  blanksStay: 'Blank cells of the table do not clear what is there.',
  blanksClear: 'Blank cells of the form clear what is there where they are picked.',
  cancel: 'Cancel',
  write: (count) => `Write ${count} cells`,
  writing: 'Writing…',
  column: (title) => `Column taken: ${title}.`,
  columnOf: (number, sample) => `Column ${number} (${sample}…)`,
  chooseColumn: 'Take figures from column',
  sheet: 'Sheet',
  notChosen: 'Choose…',
  nothing:
    'No row can be written yet. Choose the column with the figures, or look at the copied table again.',
  allTheSame: 'Every figure of the table is there already.',
  unchanged: (count) => `${count} cells are the same as now and not shown here.`,
  pickAll: 'Pick all rows that can be written',
  pick: (row) => `Write row ${row}`,
  row: (row) => `Row ${row}`,
  cell: (sheet, cell) => `Sheet “${sheet}”, cell ${cell}`,
  heads: {
    label: 'Name in the table',
    indicator: 'Indicator',
    before: 'Now',
    after: 'To be written',
    outcome: 'Outcome',
  },
  blank: 'blank',
  outcomes: {
    new: 'New',
    changed: 'Changed',
    cleared: 'Cleared',
    unchanged: 'Same',
    asked: 'To answer',
    skipped: 'Left out',
  },
  changedSince: 'Somebody saved another figure after the form was downloaded',
  chooseIndicator: (label) => `Indicator for “${label}”`,
  likely: 'Alike',
  others: 'Other indicators',
  problems: {
    ambiguous: () => 'can be read in two ways, choose the right one:',
    tooPrecise: () => 'more decimals than the indicator keeps, rounded to:',
    notANumber: (problem) => `“${textOf(problem)}” is not a number`,
    tooLarge: () => 'the number is too large, at most 18 digits',
    date: (problem) => `this cell is a date (${textOf(problem)}), not a number`,
    errorCell: (problem) =>
      textOf(problem) === '='
        ? 'a formula without a result; open the file in Excel, save it, then upload it again'
        : `this cell shows the error ${textOf(problem)}`,
    otherUnit: (problem) => `“${textOf(problem)}” is in another unit of measure`,
    dash: () => 'a dash usually says none, write:',
    near: () => 'the name is nearly one of these, choose',
    several: () => 'the name fits several indicators, choose',
    unknownName: () => 'the form has no such indicator',
    derived: () => 'computed',
    beyond: () => 'beyond the last row of the form',
    duplicate: (problem) => `the same indicator as row ${'row' in problem ? problem.row : ''}`,
  },
}
