import type { Database } from '@so-dan-van/server/db/client'
import type { Acting } from '@so-dan-van/server/features/people/acting'

/** Whoever has the command line manages everybody. */
export const fromTerminal = ({ write }: Pick<Database, 'write'>): Acting => ({
  viewer: null,
  write,
  now: () => new Date(),
  requestId: null,
})
