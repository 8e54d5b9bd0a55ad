// Brings a checkout to the point where the built programs can run: dependencies and build, each only where needed.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cần Node.js từ 20.19, máy đang có ${process.versions.node}. (Node.js 20.19 or later is needed.)`,
  )
  process.exit(1)
}

function isInstalled() {
  const mark = join(root, 'node_modules/.package-lock.json')
  const client = join(root, 'apps/server/src/db/generated/prisma/client.ts')
  return (
    existsSync(mark) &&
    existsSync(client) &&
    statSync(mark).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs - 1000
  )
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Messages go to stderr, so that a command's output stays its own. */
export async function prepare() {
  if (!isInstalled()) {
    console.error('Đang cài các gói cần thiết, lần đầu mất khoảng một phút… (installing)')
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  }
  const { build, isBuilt } = await import('./build.mjs')
  if (isBuilt()) return
  console.error('Đang dựng chương trình… (building)')
  await build()
}
