import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const flag = z.enum(['0', '1']).transform((value) => value === '1')

/** Every setting that the product reads, with what is expected of it. Listed in docs/operations.md and .env.example. */
const settings = {
  PORT: { schema: port.default(4000), expected: '0..65535' },
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    expected: 'tên máy hoặc địa chỉ, ví dụ 127.0.0.1 hay 0.0.0.0',
  },
  SDV_DATA: { schema: z.string().min(1).default('data'), expected: 'đường dẫn một thư mục' },
  DATABASE_URL: {
    schema: z.union([z.literal(''), z.url({ protocol: /^postgres(ql)?$/ })]).default(''),
    expected: 'postgresql://người-dùng:mật-khẩu@máy:5432/tên',
  },
  SDV_SEED: {
    schema: z.enum(['demo', 'published', 'none']).default('demo'),
    expected: 'demo | published | none',
  },
  SDV_DEMO_PASSWORD: {
    schema: z.union([z.literal(''), z.string().min(10)]).default(''),
    expected: 'ít nhất 10 ký tự',
  },
  SDV_SECRET: {
    schema: z.union([z.literal(''), z.string().min(32)]).default(''),
    expected: 'ít nhất 32 ký tự',
  },
  SDV_PUBLIC_URL: {
    schema: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
    expected: 'https://…',
  },
  SDV_TRUST_PROXY: { schema: flag.default(false), expected: '0 | 1' },
  SDV_REQUIRE_TWO_FACTOR: {
    schema: z.enum(['nobody', 'administrators']).default('nobody'),
    expected: 'nobody | administrators',
  },
  SDV_OIDC_ISSUER: {
    schema: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
    expected: 'https://…, địa chỉ (issuer) của máy chủ đăng nhập OpenID Connect',
  },
  SDV_OIDC_CLIENT_ID: { schema: z.string().default(''), expected: 'mã ứng dụng khi có SDV_OIDC_ISSUER' },
  SDV_OIDC_CLIENT_SECRET: { schema: z.string().default(''), expected: 'khóa bí mật của ứng dụng' },
  SDV_OIDC_NAME: {
    schema: z.string().max(60).default(''),
    expected: 'tên nơi đăng nhập hiện trên nút, nhiều nhất 60 ký tự',
  },
  SDV_SMTP_URL: {
    schema: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]).default(''),
    expected: 'smtp://người-dùng:mật-khẩu@máy:587 hoặc smtps://…:465',
  },
  SDV_MAIL_FROM: {
    schema: z
      .union([z.literal(''), z.string().regex(/^([^<>\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)])
      .default(''),
    expected: 'dan-van@tinh.vn hoặc Ban Dân vận <dan-van@tinh.vn>',
  },
  SDV_LANG: { schema: z.enum(['vi', 'en']).default('vi'), expected: 'vi | en' },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
    expected: 'fatal | error | warn | info | debug | silent',
  },
} as const

type Settings = typeof settings
export type Env = { [K in keyof Settings]: z.infer<Settings[K]['schema']> }

/** A setting with a value that cannot be used. */
export class EnvError extends Error {
  constructor(
    readonly variable: string,
    readonly expected: string,
  ) {
    super(`${variable}: ${expected}`)
    this.name = 'EnvError'
  }
}

/** Reads the settings; SDV_DATA becomes absolute, relative to `base`. Throws EnvError for the first that is wrong. */
export function readEnv(base: string, source: Record<string, string | undefined> = process.env): Env {
  const entries = Object.entries(settings).map(([name, { schema, expected }]) => {
    const text = source[name]
    const result = schema.safeParse(text === undefined || text.trim() === '' ? undefined : text.trim())
    if (!result.success) throw new EnvError(name, expected)
    return [name, result.data]
  })
  const env = Object.fromEntries(entries) as Env
  if (env.SDV_OIDC_ISSUER !== '' && env.SDV_OIDC_CLIENT_ID === '')
    throw new EnvError('SDV_OIDC_CLIENT_ID', settings.SDV_OIDC_CLIENT_ID.expected)
  if (env.SDV_SMTP_URL !== '' && env.SDV_MAIL_FROM === '')
    throw new EnvError('SDV_MAIL_FROM', settings.SDV_MAIL_FROM.expected)
  return { ...env, SDV_DATA: resolve(base, env.SDV_DATA) }
}

/** Language of the terminal; Vietnamese as long as the setting itself cannot be read. */
export function terminalLanguage(source: Record<string, string | undefined> = process.env): Env['SDV_LANG'] {
  return source.SDV_LANG?.trim() === 'en' ? 'en' : 'vi'
}

/** Names of all settings, for the test that compares them with the documents. */
export const settingNames = Object.keys(settings)
