import type { Indicator } from '../indicators/indicator.ts'
import type { Sheet, SheetRow } from '../tables/sheet.ts'
import { at, type ColumnNames, cellText, type Header, headerKey, rowsBelow, tablesOf } from './header.ts'
import type { ImportProblemCode, ImportProblemParams, Place, Problems } from './import-problem.ts'
import { readFormula } from './read-formula.ts'

const fields = [
  'code',
  'name',
  'shortName',
  'nameEn',
  'unitOfMeasure',
  'programme',
  'aggregation',
  'time',
  'decimals',
  'better',
  'formula',
  'checks',
  'hasTarget',
] as const
type Field = (typeof fields)[number]

const indicatorColumns: ColumnNames<Field> = {
  code: ['code', 'ma', 'ma chi tieu'],
  name: ['name vi', 'name', 'ten', 'ten chi tieu', 'chi tieu'],
  shortName: ['short vi', 'short name', 'ten ngan', 'ten viet tat'],
  nameEn: ['name en', 'ten tieng anh'],
  unitOfMeasure: ['unit', 'unit of measure', 'don vi tinh', 'dvt'],
  programme: ['group', 'programme', 'chuong trinh', 'nhom', 'linh vuc'],
  aggregation: ['agg units', 'cong theo don vi', 'cach cong theo don vi'],
  time: ['agg time', 'cong theo thoi gian', 'thoi diem hay thoi ky'],
  decimals: ['decimals', 'so le', 'so chu so thap phan'],
  better: ['better', 'chieu tot', 'xu huong tot'],
  formula: ['formula', 'cong thuc'],
  checks: ['validation', 'kiem tra', 'rang buoc'],
  hasTarget: ['has target', 'co ke hoach', 'co chi tieu ke hoach'],
}
const needed = ['code', 'name', 'unitOfMeasure', 'programme'] as const

const words = {
  aggregation: {
    '': 'sum',
    sum: 'sum',
    cong: 'sum',
    ratio: 'formula',
    derived: 'formula',
    formula: 'formula',
    'weighted mean': 'weightedMean',
    'binh quan gia quyen': 'weightedMean',
    distinct: 'distinct',
  },
  time: {
    '': 'stock',
    stock: 'stock',
    last: 'stock',
    'thoi diem': 'stock',
    flow: 'flow',
    'thoi ky': 'flow',
    derived: 'derived',
  },
  better: {
    '': 'neutral',
    up: 'up',
    tang: 'up',
    down: 'down',
    giam: 'down',
    neutral: 'neutral',
  },
  hasTarget: { '': false, n: false, no: false, khong: false, y: true, yes: true, co: true, x: true },
  decimals: { '': 0, '0': 0, '1': 1, '2': 2, '3': 3, '4': 4 },
} as const

/** What a row says of an indicator; what no column says is left to the one that there is, or to the usual. */
export type IndicatorRow = {
  at: Place
  /** the file has a formula for it, or a blank in its column */
  said: Pick<
    Indicator,
    | 'code'
    | 'programme'
    | 'name'
    | 'shortName'
    | 'nameEn'
    | 'unitOfMeasure'
    | 'time'
    | 'aggregation'
    | 'decimals'
    | 'better'
    | 'entry'
    | 'formula'
    | 'hasTarget'
  >
  /** fields without a column in the file */
  unsaid: ReadonlySet<Field>
}

/** Reads an indicators file. Simple sums and ratios of codes become formulas, prose checks are left out with a warning. */
export function readIndicatorRows(sheets: readonly Sheet[], problems: Problems): IndicatorRow[] {
  const missing = ({ columns }: Header<Field>) => needed.filter((field) => !columns.has(field))
  return tablesOf(sheets, indicatorColumns, missing, problems).flatMap(({ sheet, header }) =>
    rowsBelow(sheet, header).flatMap((row) => new RowReader(sheet, header, row, problems).read() ?? []),
  )
}

class RowReader {
  constructor(
    private readonly sheet: Sheet,
    private readonly header: Header<Field>,
    private readonly row: SheetRow,
    private readonly problems: Problems,
  ) {}

  #place = (field: Field) => at(this.sheet, this.row.number, this.header.columns.get(field) ?? null)

  #add<C extends ImportProblemCode>(field: Field, code: C, params: ImportProblemParams[C]): void {
    this.problems.add(this.#place(field), code, params)
  }

  #text(field: Field): string {
    const column = this.header.columns.get(field)
    const cell = column === undefined ? null : this.row.cells[column]
    if (cell?.kind === 'error') this.#add(field, 'errorCell', { field, text: cell.text })
    return cellText(cell).normalize('NFC')
  }

  #must(field: Field, max: number): string {
    const text = this.#text(field)
    if (text === '') this.#add(field, 'blank', { field })
    if (text.length > max) this.#add(field, 'tooLong', { field, max })
    return text
  }

  /** One of the words that a column knows; "ratio: sum(a)/sum(b)" and "distinct (…)" begin with theirs. */
  #word<F extends keyof typeof words>(field: F): (typeof words)[F][keyof (typeof words)[F]] | null {
    const known = words[field]
    const text = this.#text(field)
    const key = headerKey(text.split(':')[0] ?? '')
    if (key in known) return known[key as keyof typeof known]
    this.#add(field, 'valueUnread', {
      field,
      text,
      expected: Object.keys(known).filter((word) => word !== ''),
    })
    return null
  }

  read(): IndicatorRow | null {
    const before = this.problems.list.length
    const code = this.#must('code', 100)
    if (code !== '' && !/^[a-z][a-z0-9_]*$/.test(code)) this.#add('code', 'codeUnread', { text: code })
    const name = this.#must('name', 300)
    const unitOfMeasure = this.#must('unitOfMeasure', 60)
    const programme = this.#must('programme', 60)
    const kind = this.#word('aggregation')
    const [time, better, hasTarget, decimals] = [
      this.#word('time'),
      this.#word('better'),
      this.#word('hasTarget'),
      this.#word('decimals'),
    ]
    const formula = this.#formula(time === 'derived')
    if (this.problems.list.length > before) return null
    if (kind === null || time === null || better === null || hasTarget === null || decimals === null)
      return null
    const entry = formula === null ? 'entered' : 'derived'
    const aggregation =
      entry === 'derived'
        ? { kind: 'formula' as const }
        : kind === 'weightedMean'
          ? { kind, weight: null }
          : { kind }
    this.#sayLeftOut(formula === null)
    return {
      at: this.#place('code'),
      unsaid: new Set(fields.filter((field) => !this.header.columns.has(field))),
      said: {
        ...{
          code,
          programme,
          name,
          unitOfMeasure,
          time,
          aggregation,
          decimals,
          better,
          entry,
          formula,
          hasTarget,
        },
        shortName: this.#text('shortName') || name,
        nameEn: this.#text('nameEn') || name,
      },
    }
  }

  /** A computed indicator needs a formula that can be computed; anything else is entered. */
  #formula(derived: boolean) {
    const text = this.#text('formula')
    const formula = text === '' ? null : readFormula(text)
    if (formula === null && derived)
      this.#add('formula', text === '' ? 'blank' : 'formulaUnread', { text, field: 'formula' } as never)
    return formula
  }

  #sayLeftOut(entered: boolean): void {
    const formula = this.#text('formula')
    if (entered && formula !== '')
      this.problems.add(this.#place('formula'), 'formulaUnread', { text: formula }, 'warning')
    const checks = this.#text('checks')
    if (checks !== '') this.problems.add(this.#place('checks'), 'checksLeftOut', { text: checks }, 'warning')
  }
}
