// npm run bench: builds where needed, then measures (docs/benchmarks.md).
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare()
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const { status } = spawnSync(process.execPath, [tsx, join(root, 'apps/bench/src/main.ts')], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
