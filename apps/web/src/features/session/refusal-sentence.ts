import type { Messages } from '@so-dan-van/messages/messages'
import type { lookUpInvitation } from '../../api/invitation.ts'

export type Refused = Extract<Awaited<ReturnType<typeof lookUpInvitation>>, { problem: unknown }>['problem']

/** Why a link or a password was not taken. */
export function refusalSentence(refused: Refused, { errors, session }: Messages): string {
  switch (refused.code) {
    case 'INVITATION_INVALID':
      return errors.sentences.INVITATION_INVALID({})
    case 'PASSWORD_REFUSED':
      return errors.sentences.PASSWORD_REFUSED({ reason: refused.reason })
    default:
      return session.problems[refused.code]
  }
}
