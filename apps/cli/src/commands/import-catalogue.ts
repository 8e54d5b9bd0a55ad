import { type ImportProblem, isError } from '@so-dan-van/domain/imports/import-problem'
import type { Messages } from '@so-dan-van/messages/messages'
import { loadReference } from '@so-dan-van/server/db/queries/reference'
import { compareIndicators, importIndicators } from '@so-dan-van/server/features/import/import-indicators'
import { compareUnits, importUnits } from '@so-dan-van/server/features/import/import-units'
import { withInstallation } from '../installation.ts'
import { printProblems, problemJson } from '../print-problems.ts'
import { exitCodes } from '../problem.ts'
import { readGivenFile } from '../read-given-file.ts'

type Given = { dryRun?: boolean; json?: boolean; addToOpenRounds?: boolean }
type Planned = { outcome: 'new' | 'changed' | 'unchanged' }
type Done = { file: string; items: readonly Planned[]; problems: readonly ImportProblem[]; written: number }

/** Adds and changes units by file, or nothing where a row has an error. */
export async function importUnitsFile(path: string, given: Given, messages: Messages): Promise<void> {
  const file = await readGivenFile(path)
  const done = await withInstallation(async ({ database }) => {
    const plan = await compareUnits(database.read, file.sheets)
    const may = !given.dryRun && !plan.problems.some(isError)
    const written = may ? await importUnits(database.write, plan, file.name) : 0
    return { file: file.name, items: plan.units, problems: plan.problems, written }
  })
  report(done, given, messages, messages.imports.summary.unitsWritten)
}

/** Adds and changes indicators by file, or nothing where a row has an error. */
export async function importIndicatorsFile(path: string, given: Given, messages: Messages): Promise<void> {
  const file = await readGivenFile(path)
  const done = await withInstallation(async ({ database }) => {
    const plan = compareIndicators(await loadReference(database.read, 'cli'), file.sheets)
    const may = !given.dryRun && !plan.problems.some(isError)
    const options = { file: file.name, addToOpenRounds: given.addToOpenRounds ?? false }
    const written = may ? await importIndicators(database.write, plan, options) : 0
    return { file: file.name, items: plan.indicators, problems: plan.problems, written }
  })
  report(done, given, messages, messages.imports.summary.indicatorsWritten)
}

function report(done: Done, given: Given, messages: Messages, sentence: (count: number) => string): void {
  const { summary, outcomes: names } = messages.imports
  const { items, problems, written, file } = done
  const counts = (['new', 'changed', 'unchanged'] as const).map(
    (outcome) => [outcome, items.filter((item) => item.outcome === outcome).length] as const,
  )
  const errors = problems.filter(isError).length
  if (errors > 0) process.exitCode = exitCodes.failed
  if (given.json) {
    const result = { file, dryRun: given.dryRun ?? false, written, counts: Object.fromEntries(counts) }
    const found = problems.map((problem) => problemJson(problem, messages))
    process.stdout.write(`${JSON.stringify({ ...result, problems: found }, null, 2)}\n`)
    return
  }
  for (const [outcome, count] of counts) if (count > 0) console.log(summary.counted(names[outcome], count))
  if (errors > 0) console.log(summary.problems(errors))
  printProblems(problems, [], messages)
  if (given.dryRun) console.log(summary.dryRun)
  else if (errors > 0) console.log(summary.nothingWritten)
  else console.log(written === 0 ? summary.upToDate : sentence(written))
}
