import { randomInt } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { passwordLength } from '@so-dan-van/domain/access/password'
import { Problem } from './problem.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password nobody has used before: four groups of four. */
export const newPassword = () =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

/** One line from standard input, so that no password stands in the shell's history. */
export async function passwordFromStdin(): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  return checkedPassword(password)
}

export function checkedPassword(password: string): string {
  if (password.length < passwordLength.min || password.length > passwordLength.max)
    throw new Problem((problems) => problems.wrong('password', problems.password))
  return password
}
