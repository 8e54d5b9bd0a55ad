import { formulaInputs } from '../indicators/derive.ts'
import type { Indicator, Programme } from '../indicators/indicator.ts'
import type { Sheet } from '../tables/sheet.ts'
import { Problems } from './import-problem.ts'
import { type IndicatorRow, readIndicatorRows } from './read-indicators.ts'

export type PlannedIndicator = {
  indicator: Indicator
  outcome: 'new' | 'changed' | 'unchanged'
}
export type IndicatorPlan = {
  indicators: PlannedIndicator[]
  /** programmes that the file names and the catalogue does not have, in the file's order */
  programmes: Programme[]
  problems: Problems['list']
}

/** The indicators of the file set against the catalogue: which are added at the end of it, which change, what is wrong. */
export function planIndicators(
  sheets: readonly Sheet[],
  known: { indicators: readonly Indicator[]; programmes: readonly Programme[] },
): IndicatorPlan {
  const problems = new Problems()
  const rows = withoutRepeats(readIndicatorRows(sheets, problems), problems)
  const before = new Map(known.indicators.map((indicator) => [indicator.code, indicator]))
  let position = Math.max(0, ...known.indicators.map((indicator) => indicator.position))
  const indicators = rows.map((row): PlannedIndicator => {
    const old = before.get(row.said.code)
    if (old === undefined) position += 1
    const indicator = old === undefined ? added(row, position) : changed(row, old)
    const same = old !== undefined && canonicalJson(old) === canonicalJson(indicator)
    return { indicator, outcome: old === undefined ? 'new' : same ? 'unchanged' : 'changed' }
  })
  const all = new Map([...before, ...indicators.map(({ indicator }) => [indicator.code, indicator] as const)])
  for (const row of rows) checkFormula(row, all, problems)
  return { indicators, programmes: newProgrammes(rows, known.programmes, problems), problems: problems.list }
}

function withoutRepeats(rows: readonly IndicatorRow[], problems: Problems): IndicatorRow[] {
  const first = new Map<string, IndicatorRow>()
  for (const row of rows) {
    const other = first.get(row.said.code)
    if (other === undefined) first.set(row.said.code, row)
    else problems.add(row.at, 'codeTwice', { code: row.said.code, row: other.at.row })
  }
  return [...first.values()]
}

function added({ said }: IndicatorRow, position: number): Indicator {
  return {
    ...said,
    checks: said.unitOfMeasure === '%' ? [{ kind: 'range', min: 0, max: 100 }] : [],
    level: 'district',
    criteriaBound: false,
    validFromYear: null,
    validToYear: null,
    position,
    headline: null,
    definition: null,
    legalBasis: null,
  }
}

/** What the file does not say stays; so do checks, definition and a formula that the file's columns cannot hold. */
function changed({ said, unsaid }: IndicatorRow, old: Indicator): Indicator {
  const keepFormula = said.formula === null && old.formula !== null
  const computed = { time: old.time, aggregation: old.aggregation, entry: old.entry, formula: old.formula }
  return {
    ...old,
    ...said,
    ...(unsaid.has('shortName') && { shortName: old.shortName }),
    ...(unsaid.has('nameEn') && { nameEn: old.nameEn }),
    ...(unsaid.has('time') && { time: old.time }),
    ...(unsaid.has('aggregation') && { aggregation: old.aggregation }),
    ...(unsaid.has('decimals') && { decimals: old.decimals }),
    ...(unsaid.has('better') && { better: old.better }),
    ...(unsaid.has('hasTarget') && { hasTarget: old.hasTarget }),
    ...(keepFormula && computed),
  }
}

/** A formula's codes exist and do not lead back to it. */
function checkFormula(
  { at, said }: IndicatorRow,
  all: ReadonlyMap<string, Indicator>,
  problems: Problems,
): void {
  if (said.formula === null) return
  const missing = formulaInputs(said.formula).filter((code) => !all.has(code))
  if (missing.length > 0) problems.add(at, 'formulaCodes', { codes: missing })
  const seen = new Set<string>()
  const reaches = (code: string): boolean => {
    const formula = all.get(code)?.formula
    if (!formula || seen.has(code)) return false
    seen.add(code)
    return formulaInputs(formula).some((input) => input === said.code || reaches(input))
  }
  if (reaches(said.code)) problems.add(at, 'formulaCycle', {})
}

function newProgrammes(
  rows: readonly IndicatorRow[],
  known: readonly Programme[],
  problems: Problems,
): Programme[] {
  let position = Math.max(0, ...known.map((programme) => programme.position))
  const made = new Map<string, Programme>()
  const codes = new Set(known.map(({ code }) => code))
  for (const { at, said } of rows) {
    const { programme: code } = said
    if (codes.has(code) || made.has(code)) continue
    position += 1
    made.set(code, { code, name: code, shortName: code, nameEn: code, position })
    problems.add(at, 'programmeNew', { code }, 'warning')
  }
  return [...made.values()]
}

/** the same for the same content, in whatever order the database gave the keys */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )
}
