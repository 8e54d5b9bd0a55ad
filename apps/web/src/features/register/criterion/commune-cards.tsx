import type { MatrixEdit } from '@so-dan-van/domain/registers/criterion/read-matrix'
import type { CriteriaMatrix } from '@so-dan-van/domain/registers/criterion/register'
import { countResults } from '@so-dan-van/domain/registers/criterion/standing'
import { useMessages } from '../../../ui/language.tsx'
import { TitleButton } from './matrix-row.tsx'
import { ResultMark } from './result-mark.tsx'
import { nextResult } from './selection.ts'

type Props = {
  matrix: CriteriaMatrix
  year: number
  apply: (step: readonly MatrixEdit[]) => void
  recognitions: (unit: number) => void
}

/** On a phone: a commune a card, its criteria below each other when it is opened. */
export function CommuneCards({ matrix, year, apply, recognitions }: Props) {
  const { criterion: text } = useMessages()
  const criteria = matrix.set?.criteria ?? []
  return (
    <ul className="commune-cards">
      {matrix.communes.map((commune) => (
        <li key={commune.unit} className="card">
          <details>
            <summary>
              <b>{commune.name}</b>
              <span className="dim">
                {countResults(commune.results).met ?? text.notAssessed}
                {countResults(commune.results).met !== null && `/${criteria.length}`}
              </span>
            </summary>
            <ol>
              {criteria.map(({ number, name }, criterion) => {
                const before = commune.results[criterion] ?? null
                const turn = () =>
                  apply([{ unit: commune.unit, criterion, before, after: nextResult(before) }])
                return (
                  <li key={number}>
                    <span>
                      {number}. {name}
                    </span>
                    <button
                      type="button"
                      className={`button small ${before === null ? 'blank' : before ? 'met' : 'unmet'}`}
                      disabled={!commune.mayEdit}
                      onClick={turn}
                    >
                      <ResultMark met={before} words />
                    </button>
                  </li>
                )
              })}
            </ol>
          </details>
          <TitleButton commune={commune} year={year} open={() => recognitions(commune.unit)} />
        </li>
      ))}
    </ul>
  )
}
