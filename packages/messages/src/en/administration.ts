import type { administration as vi } from '../vi/administration.ts'

export const administration: typeof vi = {
  pages: {
    rounds: {
      title: 'Reporting rounds',
      text: 'Open the year’s round, choose indicators and dates, lock it, reopen a report; see who reports on time.',
    },
    targets: {
      title: 'Plans of the year',
      text: 'Give each unit its plan for each indicator: typed, pasted from Excel, or marked as none.',
    },
    people: {
      title: 'People',
      text: 'Add, invite, give roles and deactivate accounts in the units you administer.',
    },
    audit: {
      title: 'Audit trail',
      text: 'Who did what and when, before and after; filter and download.',
    },
    import: {
      title: 'Import figures',
      text: 'Figures of many units and years from an Excel or CSV file, with the difference shown before anything is written.',
    },
    rules: {
      title: 'Check rules',
      text: 'Switch checks on and off, add rules, and run them over past years first.',
    },
    bindings: {
      title: 'Indicators counted by registers',
      text: 'Choose which indicators registers count and which entries they count; try it with real numbers.',
    },
  },
}
