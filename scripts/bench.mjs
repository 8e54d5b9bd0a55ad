// npm run bench: builds where needed, then measures (docs/benchmarks.md). `-- checks`: planted mistakes, in memory;
// `-- import`: a file of 100,000 figures alone; `-- browser`: the entry page in Chromium alone.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

const checks = process.argv.includes('checks')
if (!checks) await prepare()
const script = checks ? 'bench-checks.ts' : 'main.ts'
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const { status } = spawnSync(
  process.execPath,
  [tsx, join(root, 'apps/bench/src', script), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
