// Makes the Prisma client and the Kysely types from prisma/schema.prisma.
// The schema engine is not needed for that; where none is named, a path that fails loudly
// keeps Prisma from downloading one, so that installation works without the internet.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const prisma = join(root, 'node_modules', 'prisma', 'build', 'index.js')
if (existsSync(join(root, 'prisma', 'schema.prisma')) && existsSync(prisma)) {
  const run = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: root,
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      ...process.env,
      // generators are found by name
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    },
    encoding: 'utf8',
  })
  if (run.status !== 0) {
    console.error(run.stdout, run.stderr)
    process.exit(run.status ?? 1)
  }
}
