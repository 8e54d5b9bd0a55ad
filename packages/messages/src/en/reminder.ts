import type { ReminderFacts } from '@so-dan-van/domain/talk/reminder'
import type { reminder as vi } from '../vi/reminder.ts'

const day = (iso: string) => iso.split('-').reverse().join('/')
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`
const cellsOf = (count: number) => `${count} ${count === 1 ? 'cell' : 'cells'}`

const when: Record<ReminderFacts['situation'], (facts: ReminderFacts) => string> = {
  before: (facts) => `The ${facts.year} report is due in ${days(facts.days)} (${day(facts.dueOn)}).`,
  today: ({ year, dueOn }) => `The ${year} report is due today (${day(dueOn)}).`,
  late: (facts) => `The ${facts.year} report is ${days(facts.days)} late (due ${day(facts.dueOn)}).`,
  returned: ({ year, waiting }) =>
    waiting > 0
      ? `The ${year} report was returned; ${cellsOf(waiting)} wait for an answer.`
      : `The ${year} report was returned and has not come back.`,
}

export const reminder: typeof vi = {
  title: 'Reminder',
  titleOf: (unit) => `Reminder for ${unit}`,
  choose: 'Units to remind',
  nobody: 'Nobody is left to remind: all reports are submitted.',
  copy: 'Copy for Zalo',
  copied: 'Copied. Paste it into the conversation with the unit.',
  notCopied: 'The browser does not allow copying. Please select the text and copy it by hand.',
  mail: (addresses) => (addresses === 1 ? 'Send mail' : `Send mail to ${addresses} people`),
  mailing: 'Sending mail',
  mailed: (count) => `Mail sent to ${count} ${count === 1 ? 'person' : 'people'}.`,
  noAddress: 'The editors of this unit have no mail address.',
  last: (at, by) => `Reminded ${at}, ${by}.`,
  lastMail: (at, by) => `Reminded by mail ${at}, ${by}.`,
  never: 'Not reminded yet.',
  lastSaved: (unit, at) => `${unit} last entered figures ${at}.`,
  neverSaved: (unit) => `${unit} has entered no figure yet.`,
  againTitle: 'Reminded just now',
  again: 'Remind again',
  subject: ({ year, unit }) => `Reminder of the ${year} report: ${unit.name}`,
  text: (facts, link, names) => {
    const { unit, cells, missing, programmes, deadline, cell } = facts
    const list = programmes.map((one) => `${names[one.code] ?? one.code} ${one.missing}`).join(', ')
    return [
      `To the mass-mobilisation board of ${unit.name}.`,
      when[facts.situation](facts),
      missing > 0
        ? `${missing} of ${cells} cells have no figure yet: ${list}.`
        : facts.situation === 'returned'
          ? ''
          : `All ${cells} cells are filled, but the report is not submitted.`,
      `Please complete it before 16:00 on ${day(deadline)}.`,
      cell === null ? `The form: ${link}` : `The form opens at the cell to be done: ${link}`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ')
  },
  mailFailed: {
    notSetUp: 'No mail server is set up. Please copy the reminder for Zalo.',
    noAddress: (unit) => `The editors of ${unit} have no mail address. Please copy the reminder for Zalo.`,
    unreachable: 'The mail was not sent because the mail server cannot be reached.',
    refused: 'The mail server did not take the mail. Please ask the administrator to look at its settings.',
  },
}
