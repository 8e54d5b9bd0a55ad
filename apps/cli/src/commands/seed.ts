import { vietnamDay } from '@so-dan-van/domain/reports/dates'
import type { Messages } from '@so-dan-van/messages/messages'
import { hashPassword } from '@so-dan-van/server/auth/password'
import { readEnv } from '@so-dan-van/server/env'
import { isEmpty } from '@so-dan-van/server/installation'
import { rootFolder } from '@so-dan-van/server/root-folder'
import { newDemoPassword } from '@so-dan-van/server/secrets'
import { removeIllustrative } from '../../../../prisma/seed/remove-illustrative.ts'
import { seedDemo } from '../../../../prisma/seed/seed-demo.ts'
import { seedPublished } from '../../../../prisma/seed/seed-published.ts'
import { withInstallation } from '../installation.ts'
import { exitCodes, Problem } from '../problem.ts'

export async function seed(name: string, { done }: Messages['cli']): Promise<void> {
  if (name !== 'published' && name !== 'demo')
    throw new Problem((problems) => problems.wrong('<published|demo>', 'published | demo'))
  const env = readEnv(rootFolder())
  await withInstallation(async ({ database }) => {
    if (!(await isEmpty(database))) throw new Problem((problems) => problems.notEmpty, exitCodes.refused)
    const client = await database.pool.connect()
    try {
      if (name === 'published') await seedPublished(client)
      else
        await seedDemo(client, {
          passwordHash: await hashPassword(newDemoPassword(env.SDV_DATA, env.SDV_DEMO_PASSWORD)),
          today: vietnamDay(new Date()),
        })
      await client.query('analyze')
    } finally {
      client.release()
    }
  })
  console.error(done.seeded(name))
}

export async function unseed(
  what: string,
  { yes }: { yes?: boolean },
  { done }: Messages['cli'],
): Promise<void> {
  if (what !== 'illustrative')
    throw new Problem((problems) => problems.wrong('<illustrative>', 'illustrative'))
  if (!yes) throw new Problem((problems) => problems.confirm)
  await withInstallation(async ({ database }) => {
    const client = await database.pool.connect()
    try {
      const { figures, targets, products, criteria } = await removeIllustrative(client)
      console.error(done.unseeded(figures, targets, products, criteria))
    } finally {
      client.release()
    }
  })
}
