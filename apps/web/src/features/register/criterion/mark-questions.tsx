import type { MarkAnswer } from '@so-dan-van/domain/registers/criterion/read-mark'
import { Icon } from '../../../ui/icon.tsx'
import { useMessages } from '../../../ui/language.tsx'
import type { TablePreview } from './use-table-preview.ts'

const meanings: readonly MarkAnswer[] = ['unmet', 'met', 'notAssessed', 'keep']

/** Blank cells and marks that could mean several things: a person says once what they mean. */
export function MarkQuestions({ preview: { asked, answers, mean } }: { preview: TablePreview }) {
  const { paste: text } = useMessages().criterion
  if (asked.length === 0) return null
  return (
    <fieldset className="criteria-questions">
      <legend>
        <Icon name="warning" size={14} /> {text.asked}
      </legend>
      {asked.map(({ text: mark, cells }) => (
        <label key={mark} className="row">
          <span>
            <b>{mark === '' ? text.blank : text.mark(mark)}</b>{' '}
            <span className="dim">({text.cells(cells)})</span>
          </span>
          <select
            className="field"
            value={answers.marks[mark] ?? ''}
            onChange={({ target: { value } }) =>
              mean(
                mark,
                meanings.find((one) => one === value),
              )
            }
          >
            <option value="">{text.choose}</option>
            {meanings.map((meaning) => (
              <option key={meaning} value={meaning}>
                {text.meanings[meaning]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
