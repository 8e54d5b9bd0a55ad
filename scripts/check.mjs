// Everything that CI runs, in the order in which it fails fastest. `npm run check -- types lint` runs only those.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node = process.execPath
/** @type {Record<string, string[]>} */
const steps = {
  generate: [node, 'scripts/generate.mjs'],
  format: ['npx', '--no-install', 'biome', 'check', '--error-on-warnings', '.'],
  types: ['npx', '--no-install', 'tsc', '-b'],
  boundaries: [node, 'scripts/check-boundaries.mjs'],
  deadCode: ['npx', '--no-install', 'knip', '--no-progress'],
  docs: [node, 'scripts/check-docs-paths.mjs'],
  drift: ['npx', '--no-install', 'tsx', 'scripts/db-drift.ts'],
  build: [node, 'scripts/build.mjs'],
  bundle: [node, 'scripts/check-bundle.mjs'],
  audit: [node, 'scripts/audit.mjs'],
  tests: [node, 'scripts/test.mjs', '--no-build'],
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !steps[name])
if (unknown.length > 0) {
  console.error(`unknown step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(', ')}`)
  process.exit(2)
}
for (const [name, [command, ...args]] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n── ${name}`)
  const run = spawnSync(command ?? '', args, { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) {
    console.error(`check failed at: ${name}`)
    process.exit(run.status ?? 1)
  }
}
