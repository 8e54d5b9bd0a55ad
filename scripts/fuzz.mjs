// npm run fuzz: 10,000 generated calls of all procedures and routes; FUZZ_SEED=… repeats a run, FUZZ_RUNS=… makes more.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'apps/server/test/fuzz'],
  { cwd: root, stdio: 'inherit', env: { FUZZ_RUNS: '10000', ...process.env } },
)
process.exit(status ?? 1)
