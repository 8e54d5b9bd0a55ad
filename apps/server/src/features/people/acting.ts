import type { Viewer } from '@so-dan-van/domain/access/grant'
import type { Database } from '../../db/client.ts'

/** Who manages people: an administrator, or (viewer null) whoever has the command line, above all units. */
export type Acting = {
  viewer: Viewer | null
  write: Database['write']
  now: () => Date
  requestId: string | null
}

export const actorOf = ({ viewer }: Acting) => viewer?.id ?? null
