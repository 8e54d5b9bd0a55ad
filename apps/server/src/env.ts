import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const flag = z.enum(['0', '1']).transform((value) => value === '1')

/** Every setting that the product reads. Listed in docs/operations.md and .env.example; messages/server says what is
 * expected of each. */
const settings = {
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SDV_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z.union([z.literal(''), z.url({ protocol: /^postgres(ql)?$/ })]).default(''),
  SDV_SEED: z.enum(['demo', 'published', 'none']).default('demo'),
  SDV_DEMO_PASSWORD: z.union([z.literal(''), z.string().min(10)]).default(''),
  SDV_SECRET: z.union([z.literal(''), z.string().min(32)]).default(''),
  SDV_PUBLIC_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  SDV_TRUST_PROXY: flag.default(false),
  SDV_REQUIRE_TWO_FACTOR: z.enum(['nobody', 'administrators']).default('nobody'),
  SDV_OIDC_ISSUER: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  SDV_OIDC_CLIENT_ID: z.string().default(''),
  SDV_OIDC_CLIENT_SECRET: z.string().default(''),
  SDV_OIDC_NAME: z.string().max(60).default(''),
  SDV_SMTP_URL: z.union([z.literal(''), z.url({ protocol: /^smtps?$/ })]).default(''),
  SDV_MAIL_FROM: z
    .union([z.literal(''), z.string().regex(/^([^<>\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)])
    .default(''),
  SDV_EVIDENCE_MAX_MB: z.coerce.number().int().min(1).max(500).default(25),
  SDV_S3_BUCKET: z.union([z.literal(''), z.string().regex(/^[a-z0-9][a-z0-9.-]{2,62}$/)]).default(''),
  SDV_S3_ENDPOINT: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  SDV_S3_REGION: z.string().min(1).max(60).default('us-east-1'),
  SDV_S3_ACCESS_KEY: z.string().default(''),
  SDV_S3_SECRET_KEY: z.string().default(''),
  SDV_LANG: z.enum(['vi', 'en']).default('vi'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
} as const

type Settings = typeof settings
export const settingNames = Object.keys(settings) as (keyof Settings)[]
export type Env = { [K in keyof Settings]: z.infer<Settings[K]> }

/** A setting with a value that cannot be used. */
export class EnvError extends Error {
  constructor(readonly variable: keyof Settings) {
    super(variable)
    this.name = 'EnvError'
  }
}

/** Reads the settings; SDV_DATA becomes absolute, relative to `base`. Throws EnvError for the first that is wrong. */
export function readEnv(base: string, source: Record<string, string | undefined> = process.env): Env {
  const entries = settingNames.map((name) => {
    const text = source[name]
    const result = settings[name].safeParse(
      text === undefined || text.trim() === '' ? undefined : text.trim(),
    )
    if (!result.success) throw new EnvError(name)
    return [name, result.data]
  })
  const env = Object.fromEntries(entries) as Env
  if (env.SDV_OIDC_ISSUER !== '' && env.SDV_OIDC_CLIENT_ID === '') throw new EnvError('SDV_OIDC_CLIENT_ID')
  if (env.SDV_SMTP_URL !== '' && env.SDV_MAIL_FROM === '') throw new EnvError('SDV_MAIL_FROM')
  for (const key of ['SDV_S3_ACCESS_KEY', 'SDV_S3_SECRET_KEY'] as const)
    if (env.SDV_S3_BUCKET !== '' && env[key] === '') throw new EnvError(key)
  return { ...env, SDV_DATA: resolve(base, env.SDV_DATA) }
}

/** Language of the terminal; Vietnamese as long as the setting itself cannot be read. */
export function terminalLanguage(source: Record<string, string | undefined> = process.env): Env['SDV_LANG'] {
  return source.SDV_LANG?.trim() === 'en' ? 'en' : 'vi'
}
