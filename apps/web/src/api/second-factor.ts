import { type AuthAnswer, callAuth, plainProblem } from './auth-call.ts'

export type FactorProblem = 'wrongPassword' | 'wrongCode' | 'tooMany' | 'failed'
/** for the authenticator program; `uri` is what the QR code says, `secret` the same to be typed */
export type Enrolment = { uri: string; secret: string; backupCodes: string[] }

const problemOf = (answer: AuthAnswer | null, wrong: FactorProblem): FactorProblem => {
  const plain = plainProblem(answer)
  if (plain === null) return wrong
  return plain === 'tooMany' ? 'tooMany' : 'failed'
}

const withPassword = (password: string) => (password === '' ? {} : { password })

/** A new secret, which counts once `confirmEnrolment` has seen a code of it. */
export async function startEnrolment(password: string): Promise<Enrolment | FactorProblem> {
  const answer = await callAuth('two-factor/enable', withPassword(password))
  const { totpURI: uri, backupCodes } = answer?.body ?? {}
  if (answer?.status !== 200 || typeof uri !== 'string') return problemOf(answer, 'wrongPassword')
  return {
    uri,
    secret: new URL(uri).searchParams.get('secret') ?? '',
    backupCodes: Array.isArray(backupCodes) ? backupCodes.map(String) : [],
  }
}

export async function confirmEnrolment(code: string): Promise<FactorProblem | null> {
  const answer = await callAuth('two-factor/verify-totp', { code: code.replace(/\s+/g, '') })
  return answer?.status === 200 ? null : problemOf(answer, 'wrongCode')
}

export async function disableSecondFactor(password: string): Promise<FactorProblem | null> {
  const answer = await callAuth('two-factor/disable', withPassword(password))
  return answer?.status === 200 ? null : problemOf(answer, 'wrongPassword')
}

/** New backup codes; the old ones are worth nothing any more. */
export async function renewBackupCodes(password: string): Promise<string[] | FactorProblem> {
  const answer = await callAuth('two-factor/generate-backup-codes', withPassword(password))
  const codes = answer?.body.backupCodes
  return answer?.status === 200 && Array.isArray(codes)
    ? codes.map(String)
    : problemOf(answer, 'wrongPassword')
}
