// npm run bench: the app beside the same SQL, in one run on one machine (docs/benchmarks.md). Prints tables.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '@so-dan-van/server/db/embedded/cluster'
import { benchBrowser } from './bench-browser.ts'
import { benchDataset } from './bench-dataset.ts'
import { benchImport } from './bench-import.ts'
import { measureMemory } from './memory.ts'
import { prepareDatabase } from './prepare-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-bench-'))
const cluster = await startCluster(folder)
try {
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}; ${new Date().toISOString().slice(0, 10)}\n`,
  )
  const alone = process.argv[2]
  if (alone === 'browser') await benchBrowser(await prepareDatabase(cluster.url, 1))
  else {
    if (alone !== 'import') for (const copies of [1, 100]) await benchDataset(cluster.url, copies)
    await benchImport(cluster.url)
    if (alone !== 'import') await measureMemory()
  }
} finally {
  await cluster.release()
  rmSync(folder, { recursive: true, force: true })
}
