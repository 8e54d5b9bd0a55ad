import { callAuth, plainProblem } from './auth-call.ts'

export type SignInResult = 'ok' | 'secondFactor' | 'wrong' | 'tooMany' | 'inactive' | 'offline' | 'failed'

export async function signIn(username: string, password: string): Promise<SignInResult> {
  const answer = await callAuth('sign-in/username', { username: username.trim().toLowerCase(), password })
  const problem = plainProblem(answer)
  if (answer === null || problem !== null) return problem ?? 'offline'
  if (answer.status === 200) return answer.body.twoFactorRedirect === true ? 'secondFactor' : 'ok'
  return answer.status === 403 ? 'inactive' : 'wrong'
}

export type CodeResult = 'ok' | 'wrongCode' | 'tooMany' | 'expired' | 'offline' | 'failed'

/** The second step: the code of the telephone, or one of the backup codes. */
export async function sendCode(code: string, backup: boolean): Promise<CodeResult> {
  const path = backup ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp'
  const answer = await callAuth(path, { code: code.trim().replace(/\s+/g, '') })
  const problem = plainProblem(answer)
  if (answer === null || problem !== null) return problem ?? 'offline'
  if (answer.status === 200) return 'ok'
  const { code: why } = answer.body
  if (why === 'INVALID_CODE' || why === 'INVALID_BACKUP_CODE') return 'wrongCode'
  return why === 'INVALID_TWO_FACTOR_COOKIE' ? 'expired' : 'tooMany'
}

/** Name of the office's own sign-in; null where there is none. */
export async function officeName(): Promise<string | null> {
  const response = await fetch('/api/auth/options').catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  const office = (answer as { office?: unknown } | null)?.office
  return typeof office === 'string' ? office : null
}

/** Leaves for the office's sign-in, and comes back to `address`. false: it was not reached. */
export async function signInAtOffice(address: string): Promise<boolean> {
  // other signs are refused as a way back
  const back = /^\/[\w\-.+/@]*(\?[\w\-.+/=&%@]*)?$/.test(address) ? address : '/tong-quan'
  const answer = await callAuth('sign-in/social', {
    provider: 'office',
    callbackURL: back,
    errorCallbackURL: '/dang-nhap',
  })
  if (typeof answer?.body.url !== 'string') return false
  location.assign(answer.body.url)
  return true
}

/** false: the server was not reached, so the session goes on. */
export async function signOut(): Promise<boolean> {
  return (await callAuth('sign-out', {}))?.status === 200
}
