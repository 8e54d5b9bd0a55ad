import { type PasswordProblem, passwordLength } from '@so-dan-van/domain/access/password'
import type { DomainErrorParams } from '@so-dan-van/domain/errors'
import type { errors as vi } from '../vi/errors.ts'
import { roundProblem } from './round-problem.ts'
import { terms } from './terms.ts'

const fields: Record<string, string> = {
  input: 'what was sent',
  unit: 'unit',
  units: 'units',
  year: 'year',
  years: 'years',
  indicator: 'indicator',
  indicators: 'indicators',
  standing: 'state of the figures',
  expectedVersion: 'version',
  value: 'value',
  notApplicable: 'not applicable',
  basis: 'estimate or actual',
  approximation: 'approximation',
  asOf: 'as-of date',
  source: 'source',
  note: 'note',
  reason: 'reason',
  name: 'name',
  username: 'user name',
  email: 'mail address',
  role: 'role',
}

const status = (value: string) => (terms.status as Record<string, string>)[value]?.toLowerCase() ?? value

/** the field's name in words: `input.note` is the note, `units.3` the units */
const fieldName = (path: string) =>
  path
    .split('.')
    .flatMap((part) => fields[part] ?? [])
    .at(-1) ?? path

const passwordReasons: Record<PasswordProblem, string> = {
  short: `The password needs at least ${passwordLength.min} characters. A short sentence is best.`,
  long: `The password is longer than ${passwordLength.max} characters.`,
  common:
    'This password is among the first that are guessed. Please choose another, such as a few unrelated words.',
  regular:
    'This password repeats itself or follows the keyboard, so it is easy to guess. Please choose another.',
  telling: 'The password must not contain the user name, the name or the name of the unit.',
}

const ruleProblems: Record<DomainErrorParams['RULE_INVALID']['reason'], string> = {
  self: 'An indicator cannot be compared with itself. Choose another one.',
  twice: 'An indicator is chosen twice.',
  measure: 'Parts must have the same unit of measure as their total.',
  bounds: 'At least one bound is needed, and the lower must not be above the upper.',
  exists: 'This indicator already has this rule.',
}

