// Import rules of CONTRIBUTING.md. The cruiser reports success when it could read nothing,
// so the number of modules is looked at too, and a planted violation must be found.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// the cruiser parses with swc but does not tell it which files hold JSX
const require = createRequire(import.meta.url)
const swc = require('@swc/core')
const { parseFileSync } = swc
swc.parseFileSync = /** @type {typeof parseFileSync} */ (
  /** @type {unknown} */ (
    (/** @type {string} */ file, /** @type {import('@swc/core').TsParserConfig} */ options) =>
      parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })
  )
)
const { cruise } = await import('dependency-cruiser')

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const { default: config } = await import(pathToFileURL(join(root, '.dependency-cruiser.mjs')).href)
const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true }

/** @param {string[]} paths */
async function violations(paths) {
  const { output } = await cruise(paths, options)
  if (typeof output === 'string') throw new Error('the cruiser gave text where a result was expected')
  return output.summary
}

const planted = mkdtempSync(join(root, 'packages/domain/src/planted-'))
try {
  writeFileSync(
    join(planted, 'reads-a-file.ts'),
    "import { readFileSync } from 'node:fs'\nimport '../../../../apps/server/src/app-router.ts'\nexport const planted = readFileSync\n",
  )
  const { error } = await violations(['packages/domain/src'])
  if (error === 0) {
    console.error('boundaries: a planted violation was not found: the check does not work')
    process.exit(1)
  }
} finally {
  rmSync(planted, { recursive: true })
}

const fromServer =
  readFileSync(join(root, 'apps/web/src/api/api.ts'), 'utf8').match(/^import .*@so-dan-van\/server.*$/gm) ??
  []
if (fromServer.length !== 1 || !fromServer[0]?.startsWith('import type {')) {
  console.error('boundaries: the web app takes from the server one type import, and nothing else')
  process.exit(1)
}

const summary = await violations(['packages', 'apps', 'prisma/seed'])
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`)
if (summary.error > 0 || summary.totalCruised < 30) {
  console.error(`boundaries: ${summary.error} violations in ${summary.totalCruised} modules`)
  process.exit(1)
}
console.log(
  `boundaries: no violation in ${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports`,
)
