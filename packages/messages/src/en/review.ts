import type { review as vi } from '../vi/review.ts'

export const review: typeof vi = {
  title: (year) => `Review of ${year}`,
  columns: { unit: 'Unit', status: 'Report', filled: 'Cells filled', late: 'Deadline', last: 'Updated', reason: 'Last reason' },
  filters: { all: 'All', waiting: 'To review', draft: 'Draft', returned: 'Returned', approved: 'Approved' },
  late: (days) => (days === 0 ? 'in time' : `${days} days late`),
  open: 'Open',
  due: (date) => `Due ${date}`,
  none: 'No reports.',
  noRound: 'No round has been opened for this year.',
  back: 'List',
  approve: 'Approve',
  returnIt: 'Return',
  reportColumns: { indicator: 'Indicator', previous: (year) => `${year}`, current: (year) => `${year}`, change: 'Change', target: 'Target', findings: 'Checks, notes, source' },
  rowFilters: { all: 'All', odd: 'Odd', changed: 'Changed much', blank: 'Blank' },
  returnDialog: { title: (unit) => `Return the report of ${unit}`, reason: 'Reason', required: 'Say what has to be mended.', quick: ['Please confirm', 'Evidence missing', 'Wrong unit of measure', 'Blank cells'], confirm: 'Return report' },
  approveDialog: { title: (unit) => `Approve the report of ${unit}`, text: 'Approved figures are shown to leaders and in every chart.', warnings: (count) => `${count} warnings, notes read.`, blanks: (count) => `${count} cells are blank.`, confirm: 'Approve report' },
  history: 'Steps',
  step: (from, to) => `${from} → ${to}`,
  done: { approved: 'Report approved.', returned: 'Report returned.' },
  why: { wrongStatus: 'The report has not been submitted yet.' },
}
