import type { QueryClient } from '@tanstack/react-query'
import { trpc } from '../../../api/api.ts'
import { formsWithUnsent } from '../../../api/kept.ts'
import { openQueue } from './open-queue.ts'

/** Sends what a person typed into any form and this browser still holds, wherever in the app they are. What cannot be
 * saved (conflicts, refusals) stays for when the form is opened. Forms that are open send for themselves: the lock of the
 * form keeps the two apart. */
export async function deliverKept(viewer: string, cache: QueryClient): Promise<void> {
  for (const { unit, year } of await formsWithUnsent(viewer)) {
    let arrived = false
    const saved = () => {
      arrived = true
    }
    const { queue, join } = openQueue({ viewer, unit, year }, { saved, change: () => {} })
    const leave = join()
    await queue.retry()
    leave()
    if (arrived) await cache.invalidateQueries({ queryKey: trpc.entry.form.queryKey({ unit, year }) })
  }
}
