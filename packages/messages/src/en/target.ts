import type { target as vi } from '../vi/target.ts'

export const target: typeof vi = {
  title: 'Plans of the year',
  label: (year) => `Plans of ${year} by indicator and unit`,
  programme: 'Programme',
  everyProgramme: 'all programmes',
  unit: 'Unit',
  everyUnit: 'all units',
  which: { planned: 'Planned indicators', all: 'All indicators' },
  indicator: 'Indicator',
  measure: 'Unit of measure',
  province: 'Province',
  none: 'no plan',
  unset: 'not set',
  cell: (indicator, unit, plan, previous) =>
    `${indicator}, ${unit}: ${plan}${previous === '' ? '' : `, ${previous} in the year before`}`,
  previous: (year, value) => `${year}: ${value}`,
  how: 'Choose a cell and type; K for no plan, Delete for not set. A block from Excel can be pasted, beginning at the chosen cell.',
  saved: (count) => `${count} ${count === 1 ? 'cell' : 'cells'} saved.`,
  saving: 'Saving…',
  conflicts: (count) =>
    `${count} ${count === 1 ? 'cell was' : 'cells were'} changed by somebody else meanwhile and not saved; the table shows theirs.`,
  badCells: (count, first) => `Nothing saved: ${count} cells cannot be read, “${first}” for one.`,
  empty: 'No indicators.',
}
