import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EnvError, readEnv, settingNames } from './env.ts'
import { rootFolder } from './root-folder.ts'

const read = (path: string) => readFileSync(join(rootFolder(), path), 'utf8')

test('nothing set: the defaults, with the data folder below the checkout', () => {
  expect(readEnv('/srv/sdv', {})).toMatchObject({
    PORT: 4000,
    HOST: '127.0.0.1',
    SDV_DATA: '/srv/sdv/data',
    DATABASE_URL: '',
    SDV_SEED: 'demo',
    SDV_LANG: 'vi',
  })
})

describe('a value that cannot be used names its setting', () => {
  test.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://x'],
    ['SDV_SEED', 'all'],
    ['SDV_DEMO_PASSWORD', 'short'],
    ['SDV_SECRET', 'short'],
    ['SDV_PUBLIC_URL', 'sodanvan'],
    ['SDV_TRUST_PROXY', 'yes'],
    ['SDV_SMTP_URL', 'http://mail'],
    ['SDV_MAIL_FROM', 'nobody'],
    ['SDV_EVIDENCE_MAX_MB', '0'],
    ['SDV_S3_BUCKET', 'A B'],
    ['SDV_S3_ENDPOINT', 's3.example'],
    ['SDV_LANG', 'fr'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    expect(() => readEnv('/', { [name]: value })).toThrow(EnvError)
    expect(() => readEnv('/', { [name]: value })).toThrow(new RegExp(`^${name}$`))
  })
})

test('docs/operations.md and .env.example list every setting, and no other', () => {
  const documented = [...read('docs/operations.md').matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map((row) => row[1])
  const example = [...read('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map((row) => row[1])
  expect(documented).toEqual(settingNames)
  expect(example).toEqual(settingNames)
})

test('a mail server needs a sender', () => {
  const server = { SDV_SMTP_URL: 'smtp://mail.example:587' }
  expect(() => readEnv('/', server)).toThrow(/^SDV_MAIL_FROM/)
  expect(readEnv('/', { ...server, SDV_MAIL_FROM: 'Ban Dân vận <dan-van@tinh.example>' })).toMatchObject(
    server,
  )
})

test('a bucket needs its keys', () => {
  const store = { SDV_S3_BUCKET: 'so-dan-van' }
  expect(() => readEnv('/', store)).toThrow(/^SDV_S3_ACCESS_KEY/)
  expect(() => readEnv('/', { ...store, SDV_S3_ACCESS_KEY: 'a' })).toThrow(/^SDV_S3_SECRET_KEY/)
})
