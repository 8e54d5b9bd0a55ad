import { DomainError } from '@so-dan-van/domain/errors'
import { type DifferenceLine, isWritten, outcomes } from '@so-dan-van/domain/imports/difference'
import { isError } from '@so-dan-van/domain/imports/import-problem'
import type { TableFile } from '@so-dan-van/domain/tables/sheet'
import type { Messages } from '@so-dan-van/messages/messages'
import type { Database } from '@so-dan-van/server/db/client'
import { loadReference, type Reference } from '@so-dan-van/server/db/queries/reference'
import {
  compareFigures,
  type FigureDifference,
  readFigureSheets,
  type Watching,
} from '@so-dan-van/server/features/import/compare-figures'
import { importFigures } from '@so-dan-van/server/features/import/import-figures'
import { withInstallation } from '../installation.ts'
import { printProblems, problemJson } from '../print-problems.ts'
import { exitCodes, Problem } from '../problem.ts'
import { readGivenFile } from '../read-given-file.ts'

type Given = {
  dryRun?: boolean
  json?: boolean
  clearBlanks?: boolean
  overwriteApproved?: boolean
  reason?: string
}
type Asked = Omit<Given, 'reason'> & { reason: string | null }
type Result = { difference: FigureDifference; reference: Reference; written: number; blocked: boolean }
const mostTries = 3

/** Brings figures in by file: all that is new or changed, or nothing where a line was not understood or is refused. */
export async function importFiguresFile(path: string, given: Given, messages: Messages): Promise<void> {
  const reason = given.reason?.trim() || null
  if (given.overwriteApproved && reason === null) throw new Problem((problems) => problems.reasonNeeded)
  const file = await readGivenFile(path)
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  const watching = { signal: stop.signal, progress: progressLine(messages) }
  const result = await withInstallation(({ database }) => run(database, file, { ...given, reason }, watching))
  if (given.json) process.stdout.write(`${JSON.stringify(asJson(file, result, given, messages), null, 2)}\n`)
  else print(result, given, messages)
  if (result.blocked) process.exitCode = exitCodes.failed
}

/** Again where somebody saved in between, since the whole file was asked for, not a particular difference. */
async function run(database: Database, file: TableFile, asked: Asked, watching: Watching): Promise<Result> {
  const reference = await loadReference(database.read, 'cli')
  const scope = { reference, within: null, ...watching }
  // what was read of the cells is enough: they are let go, which halves the memory
  const read = await readFigureSheets(database.read, scope, file.sheets.splice(0))
  for (let attempt = 1; ; attempt += 1) {
    const difference = await compareFigures(database.read, { ...scope, read, options: optionsOf(asked) })
    const refused = difference.lines.some(({ outcome }) => outcome === 'refused')
    const blocked = refused || read.problems.some(isError)
    if (blocked || asked.dryRun) return { difference, reference, written: 0, blocked }
    try {
      const trace = { file: file.name, reason: asked.reason, actor: null, requestId: null, now: new Date() }
      const written = await importFigures(database.write, { ...scope, ...trace, difference })
      return { difference, reference, written, blocked }
    } catch (error) {
      const stale = error instanceof DomainError && error.code === 'IMPORT_STALE'
      if (!stale || attempt === mostTries) throw error
    }
  }
}

const optionsOf = ({ clearBlanks = false, overwriteApproved = false }: Asked) => ({
  clearBlanks,
  overwriteApproved,
})

function progressLine({ imports: { summary } }: Messages): Watching['progress'] {
  if (!process.stderr.isTTY) return undefined
  return (step, done, of) =>
    process.stderr.write(
      `\r${summary.progress(step, done, of)}${step === 'write' && done === of ? '\n' : '   '}`,
    )
}

const countOf = (lines: readonly DifferenceLine[], outcome: string) =>
  lines.filter((line) => line.outcome === outcome).length

function print(
  { difference, reference, written, blocked }: Result,
  { dryRun }: Given,
  messages: Messages,
): void {
  const { outcomes: names, refusals, summary, place } = messages.imports
  const { lines, problems } = difference
  for (const outcome of outcomes) {
    const count = countOf(lines, outcome)
    if (count > 0) console.log(summary.counted(names[outcome], count))
  }
  const errors = problems.filter(isError).length
  if (errors > 0) console.log(summary.problems(errors))
  const refused = lines.flatMap(({ line, refusal }) => {
    if (refusal === null) return []
    const unit = reference.units.get(line.unit)?.name ?? ''
    const indicator = reference.indicatorByCode.get(line.indicator)?.shortName ?? line.indicator
    return [summary.problem(place(line.at), summary.refused(unit, indicator, line.year, refusals[refusal]))]
  })
  printProblems(problems, refused, messages)
  if (dryRun) console.log(summary.dryRun)
  else if (blocked) console.log(summary.nothingWritten)
  else console.log(written === 0 ? summary.upToDate : summary.written(written))
}

/** counts, problems and the cells that change or are refused */
function asJson(
  file: TableFile,
  { difference, reference, written }: Result,
  given: Given,
  messages: Messages,
) {
  const { lines, problems } = difference
  return {
    file: file.name,
    dryRun: given.dryRun ?? false,
    written,
    counts: Object.fromEntries(outcomes.map((outcome) => [outcome, countOf(lines, outcome)])),
    problems: problems.map((problem) => problemJson(problem, messages)),
    lines: lines
      .filter((line) => isWritten(line) || line.outcome === 'refused')
      .map(({ line, outcome, refusal, before, after }) => ({
        ...{ ...line.at, unit: reference.units.get(line.unit)?.code ?? '', indicator: line.indicator },
        ...{ year: line.year, outcome, refusal, before: before?.value ?? null, after: after.value },
        notApplicable: after.notApplicable,
      })),
  }
}
