import { groupBy } from '@so-dan-van/domain/group-by'
import { type ImportProblem, isError } from '@so-dan-van/domain/imports/import-problem'
import type { Messages } from '@so-dan-van/messages/messages'

const shown = 50

/** "Bảng 'Sheet1', dòng 12, cột D: …" */
function problemSentence({ at, code, params, severity }: ImportProblem, { imports }: Messages): string {
  const { place, problems, summary } = imports
  const sentence = (problems[code] as (params: unknown) => string)(params)
  return (severity === 'error' ? summary.problem : summary.warning)(place(at), sentence)
}

/** A problem for programs: its place, code and sentence. */
export function problemJson(problem: ImportProblem, messages: Messages) {
  const { at, code, severity } = problem
  return { ...at, code, severity, sentence: problemSentence(problem, messages) }
}

/** The first sentences, errors before warnings, then how many there are more. */
export function printProblems(
  problems: readonly ImportProblem[],
  more: readonly string[],
  messages: Messages,
): void {
  const { summary } = messages.imports
  const errors = problems.filter(isError)
  const warnings = problems.filter((problem) => !isError(problem))
  const lines = [...sentences(errors, messages), ...more, ...sentences(warnings, messages)]
  for (const line of lines.slice(0, shown)) console.log(line)
  if (lines.length > shown) console.log(summary.more(lines.length - shown))
}

/** What is wrong in the same way in many rows is said once, at the first of them. */
function sentences(problems: readonly ImportProblem[], messages: Messages): string[] {
  const alike = groupBy(problems, ({ code, params, at }) =>
    JSON.stringify([code, params, at.sheet, at.column]),
  )
  return [...alike.values()].map(([first, ...others]) => {
    const sentence = problemSentence(first as ImportProblem, messages)
    return others.length === 0 ? sentence : `${sentence} ${messages.imports.summary.alike(others.length)}`
  })
}
