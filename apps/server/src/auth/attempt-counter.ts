import type { BetterAuthRateLimitStorage } from 'better-auth'
import type { Database } from '../db/client.ts'

type Counted = { count: number; wait: number }

/** Counts attempts in the database, for all servers on it and by its clock: one statement each, so that of many at once
 * none is missed and none waits for a transaction. What is refused is not counted, so a window ends by itself. */
export function attemptCounter({ prisma }: Pick<Database, 'prisma'>): BetterAuthRateLimitStorage {
  return {
    consume: async (key, { window, max }) => {
      const length = window * 1000
      const [counted] = await prisma.$queryRaw<Counted[]>`
        with clock as (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now)
        insert into rate_limit as r (id, key, count, last_request)
        select ${key}, ${key}, 1, now from clock
        on conflict (key) do update set
          count = case when r.last_request <= excluded.last_request - ${length} then 1
            else least(r.count, ${max}) + 1 end,
          last_request = case when r.count >= ${max} and r.last_request > excluded.last_request - ${length}
            then r.last_request else excluded.last_request end
        returning r.count, ceil((r.last_request + ${length} - (select now from clock)) / 1000.0)::int as wait`
      const { count = 1, wait = window } = counted ?? {}
      if (count === 1) await forgetEnded(prisma, length)
      return { allowed: count <= max, retryAfter: count <= max ? null : wait }
    },
  }
}

async function forgetEnded(prisma: Database['prisma'], length: number): Promise<void> {
  await prisma.$executeRaw`
    delete from rate_limit where key in (
      select key from rate_limit
      where last_request < (extract(epoch from clock_timestamp()) * 1000)::bigint - ${length}
      for update skip locked)`
}