export const errors: typeof vi = {
  sentences: {
    NOT_SIGNED_IN: () => 'Your session has ended. Please sign in again.',
    OTHER_PERSON: () =>
      'Another account has signed in to this browser. What was typed is kept on this computer and sent when the person who typed it signs in again.',
    NO_PERMISSION: () => 'Your account has not been given the right to do this.',
    UNIT_NOT_FOUND: ({ unit }) => `There is no unit “${unit}”.`,
    UNIT_NOT_IN_YEAR: ({ unit, year }) =>
      `There is no unit “${unit}” in ${year} (not yet set up, or merged), so that it cannot have plans.`,
    INDICATOR_NOT_FOUND: ({ indicator }) => `There is no indicator “${indicator}” in the catalogue.`,
    ROUND_NOT_FOUND: ({ year }) => `No reporting round has been opened for ${year}.`,
    REPORT_NOT_FOUND: ({ unit, year }) => `${unit} has no report in the round of ${year}.`,
    FIELD_INVALID: ({ field, expected }) => `“${fieldName(field)}” is not right: expected ${expected}.`,
    BINDING_CONFLICT: () =>
      'Somebody has just changed what is counted for this indicator. Close this, open it again and change it.',
    NOT_COUNTED: ({ indicator }) => `No register counts “${indicator}”.`,
    INDICATOR_NOT_IN_ROUND: ({ indicator, year }) => `“${indicator}” is not part of the round of ${year}.`,
    INDICATOR_DERIVED: ({ indicator }) => `“${indicator}” is computed by the system and cannot be typed in.`,
    REPORT_CONFLICT: ({ by, status: now }) =>
      `${by || 'Somebody'} has just changed the report to “${status(now)}”. Please look again first.`,
    REPORT_NOT_EDITABLE: ({ status: now }) =>
      `The report is “${status(now)}”, so its figures cannot be changed.`,
    REPORT_NOT_SUBMITTABLE: ({ status: now }) => `The report is “${status(now)}”, so it cannot be submitted.`,
    REPORT_NOT_REVIEWABLE: ({ status: now }) =>
      `The report is “${status(now)}”, so it cannot be approved or returned.`,
    ROUND_NOT_OPEN: ({ year, opens }) => `The round of ${year} opens on ${opens}.`,
    ROUND_LOCKED: ({ year }) => `The round of ${year} is locked and cannot be changed.`,
    REASON_REQUIRED: () => 'Please give the reason for the return.',
    SUBMIT_BLOCKED: ({ errors: count }) => `Not submitted: ${count} errors have to be mended.`,
    WARNINGS_NEED_NOTES: ({ warnings }) => `Not submitted: ${warnings} warnings need a note.`,
    FLAG_CHANGED: () => 'Somebody else has just changed the objection to this cell. Look at it again first.',
    CELL_CHANGED: ({ indicator }) => `“${indicator}” has just changed. Look at it again first.`,
    CELL_NOT_SUBMITTED: ({ indicator }) =>
      `“${indicator}” is not submitted, or approved already, and cannot be approved.`,
    ODD_NEEDS_NOTE: ({ cells, indicators }) =>
      `Not approved: ${cells} odd cells have no explaining note (${indicators}).`,
    FLAGS_UNANSWERED: ({ flags }) =>
      `Not submitted: ${flags} returned cells are neither changed nor answered.`,
    NOT_FOUND: () => 'There is nothing at this address.',
    DATABASE_UNAVAILABLE: () =>
      'The database does not answer for the moment. What you typed is kept; please try again in a few seconds.',
    TOKEN_REQUIRED: () => 'A valid token is needed in the header Authorization: Bearer.',
    NOT_ACCEPTABLE: () => 'There are JSON (application/json) and CSV (text/csv) only.',
    WRONG_ORIGIN: () => 'The request did not come from a page of this system and was refused.',
    TOO_MANY: ({ field, max }) => `“${fieldName(field)}” has too many values, at most ${max}.`,
    FILE_EMPTY: () => 'The file has no content.',
    FILE_TOO_LARGE: ({ max }) => `The file is too large, at most ${max} MB.`,
    FILE_NOT_A_TABLE: ({ name }) =>
      `“${name}” is not a table. Excel files (.xlsx) and CSV files can be read.`,
    FILE_OTHER_FORMAT: ({ format }) =>
      `A file in the format ${format} cannot be read. Open it in Excel or LibreOffice and save it as .xlsx.`,
    FILE_OLD_EXCEL: () =>
      'The file is in the old Excel format (.xls). Open it in Excel, save it as .xlsx and upload that.',
    FILE_ENCRYPTED: () =>
      'The file has a password. Remove the password in Excel, save it and upload it again.',
    FILE_DAMAGED: ({ place }) =>
      `The file is damaged${place === '' ? '' : ` in “${place}”`} and cannot be read to its end. Open it in Excel, save it as a new file and upload that.`,
    FILE_INFLATES: ({ max }) =>
      `The file would unpack to more than ${max} MB and was not read. Copy the table alone into a new file.`,
    FILE_TOO_MANY_CELLS: ({ sheet, max }) =>
      `The file has too many cells, the limit was passed in sheet “${sheet}”. At most ${max.toLocaleString('en')} cells; split it into several files.`,
    FILE_QUOTE_OPEN: ({ row }) =>
      `The CSV file has a quotation mark that is never closed, noticed in row ${row}. Mend that row and upload it again.`,
    IMPORT_STALE: () =>
      'Figures or reports have just been changed by somebody else. Look again, then import.',
    IMPORT_CANCELLED: () => 'The import was stopped; nothing was written.',
    RULE_INVALID: ({ reason }) => ruleProblems[reason],
    RULE_NOT_FOUND: () => 'There is no such rule, or it belongs to the catalogue and cannot be removed.',
    RULE_UNTRIED: () =>
      'Not switched on: the rule has not been run over the figures of past years, or was changed after that. Try it first.',
    REMINDED_RECENTLY: ({ by, at }) =>
      `This unit was reminded by ${by || 'somebody else'} at ${new Date(at).toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })}.`,
    NOTHING_TO_REMIND: ({ unit }) =>
      `The report of ${unit} is submitted, approved or locked: nothing to remind of.`,
    ROUND_EXISTS: ({ year }) => `The reporting round of ${year} has already been opened.`,
    USERNAME_TAKEN: ({ username }) => `The user name “${username}” is taken. Please choose another.`,
    EMAIL_TAKEN: () => 'This mail address belongs to another account.',
    GRANT_EXISTS: () => 'The person has this role for this unit already.',
    GRANT_LAST: () =>
      'Everybody keeps at least one role. To end somebody’s work here, deactivate the account.',
    LAST_ADMINISTRATOR: ({ unit }) =>
      `This is the last administrator of ${unit}. Please make somebody else administrator first.`,
    OWN_ACCOUNT: () => 'You cannot deactivate your own account. Please ask another administrator.',
    ACCOUNT_INACTIVE: () => 'The account is deactivated. Please activate it first.',
    PASSWORD_REFUSED: ({ reason }) => passwordReasons[reason],
    PASSWORD_WRONG: () => 'The current password is not right.',
    INVITATION_INVALID: () =>
      'This link can no longer be used: it has expired, was used, or was replaced by a newer one. Please ask the administrator for another.',
    TWO_FACTOR_REQUIRED: () =>
      'Administrators need a second factor before anything else. Please set it up on the page of your account.',
    TOO_MANY_ATTEMPTS: ({ seconds }) => `Too many attempts. Please wait ${seconds} seconds and try again.`,
    PEOPLE_TOO_MANY: ({ max }) => `The file has too many people, at most ${max}. Please split it.`,
    ROUND_HAS_FIGURES: ({ year, count }) =>
      `${count} figures of ${year} are approved already. Say whether they stay so or become drafts to be reviewed again.`,
    ROUND_REFUSED: ({ problems }) => problems.map(roundProblem).join(' '),
    CRITERIA_SET_NOT_FOUND: ({ year }) => `This criteria set did not apply in ${year}.`,
    CRITERIA_SET_OTHER: ({ year }) =>
      `Another criteria set applied in ${year}: its results cannot be taken over.`,
    COMMUNE_NOT_COUNTED: ({ year }) => `This unit is no rural commune that is assessed in ${year}.`,
    RECOGNITION_EXISTS: ({ decision }) =>
      `The register has another decision of that day for the same title: ${decision}.`,
    RECOGNITION_NOT_FOUND: () => 'There is no such decision of recognition in the register.',
    OCOP_EXISTS: ({ name }) => `The register of this unit has a product “${name}” already.`,
    OCOP_DAY_TAKEN: () => 'The product has another certificate of that day.',
    OCOP_NOT_FOUND: () => 'There is no such product or certificate in the register.',
    OCOP_CONFLICT: () => 'Somebody else has just changed the product. Look at it again first.',
    ROUND_CONFLICT: () => 'Somebody else has just changed the round. Look at it again first.',
    ROUND_NOT_DONE: ({ unapproved }) =>
      `${unapproved} reports are not approved now, which is not what was confirmed. Look again before locking.`,
    ROUND_NOT_LOCKED: ({ year }) => `The round of ${year} is not locked, so nothing needs to be reopened.`,
    EXCEPTION_NOT_FOUND: ({ unit }) => `No exception is in force for the report of ${unit}.`,
    EXCEPTION_IN_PAST: ({ untilOn }) => `${untilOn} has passed. Choose today or a later day.`,
    EVIDENCE_KIND: ({ name }) =>
      `“${name}” is no kind of file that is kept. Please choose a PDF, a picture (JPEG, PNG, WebP), a Word (.docx) or an Excel file (.xlsx) without macros.`,
    EVIDENCE_DAMAGED: () => 'The file is damaged and cannot be opened. Please check it and send it again.',
    EVIDENCE_TOO_LARGE: ({ max }) =>
      `The file is too large, at most ${max} MB. Please scan it with less resolution or in several files.`,
    EVIDENCE_TOO_MANY: ({ max }) =>
      `There are ${max} files already, the most that are kept. Please remove some first.`,
    EVIDENCE_INCOMPLETE: () => 'Not all of the file has arrived. Please go on sending it.',
    EVIDENCE_NOT_FOUND: () => 'There is no such file, or it was removed.',
    STORE_FULL: () => 'There is no room left for files. Please tell the administrator.',
    STORE_UNAVAILABLE: () =>
      'The place where files are kept does not answer. Please try again in a few minutes.',
    REQUIRED_MISSING: ({ indicators }) =>
      `Cannot be submitted: ${indicators.length} required ${indicators.length === 1 ? 'indicator is' : 'indicators are'} blank (${indicators.join('; ')}). Mark n/a what does not apply.`,
  },
  unexpected: (incident) => `Something unexpected went wrong. Incident: ${incident}.`,
  expected: {
    value: 'a fitting value',
    number: 'a number',
    integer: 'a whole number',
    decimal: 'a decimal number with at most 18 digits before and 6 after the point',
    text: 'text',
    required: 'a value',
    between: (min, max) => `between ${min} and ${max}`,
    atMost: (max) => `at most ${max}`,
    atLeast: (min) => `at least ${min}`,
    oneOf: (values) => `one of ${values}`,
    pattern: 'the right pattern',
    years: 'years such as 2023, 2019-2023 or 2019,2022',
    knownName: 'a name that is documented',
    plainText: 'text without control characters',
  },
}
