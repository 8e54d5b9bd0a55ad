import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { rootFolder } from '../../server/src/root-folder.ts'

export type Run = { code: number; out: string; err: string }

/** The command line as a process of its own, against a test database. */
export function sdv(url: string, words: string[], input = ''): Promise<Run> {
  const tsx = join(rootFolder(), 'node_modules/tsx/dist/cli.mjs')
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: url, SDV_DATA: join(rootFolder(), 'test-results/cli') }
    const child = execFile(
      process.execPath,
      [tsx, join(rootFolder(), 'apps/cli/src/main.ts'), ...words],
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
    child.stdin?.end(input)
  })
}
