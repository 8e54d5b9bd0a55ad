import type { Outcome } from '@so-dan-van/domain/imports/difference'
import type { ImportAnswer, ImportRequest } from '@so-dan-van/domain/imports/import-request'
import { useState } from 'react'
import { sendFigures } from '../../api/send-figures.ts'
import { useFileCall } from '../../ui/file-import/use-file-call.ts'
import { usePicks } from '../../ui/file-import/use-picks.ts'

type Options = Pick<ImportRequest, 'clearBlanks' | 'overwriteApproved'> & { reason: string }
type Asked = { file: File; options: Options; fingerprint: string | null }
const pickable: readonly Outcome[] = ['new', 'changed', 'cleared']

/** A chosen file, its difference, what is picked of it, and the two calls: compare, and write what was seen. */
export function useImport() {
  const [file, setFile] = useState<File | null>(null)
  const [options, setOptions] = useState<Options>({
    clearBlanks: false,
    overwriteApproved: false,
    reason: '',
  })
  const picks = usePicks(pickable)
  const call = useFileCall<Asked, ImportAnswer>((asked, signal) => {
    const { clearBlanks, overwriteApproved, reason } = asked.options
    const request: ImportRequest = {
      ...{ clearBlanks, overwriteApproved, fingerprint: asked.fingerprint },
      reason: overwriteApproved ? reason.trim() || null : null,
      outcomes: [...picks.categories],
      without: [...picks.without],
    }
    return sendFigures(asked.file, request, signal)
  }, picks.forget)
  const { answer } = call
  return {
    ...{ file, options, setOptions, picks, call, answer },
    compare: (chosen: File | null, asked: Options) => {
      setFile(chosen)
      setOptions(asked)
      picks.forget()
      call.reset()
      if (chosen !== null && !(asked.overwriteApproved && asked.reason.trim() === ''))
        call.start({ file: chosen, options: asked, fingerprint: null })
    },
    commit: () => {
      if (file !== null && answer !== null) call.start({ file, options, fingerprint: answer.fingerprint })
    },
    picked: answer === null ? 0 : picks.count(answer.counts, answer.lines),
  }
}

export type Import = ReturnType<typeof useImport>
