import type { PlanFileAnswer, PlanOutcome } from '@so-dan-van/domain/targets/plan-file'
import { useState } from 'react'
import { sendPlans } from '../../api/send-plans.ts'
import { useFileCall } from '../../ui/file-import/use-file-call.ts'
import { usePicks } from '../../ui/file-import/use-picks.ts'

type Asked = { file: File; fingerprint: string | null }
const pickable: readonly PlanOutcome[] = ['new', 'changed', 'cleared']
// a blank cell is more often one that nobody has filled in yet
const first: readonly PlanOutcome[] = ['new', 'changed']

/** A chosen file of plans, its difference, what is picked of it, and the two calls. `year`: of what names none. */
export function usePlanImport(year: number) {
  const [file, setFile] = useState<File | null>(null)
  const picks = usePicks(pickable, first)
  const call = useFileCall<Asked, PlanFileAnswer>((asked, signal) => {
    const { fingerprint } = asked
    const picked = { outcomes: [...picks.categories], without: [...picks.without] }
    return sendPlans(asked.file, { year, fingerprint, ...picked }, signal)
  }, picks.forget)
  const { answer } = call
  return {
    ...{ file, picks, call, answer },
    compare: (chosen: File) => {
      setFile(chosen)
      picks.forget()
      call.reset()
      call.start({ file: chosen, fingerprint: null })
    },
    /** another year: what was compared is of none any more */
    forget: () => {
      setFile(null)
      picks.forget()
      call.reset()
    },
    commit: () => {
      if (file !== null && answer !== null) call.start({ file, fingerprint: answer.fingerprint })
    },
    picked: answer === null ? 0 : picks.count(answer.counts, answer.lines),
  }
}
