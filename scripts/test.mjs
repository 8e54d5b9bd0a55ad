// npm test: unit and server tests on a real PostgreSQL (the embedded one, or DATABASE_URL), then the browser journeys
// where a Chromium is found. `-- --only=unit` or `--only=journeys` runs a part. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
const results = join(root, 'test-results')
let [passed, failed, skipped] = [0, 0, 0]

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd = root) {
  return (
    spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], { cwd, stdio: 'inherit' })
      .status ?? 1
  )
}

/** @param {string} file */
const read = (file) =>
  existsSync(join(results, file)) ? JSON.parse(readFileSync(join(results, file), 'utf8')) : null

function unitTests() {
  const status = run('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, 'unit.json')}`,
  ])
  const report = read('unit.json')
  passed += report?.numPassedTests ?? 0
  skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  failed += report?.numFailedTests || (status === 0 ? 0 : 1)
}

async function journeys() {
  const { findChromium } = await findBrowser()
  if (findChromium() === null) {
    console.log(
      'journeys: no Chromium or Chrome on this machine, the browser journeys were NOT run (set CHROMIUM_PATH)',
    )
    return
  }
  const status = run('@playwright/test/cli.js', ['test'], join(root, 'apps/e2e'))
  const stats = read('journeys.json')?.stats
  passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0)
  skipped += stats?.skipped ?? 0
  failed += stats?.unexpected || (status === 0 ? 0 : 1)
}

/** the journeys' own search, compiled on the way */
async function findBrowser() {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(root, 'apps/e2e/chromium.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  })
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`
  )
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
await prepare()
if (only !== 'journeys') unitTests()
if (only !== 'unit') await journeys()
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)
