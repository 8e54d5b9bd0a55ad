// Holds the web app's JavaScript inside its budget (gzip): what the overview or the sign-in loads first,
// and everything together with the chart code. Reads the built files, so `npm run build` comes first.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'apps/web/dist')
const budgets = { first: 200_000, withCharts: 330_000 }

/** @typedef {{ file: string, imports?: string[], isEntry?: boolean, name?: string, src?: string, dynamicImports?: string[] }} Chunk */
if (!existsSync(join(dist, '.vite/manifest.json'))) {
  console.error('apps/web/dist/.vite/manifest.json is missing: run `npm run build` first')
  process.exit(1)
}
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

/** every file that loading these chunks loads @param {string[]} keys @returns {Set<string>} */
function filesOf(keys) {
  /** @type {Set<string>} */
  const files = new Set()
  const visit = (/** @type {string} */ key) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  keys.forEach(visit)
  return files
}

/** @param {Iterable<string>} files */
const gzipped = (files) =>
  [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)

const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
const pages = Object.keys(manifest).filter((key) =>
  /features\/(session|overview)\/[\w-]+-page\.tsx$/.test(key),
)
const charts = Object.keys(manifest).filter((key) => /(features\/explorer\/|charts\/)/.test(key))
const first = Math.max(
  ...(pages.length > 0 ? pages : entry).map((page) => gzipped(filesOf([...entry, page]))),
)
const withCharts = gzipped(filesOf([...entry, ...pages, ...charts]))
const everything = gzipped(readdirSync(join(dist, 'assets')).map((file) => `assets/${file}`))

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`
console.log(
  `bundle (gzip): first load ${kB(first)} of ${kB(budgets.first)}, with charts ${kB(withCharts)} of ${kB(budgets.withCharts)}, everything ${kB(everything)}`,
)
if (charts.length === 0) {
  console.error('no chart chunk found in the manifest: the check cannot tell what it should')
  process.exit(1)
}
if (first > budgets.first || withCharts > budgets.withCharts) {
  console.error('the web app is over its budget: load code lazily or leave a component out')
  process.exit(1)
}
