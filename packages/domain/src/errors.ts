import type { PasswordProblem } from './access/password.ts'
import type { RuleProblem } from './indicators/rule-problem.ts'
import type { RoundProblem } from './reports/round-plan.ts'

/** Every expected failure. A code has one tRPC code (server) and one sentence (messages), both by type. */
export type DomainErrorParams = {
  NOT_SIGNED_IN: Record<string, never>
  NO_PERMISSION: Record<string, never>
  /** typed by one person, sent with the session of another */
  OTHER_PERSON: Record<string, never>
  UNIT_NOT_FOUND: { unit: string }
  /** on the day on which the year's units are counted */
  UNIT_NOT_IN_YEAR: { unit: string; year: number }
  INDICATOR_NOT_FOUND: { indicator: string }
  ROUND_NOT_FOUND: { year: number }
  REPORT_NOT_FOUND: { unit: string; year: number }
  FIELD_INVALID: { field: string; expected: string }
  BINDING_CONFLICT: Record<string, never>
  NOT_COUNTED: { indicator: string }
  INDICATOR_NOT_IN_ROUND: { indicator: string; year: number }
  INDICATOR_DERIVED: { indicator: string }
  REPORT_CONFLICT: { status: string; by: string; at: string }
  REPORT_NOT_EDITABLE: { status: string }
  REPORT_NOT_SUBMITTABLE: { status: string }
  REPORT_NOT_REVIEWABLE: { status: string }
  ROUND_NOT_OPEN: { year: number; opens: string }
  ROUND_LOCKED: { year: number }
  REASON_REQUIRED: Record<string, never>
  SUBMIT_BLOCKED: { errors: number; findings: unknown }
  WARNINGS_NEED_NOTES: { warnings: number; findings: unknown }
  /** somebody else objected, answered or took the objection back meanwhile */
  FLAG_CHANGED: Record<string, never>
  CELL_CHANGED: { indicator: string }
  CELL_NOT_SUBMITTED: { indicator: string }
  ODD_NEEDS_NOTE: { cells: number; indicators: string }
  FLAGS_UNANSWERED: { flags: number }
  NOT_FOUND: Record<string, never>
  DATABASE_UNAVAILABLE: Record<string, never>
  WRONG_ORIGIN: Record<string, never>
  TOKEN_REQUIRED: Record<string, never>
  NOT_ACCEPTABLE: Record<string, never>
  TOO_MANY: { field: string; max: number }
  FILE_EMPTY: Record<string, never>
  /** max: megabytes */
  FILE_TOO_LARGE: { max: number }
  FILE_NOT_A_TABLE: { name: string }
  /** a file of another program, or of Excel in another format */
  FILE_OTHER_FORMAT: { format: string }
  FILE_OLD_EXCEL: Record<string, never>
  FILE_ENCRYPTED: Record<string, never>
  /** place: part or sheet where it was noticed; empty where it is the whole file */
  FILE_DAMAGED: { place: string }
  /** max: megabytes after inflating */
  FILE_INFLATES: { max: number }
  FILE_TOO_MANY_CELLS: { sheet: string; max: number }
  /** a CSV whose quote is never closed */
  FILE_QUOTE_OPEN: { row: number }
  /** figures or reports changed between the comparison and the import */
  IMPORT_STALE: Record<string, never>
  IMPORT_CANCELLED: Record<string, never>
  ROUND_EXISTS: { year: number }
  USERNAME_TAKEN: { username: string }
  EMAIL_TAKEN: Record<string, never>
  GRANT_EXISTS: Record<string, never>
  /** everybody keeps at least one grant */
  GRANT_LAST: Record<string, never>
  LAST_ADMINISTRATOR: { unit: string }
  OWN_ACCOUNT: Record<string, never>
  ACCOUNT_INACTIVE: Record<string, never>
  PASSWORD_REFUSED: { reason: PasswordProblem }
  PASSWORD_WRONG: Record<string, never>
  INVITATION_INVALID: Record<string, never>
  TWO_FACTOR_REQUIRED: Record<string, never>
  /** from one address; seconds until the next one is looked at */
  TOO_MANY_ATTEMPTS: { seconds: number }
  /** max: rows */
  PEOPLE_TOO_MANY: { max: number }
  RULE_INVALID: { reason: RuleProblem }
  RULE_NOT_FOUND: Record<string, never>
  /** never run over past years, or not as it is now */
  RULE_UNTRIED: Record<string, never>
  /** at: instant of the reminder before */
  REMINDED_RECENTLY: { by: string; at: string }
  NOTHING_TO_REMIND: { unit: string }
  /** approved figures of the year are there already; what becomes of them has to be said */
  ROUND_HAS_FIGURES: { year: number; count: number }
  ROUND_REFUSED: { problems: readonly RoundProblem[] }
  ROUND_CONFLICT: Record<string, never>
  /** more or fewer reports are open than was confirmed */
  ROUND_NOT_DONE: { unapproved: number }
  ROUND_NOT_LOCKED: { year: number }
  EXCEPTION_NOT_FOUND: { unit: string }
  EXCEPTION_IN_PAST: { untilOn: string }
  /** of the same name and unit, however spelt */
  OCOP_EXISTS: { name: string }
  /** there is another certificate of that day */
  OCOP_DAY_TAKEN: Record<string, never>
  OCOP_NOT_FOUND: Record<string, never>
  OCOP_CONFLICT: Record<string, never>
  /** of that year */
  CRITERIA_SET_NOT_FOUND: { year: number }
  /** the year before is of another criteria set */
  CRITERIA_SET_OTHER: { year: number }
  /** criteria are counted for xã that exist in the year */
  COMMUNE_NOT_COUNTED: { year: number }
  /** of the same title and day */
  RECOGNITION_EXISTS: { decision: string }
  RECOGNITION_NOT_FOUND: Record<string, never>
  /** no file of a kind that is kept, by its content */
  EVIDENCE_KIND: { name: string }
  EVIDENCE_DAMAGED: Record<string, never>
  /** max: megabytes */
  EVIDENCE_TOO_LARGE: { max: number }
  /** max: files at one figure or item */
  EVIDENCE_TOO_MANY: { max: number }
  /** not all of the file has arrived */
  EVIDENCE_INCOMPLETE: Record<string, never>
  EVIDENCE_NOT_FOUND: Record<string, never>
  STORE_FULL: Record<string, never>
  STORE_UNAVAILABLE: Record<string, never>
  REQUIRED_MISSING: { indicators: readonly string[] }
}
export type ErrorCode = keyof DomainErrorParams

/** An expected failure: a code and what the sentence about it needs. Never carries text of its own. */
export class DomainError<C extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: C,
    readonly params: DomainErrorParams[C],
  ) {
    super(code)
    this.name = 'DomainError'
  }
}
