import type { ImportProblemCode } from '@so-dan-van/domain/imports/import-problem'
import type { ImportAnswer } from '@so-dan-van/domain/imports/import-request'
import { Card } from '../card.tsx'
import { useMessages } from '../language.tsx'
import './file-import.css'

/** What was not understood, each with its place in the file. */
export function ImportProblems({ problems, errors }: Pick<ImportAnswer, 'problems' | 'errors'>) {
  const { page, place, problems: sentences, summary } = useMessages().imports
  if (problems.length === 0) return null
  const sentence = ({ code, params, at, severity }: ImportAnswer['problems'][number]) => {
    const say = sentences[code as ImportProblemCode] as (params: unknown) => string
    return (severity === 'error' ? summary.problem : summary.warning)(place(at), say(params))
  }
  return (
    <Card title={page.problems(Math.max(errors, problems.length))} subtitle={errors > 0 ? page.notTaken : ''}>
      <ul className="import-problems" tabIndex={0}>
        {problems.map((problem) => (
          <li
            key={`${problem.at.sheet} ${problem.at.row} ${problem.at.column} ${problem.code}`}
            className={`tone-${problem.severity}`}
          >
            {sentence(problem)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
