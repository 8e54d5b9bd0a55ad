import type { Messages } from '../messages.ts'

export const reconciliation: Messages['reconciliation'] = {
  title: 'Reconciliation',
  about: 'Figures in reports and what the registers count on 31 December of each year.',
  filters: {
    differs: 'Differs',
    changed: 'Register changed after approval',
    blank: 'Nothing declared',
    same: 'Same',
    all: 'All',
  },
  years: { label: 'Years', one: 'One year', all: 'Last five years' },
  levels: { label: 'Level', district: 'Districts', commune: 'Communes' },
  columns: {
    year: 'Year',
    unit: 'Unit',
    indicator: 'Indicator',
    declared: 'Declared',
    counted: 'In the register',
    difference: 'Difference',
    note: 'Explanation',
  },
  none: 'No rows',
  noneText: {
    differs: 'Every declared figure is what its register counts.',
    changed: 'No register has changed since a figure was approved.',
    blank: 'Everything that a register counts is declared.',
    same: 'No declared figure is what its register counts yet.',
    all: 'No indicator is counted by a register yet, or the registers of this unit are empty.',
  },
  notDeclared: 'nothing',
  noNote: 'not explained',
  countedThen: (counted) => `The register counted ${counted} when it was approved`,
  more: 'Show more',
  items: {
    open: (counted, indicator, unit) => `Show ${counted} entries of the register: ${indicator}, ${unit}`,
    title: (indicator, unit, year) => `${indicator}: ${unit}, 31 December ${year}`,
    count: (shown, total) => (shown === total ? `${total} entries` : `first ${shown} of ${total} entries`),
    close: 'Close',
  },
}
