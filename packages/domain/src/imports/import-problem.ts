/** Where something stands in the file, as a spreadsheet program shows it. `column`: "D"; null = the whole row, sheet, file. */
export type Place = { sheet: string; row: number | null; column: string | null }

/** Everything that can be wrong with a file that is brought in. Codes only: the sentences are in messages/import. */
export type ImportProblemParams = {
  /** no row names these columns; the fields that are missing */
  columnsMissing: { fields: string[] }
  columnTwice: { field: string; first: string }
  /** a sheet of a workbook that is left out: it has no columns of ours */
  sheetSkipped: Record<string, never>
  sheetHidden: Record<string, never>
  nothingInIt: Record<string, never>
  blank: { field: string }
  tooLong: { field: string; max: number }
  errorCell: { field: string; text: string }
  dateCell: { field: string; text: string }
  unitUnknown: { unit: string; year: number }
  unitSeveral: { unit: string; codes: string[] }
  /** figures are kept for provinces and districts */
  unitIsCommune: { unit: string }
  unitDiffers: { code: string; name: string }
  indicatorUnknown: { indicator: string; like: string[] }
  indicatorSeveral: { indicator: string; like: string[] }
  indicatorDerived: { indicator: string }
  /** neither a number nor "no plan" nor blank */
  planUnread: { text: string }
  /** a title above the plans names another year than they are brought in for */
  planOtherYear: { said: number; year: number }
  indicatorYear: { indicator: string; year: number }
  yearUnread: { text: string }
  yearRange: { text: string }
  numberAmbiguous: { text: string; candidates: string[] }
  numberUnread: { text: string }
  numberTooPrecise: { text: string; decimals: number; candidates: string[] }
  numberTooLarge: { text: string }
  percentOfCount: { text: string; unitOfMeasure: string }
  basisUnread: { text: string }
  asOfUnread: { text: string }
  /** the same unit, indicator and year twice with different content: none is taken */
  duplicate: { row: number; sheet: string }
  /** the same, saying the same */
  repeated: { row: number; sheet: string }
  codeUnread: { text: string }
  levelUnread: { text: string }
  kindUnread: { text: string; level: string }
  dateUnread: { text: string }
  datesReversed: { from: string; to: string }
  codeTwice: { code: string; row: number | null }
  parentUnknown: { parent: string }
  parentLevel: { parent: string }
  parentMissing: Record<string, never>
  parentCycle: { code: string }
  valueUnread: { field: string; text: string; expected: string[] }
  formulaUnread: { text: string }
  formulaCodes: { codes: string[] }
  formulaCycle: Record<string, never>
  checksLeftOut: { text: string }
  programmeNew: { code: string }
  usernameUnread: { text: string }
  usernameTaken: { username: string }
  usernameTwice: { username: string; row: number }
  /** not among the units of which the administrator gives roles */
  unitNotManaged: { unit: string }
}
export type ImportProblemCode = keyof ImportProblemParams

/** error: the row is not taken; warning: it is, and a person should know */
export type ImportProblem<C extends ImportProblemCode = ImportProblemCode> = {
  [K in C]: { code: K; params: ImportProblemParams[K]; severity: 'error' | 'warning'; at: Place }
}[C]

/** "A" for 0, "AA" for 26 */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest
}

/** Collects what is found wrong, in the order of the file. */
export class Problems {
  readonly list: ImportProblem[] = []

  add<C extends ImportProblemCode>(
    at: Place,
    code: C,
    params: ImportProblemParams[C],
    severity: 'error' | 'warning' = 'error',
  ): void {
    this.list.push({ code, params, severity, at } as ImportProblem)
  }
}

export const isError = ({ severity }: { severity: 'error' | 'warning' }) => severity === 'error'
