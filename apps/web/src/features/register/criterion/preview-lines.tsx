import type { MatrixLine } from '@so-dan-van/domain/registers/criterion/read-matrix'
import type { CriteriaMatrix, MatrixCommune } from '@so-dan-van/domain/registers/criterion/register'
import { countResults } from '@so-dan-van/domain/registers/criterion/standing'
import { Icon } from '../../../ui/icon.tsx'
import { useMessages } from '../../../ui/language.tsx'
import type { TablePreview } from './use-table-preview.ts'

/** A line for each row of the table that changes something or cannot be taken over. */
export function PreviewLines({ preview, matrix }: { preview: TablePreview; matrix: CriteriaMatrix }) {
  const { paste: text } = useMessages().criterion
  const communes = new Map(matrix.communes.map((commune) => [commune.unit, commune]))
  const { lines } = preview.reading
  const shown = lines.filter((line) => line.edits.length > 0 || line.problem !== null || statesOther(line))
  if (shown.length === 0) return <p className="dim">{text.nothing}</p>
  return (
    <div className="criteria-lines" tabIndex={0} role="region" aria-label={text.written}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col" className="num">
              {text.row}
            </th>
            <th scope="col">{text.written}</th>
            <th scope="col">{text.commune}</th>
            <th scope="col" className="num">
              {text.cellsChanged}
            </th>
            <th scope="col" className="num">
              {text.totalBefore}
            </th>
            <th scope="col" className="num">
              {text.totalAfter}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Line key={line.row} line={line} preview={preview} communes={communes} />
          ))}
        </tbody>
      </table>
      {lines.length > shown.length && <p className="dim">{text.unchanged(lines.length - shown.length)}</p>}
    </div>
  )
}

/** the table's own total differs from what was counted in it */
const statesOther = ({ unit, statedTotal, total }: MatrixLine) =>
  unit !== null && statedTotal !== null && statedTotal !== total

type LineProps = {
  line: MatrixLine
  preview: TablePreview
  communes: ReadonlyMap<number, MatrixCommune>
}

function Line({ line, preview, communes }: LineProps) {
  const { paste: text } = useMessages().criterion
  const commune = line.unit === null ? undefined : communes.get(line.unit)
  const problem = preview.isKept(line) ? line.problem : 'notKept'
  const known = commune !== undefined && problem === null
  return (
    <tr>
      <td className="num">{line.row}</td>
      <td>{line.label}</td>
      <td>
        {commune?.name}
        {problem !== null && (
          <span className="tone-warning">
            <Icon name="warning" size={13} /> {text.problems[problem]}
          </span>
        )}
        {problem === 'several' && (
          <select
            className="field"
            aria-label={text.problems.several}
            value=""
            onChange={({ target: { value } }) => preview.choose(line.row, Number(value))}
          >
            <option value="">{text.choose}</option>
            {line.candidates.map((unit) => (
              <option key={unit} value={unit}>
                {communes.get(unit)?.name}, {communes.get(unit)?.district}
              </option>
            ))}
          </select>
        )}
        {known && statesOther(line) && line.statedTotal !== null && (
          <span className="tone-warning">
            <Icon name="warning" size={13} /> {text.stated(line.statedTotal, line.total)}
          </span>
        )}
      </td>
      <td className="num">{known ? line.edits.length : ''}</td>
      <td className="num">{known ? (countResults(commune.results).met ?? '') : ''}</td>
      <td className="num">
        <b>{known ? line.total : ''}</b>
      </td>
    </tr>
  )
}
