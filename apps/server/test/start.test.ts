import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rootFolder } from '../src/root-folder.ts'
import { demoPassword, newDemoPassword } from '../src/secrets.ts'
import { testDatabase } from './test-database.ts'

// What stops a start is said in one sentence, with an exit that a service manager understands.
const demo = await testDatabase('demo')
const newer = await testDatabase('empty')
const folder = mkdtempSync(join(tmpdir(), 'so-dan-van-start-'))
const file = join(folder, 'not-a-folder')
const busy = createServer()
let port = 0

beforeAll(async () => {
  writeFileSync(file, '')
  await newer.pool.query(`
    insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
    values ('later', 'x', now(), '29990101000000_later', 1)`)
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
  port = (busy.address() as { port: number }).port
})
afterAll(() => {
  busy.close()
  rmSync(folder, { recursive: true })
})

function start(settings: Record<string, string>): Promise<{ code: number; sentences: string[] }> {
  const words = [
    join(rootFolder(), 'node_modules/tsx/dist/cli.mjs'),
    join(rootFolder(), 'apps/server/src/main.ts'),
  ]
  const env = {
    ...process.env,
    SDV_DATA: folder,
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: demo.url,
    LANG: 'vi_VN.UTF-8',
    ...settings,
  }
  return new Promise((resolve) =>
    execFile(process.execPath, words, { env, timeout: 100_000 }, (error, _out, err) =>
      resolve({ code: Number(error?.code ?? 0), sentences: err.trim().split('\n') }),
    ),
  )
}

/** A RAM disk without the room that the demo data takes; null where this account may not mount one. */
function smallDisk(): string | null {
  const place = join(folder, 'small')
  mkdirSync(place)
  const { status } = spawnSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=45m', 'tmpfs', place])
  return status === 0 ? place : null
}

test('a disk that fills up while the first data is loaded: one sentence, and nothing is left running', async (context) => {
  const place = smallDisk()
  if (place === null) return context.skip()
  const data = join(place, 'data')
  const run = await start({ DATABASE_URL: '', SDV_DATA: data })
  const left = existsSync(join(data, 'postgres/postmaster.pid'))
  spawnSync('/usr/bin/umount', [place])
  expect(run).toEqual({ code: 1, sentences: [expect.stringMatching(/^Ổ đĩa chứa .* đã đầy/)] })
  expect(left).toBe(false)
}, 120_000)

test('the password of the demo accounts is what they were made with, whatever a later start is given', () => {
  const data = join(folder, 'secrets')
  expect(demoPassword(data)).toBe(null)
  expect(newDemoPassword(data, 'cho-truoc-2024')).toBe('cho-truoc-2024')
  expect(demoPassword(data)).toBe('cho-truoc-2024')
  expect(statSync(join(data, 'demo-password')).mode & 0o077).toBe(0)
  const made = newDemoPassword(data, '')
  expect(made).toMatch(/^([a-z0-9]{4}-){2}[a-z0-9]{4}$/)
  expect(demoPassword(data)).toBe(made)
})

test.each<[string, () => Record<string, string>, number, RegExp]>([
  [
    'a taken port',
    () => ({ PORT: String(port) }),
    1,
    /^Cổng \d+ trên 127\.0\.0\.1 đang có chương trình khác dùng/,
  ],
  ['a port that is no port', () => ({ PORT: 'bốn nghìn' }), 2, /^Biến PORT chưa đúng, cần: /],
  [
    'the same in English',
    () => ({ PORT: '70000', SDV_LANG: 'en' }),
    2,
    /^PORT is not right, expected: a port/,
  ],
  [
    'a data folder that cannot be',
    () => ({ DATABASE_URL: '', SDV_DATA: join(file, 'data') }),
    1,
    /^Không ghi được vào thư mục dữ liệu /,
  ],
  [
    'no database there',
    () => ({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }),
    1,
    /^Không kết nối được cơ sở dữ liệu/,
  ],
  [
    'a database of a newer version',
    () => ({ DATABASE_URL: newer.url }),
    1,
    /mới hơn \(có 29990101000000_later\)/,
  ],
])('%s', async (_name, settings, code, sentence) => {
  const run = await start(settings())
  expect(run.code).toBe(code)
  expect(run.sentences).toEqual([expect.stringMatching(sentence)])
})
