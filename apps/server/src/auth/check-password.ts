import { type PasswordOwner, passwordProblem } from '@so-dan-van/domain/access/password'
import { DomainError } from '@so-dan-van/domain/errors'
import { commonPasswords } from './common-passwords.ts'

/** Whether a password may be set. Throws PASSWORD_REFUSED with the reason. */
export async function checkPassword(password: string, owner: PasswordOwner): Promise<void> {
  const common = await commonPasswords()
  const reason = passwordProblem(password, owner, (form) => common.has(form))
  if (reason !== null) throw new DomainError('PASSWORD_REFUSED', { reason })
}
