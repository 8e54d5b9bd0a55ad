import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { outcomes } from '@so-dan-van/domain/imports/difference'
import type { ImportAnswer } from '@so-dan-van/domain/imports/import-request'
import { DifferenceLines } from '../../ui/file-import/difference-lines.tsx'
import { useLanguage } from '../../ui/language.tsx'
import type { Import } from './use-import.ts'

type Value = ImportAnswer['lines'][number]['before']

/** The difference of figures. */
export function ImportLines({ given, answer, done }: { given: Import; answer: ImportAnswer; done: boolean }) {
  const { messages, locale } = useLanguage()
  const { imports, terms } = messages
  const shown = (value: Value) => {
    if (value?.notApplicable) return terms.notApplicable
    return value?.value == null ? '' : formatNumber(value.value, { locale })
  }
  return (
    <DifferenceLines
      picks={given.picks}
      outcomes={outcomes}
      names={imports.outcomes}
      counts={answer.counts}
      lines={answer.lines}
      done={done}
      columns={imports.page.columns}
      before={({ before }) => shown(before)}
      after={({ after }) => shown(after)}
      refusal={({ refusal }) => (refusal === null ? null : imports.refusals[refusal])}
    />
  )
}
