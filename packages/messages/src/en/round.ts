import type { round as vi } from '../vi/round.ts'

const units = { district: 'district', commune: 'commune' }

export const round: typeof vi = {
  title: 'Reporting rounds',
  one: (year, level) => `Round of ${year}, ${units[level]}s`,
  level: { district: 'districts', commune: 'communes' },
  state: { notOpen: 'Not open yet', open: 'Open', locked: 'Locked' },
  tabs: { rounds: 'Rounds', timeliness: 'On time' },
  open: 'Open a round',
  none: 'There is no round yet. Open the first one so that units can enter figures.',
  columns: {
    year: 'Year',
    level: 'Reported by',
    title: 'Title',
    opens: 'Opens',
    due: 'Due',
    cutoff: 'Cut-off',
    state: 'State',
    in: 'Submitted',
    approved: 'Approved',
    late: 'Late',
  },
  shareOf: (count, all) => `${count}/${all}`,
  late: (count) => (count === 0 ? 'none' : `${count}`),
  reopened: (count) => `${count} reopened`,
  fields: {
    year: 'Year',
    level: 'Reported by',
    title: 'Title',
    opensOn: 'Opens',
    dueOn: 'Due',
    cutoffOn: 'Cut-off day',
    cutoffHint: 'Units and stocks are counted on this day.',
  },
  usualTitle: (year) => `Results of mass mobilisation in ${year}`,
  copy: {
    label: 'Indicators as in',
    usual: 'the present catalogue',
    round: (year) => `the round of ${year}`,
  },
  indicators: 'Indicators of the round',
  chosen: (count, required) => `${count} indicators${required === 0 ? '' : `, ${required} required`}`,
  ofProgramme: (count, all, required) =>
    `${count}/${all} indicators${required === 0 ? '' : `, ${required} required`}`,
  ask: (name) => `Ask for “${name}”`,
  required: 'required',
  requireIt: (name) => `Required: ${name}`,
  requiredWhy: 'A required indicator has to be filled or marked n/a before a report can be submitted.',
  derived: 'computed',
  filled: (count) => `filled by ${count}`,
  up: (name) => `Move up: ${name}`,
  down: (name) => `Move down: ${name}`,
  preview: {
    button: 'Preview the form',
    title: (year) => `The form of ${year} as a unit will see it`,
    close: 'Close',
    mark: '* marks required indicators.',
  },
  save: 'Save changes',
  saved: 'Saved.',
  openIt: 'Open the round',
  openHow: (level) => `Every ${units[level]} that exists on the cut-off day gets a draft report at once.`,
  existing: {
    title: 'This year has approved figures',
    text: (count) =>
      `${count} figures of this year are approved already, from a file perhaps. What becomes of them?`,
    draft: 'They become drafts, to be looked at and submitted',
    approved: 'They stay approved; a report is returned where it needs correction',
  },
  lockedNote: 'The round is locked: its form and dates no longer change.',
  reports: {
    title: 'Reports',
    settings: 'Form and dates',
    unit: 'Unit',
    above: 'Reviewed by',
    status: 'Report',
    timeliness: 'In time',
    exception: 'Reopened',
  },
  timeliness: ({ state, days }) => {
    switch (state) {
      case 'onTime':
        return 'on time'
      case 'late':
        return `${days} days late`
      case 'overdue':
        return days === 0 ? 'never submitted' : `not submitted, ${days} days overdue`
      case 'waiting':
        return 'not due yet'
      case 'unknown':
        return 'unknown'
    }
  },
  rates: {
    intro: 'By first submission: a report that is returned does not become late by it.',
    unit: 'Unit',
    rate: 'On time',
    all: 'On time, all units',
    none: 'No report has been due yet.',
    percent: (onTime, of) => (of === 0 ? '–' : `${Math.round((100 * onTime) / of)}%`),
    of: (onTime, of) => `${onTime}/${of}`,
    short: ({ state, days }) => {
      if (state === 'onTime') return 'on time'
      if (state === 'waiting' || state === 'unknown') return '–'
      return state === 'late' ? `+${days} d` : 'missing'
    },
    noReport: 'no report',
  },
  lock: {
    button: 'Lock the round',
    title: (year) => `Lock the round of ${year}`,
    text: 'Afterwards nobody enters, submits, approves or returns anything. Single reports can be reopened until a day, with a reason.',
    done: 'Every report is approved.',
    open: (count) => `${count} reports are not approved:`,
    openSure: (count) => `I have seen this and lock the round with ${count} reports not approved`,
    confirm: 'Lock the round',
  },
  reopen: {
    button: 'Reopen',
    title: (unit) => `Reopen the report of ${unit}`,
    text: 'The report can be changed through the chosen day and closes by itself. An approved one is returned by its reviewer first.',
    until: 'Open through',
    reason: 'Reason',
    confirm: 'Reopen',
    inForce: (until, reason, by) => `until ${until}: ${reason}${by === '' ? '' : ` (${by})`}`,
    end: 'Close now',
    endOf: (unit) => `Close the report of ${unit} now`,
  },
}
