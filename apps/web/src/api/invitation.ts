import type { DomainErrorParams } from '@so-dan-van/domain/errors'
import type { InvitationInfo } from '@so-dan-van/domain/people/person'
import { type AuthAnswer, callAuth, plainProblem } from './auth-call.ts'

type Plain = 'offline' | 'tooMany' | 'failed'
type Refused =
  | { code: 'INVITATION_INVALID' }
  | { code: 'PASSWORD_REFUSED'; reason: DomainErrorParams['PASSWORD_REFUSED']['reason'] }
  | { code: Plain }

function refused(answer: AuthAnswer | null): Refused {
  const plain = plainProblem(answer)
  if (plain !== null) return { code: plain }
  const params = answer?.body.params as DomainErrorParams['PASSWORD_REFUSED'] | undefined
  return answer?.body.code === 'PASSWORD_REFUSED' && params !== undefined
    ? { code: 'PASSWORD_REFUSED', reason: params.reason }
    : { code: 'INVITATION_INVALID' }
}

/** Whose link this is. The token goes in the body: addresses are written into logs. */
export async function lookUpInvitation(
  token: string,
): Promise<{ info: InvitationInfo } | { problem: Refused }> {
  const answer = await callAuth('invitation/look-up', { token })
  return answer?.status === 200
    ? { info: answer.body as unknown as InvitationInfo }
    : { problem: refused(answer) }
}

/** Sets the password. signedIn: false where the second factor is still to be asked for. */
export async function acceptInvitation(
  token: string,
  password: string,
): Promise<{ signedIn: boolean } | { problem: Refused }> {
  const answer = await callAuth('invitation/accept', { token, password })
  return answer?.status === 200 ? { signedIn: answer.body.signedIn === true } : { problem: refused(answer) }
}
