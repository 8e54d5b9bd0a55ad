import { createHash } from 'node:crypto'
import {
  type DifferenceLine,
  type DifferenceOptions,
  differenceOf,
} from '@so-dan-van/domain/imports/difference'
import { unitFinder } from '@so-dan-van/domain/imports/find-unit'
import type { ImportProblem } from '@so-dan-van/domain/imports/import-problem'
import { type FigureLine, type FiguresRead, readFigures } from '@so-dan-van/domain/imports/read-figures'
import { indicatorMatcher } from '@so-dan-van/domain/tables/match-indicator'
import type { Sheet } from '@so-dan-van/domain/tables/sheet'
import type { ReadDb } from '../../db/client.ts'
import { readUnits } from '../../db/queries/read-units.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { stopIfAsked } from '../../db/queries/stop-if-asked.ts'
import { type ReportRow, readReportStates, readStored, type StoredFigure, stateOf } from './figure-states.ts'

/** cells compared in one query, and cells written in one statement: progress and cancelling come between them */
export const chunkSize = 5_000

export type Watching = {
  progress?: (step: 'compare' | 'write', done: number, of: number) => void
  signal?: AbortSignal
}

export type FigureDifference = {
  lines: (DifferenceLine & { before: StoredFigure | null })[]
  problems: ImportProblem[]
  reports: ReportRow[]
  /** changes whenever another answer would be given */
  fingerprint: string
}

export type Comparing = {
  reference: Reference
  /** units at or below which figures may be brought in; null = all */
  within: readonly number[] | null
  read: FiguresRead
  options: DifferenceOptions
} & Watching

/** The figures of a file: which unit, indicator, year and value each of its cells means, and what was not understood. */
export async function readFigureSheets(
  db: ReadDb,
  { reference, within }: Pick<Comparing, 'reference' | 'within'>,
  sheets: readonly Sheet[],
): Promise<FiguresRead> {
  return readFigures(sheets, {
    unit: unitFinder(await readUnits(db, within), reference.cutoffOn),
    match: indicatorMatcher(reference.indicators),
    indicators: reference.indicatorByCode,
  })
}

/** What bringing a file's figures in would change, cell by cell. Writes nothing. */
export async function compareFigures(db: ReadDb, comparing: Comparing): Promise<FigureDifference> {
  const { reference, options, progress, signal } = comparing
  const { lines, problems } = comparing.read
  const reports = await readReportStates(db, ...placesOf(lines))
  const reportAt = new Map(reports.map((report) => [`${report.unit} ${report.year}`, report]))
  const compared: FigureDifference['lines'] = []
  for (let from = 0; from < lines.length; from += chunkSize) {
    stopIfAsked(signal)
    const chunk = lines.slice(from, from + chunkSize)
    const stored = await readStored(db, chunk, reference.indicatorId)
    for (const [index, line] of chunk.entries()) {
      const before = stored.get(index) ?? null
      const report = stateOf(reportAt.get(`${line.unit} ${line.year}`))
      compared.push({ ...differenceOf(line, before, report, options), before })
    }
    progress?.('compare', compared.length, lines.length)
  }
  return { lines: compared, problems, reports, fingerprint: fingerprintOf(compared, reports) }
}

/** distinct units and years */
export function placesOf(lines: readonly Pick<FigureLine, 'unit' | 'year'>[]): [number[], number[]] {
  return [[...new Set(lines.map(({ unit }) => unit))], [...new Set(lines.map(({ year }) => year))]]
}

function fingerprintOf(lines: FigureDifference['lines'], reports: readonly ReportRow[]): string {
  const hash = createHash('sha256')
  for (const { line, outcome, refusal, before, after } of lines)
    hash.update(
      `${line.unit} ${line.year} ${line.indicator} ${outcome} ${refusal} ${before?.version} ${after.value}\n`,
    )
  for (const { id, status, version, locked } of reports) hash.update(`${id} ${status} ${version} ${locked}\n`)
  return hash.digest('hex')
}
