import { queryClient } from '../../api/api.ts'
import { forgetAnswers } from '../../api/kept-answers.ts'
import { tellSessionChanged } from '../../api/other-tabs.ts'

/** Nothing of who was signed in before is left, in this tab or another. */
export async function forgetOthers(): Promise<void> {
  queryClient.clear()
  await forgetAnswers()
  tellSessionChanged()
}
