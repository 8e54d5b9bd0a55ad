import { syllableKeys, withoutMarks } from '../units/names.ts'

/** Length and what is known to be guessed first, no rules of composition (NIST SP 800-63B-4, 3.1.1.2). */
export const passwordLength = { min: 10, max: 200 } as const

/** how long a name must be for its appearance in a password to count */
const shortestName = 4

export type PasswordProblem = 'short' | 'long' | 'common' | 'regular' | 'telling'

/** What a guesser knows of the person. */
export type PasswordOwner = { username: string; name: string; units: readonly string[] }

const signs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Lower case, without marks and blanks. */
const folded = (text: string) =>
  withoutMarks(text.normalize('NFC').toLowerCase().replace(/[ðɖ]/g, 'đ')).replace(/\s+/g, '')

/** The forms under which a password may stand in a list: as it is, and without what people put around a word
 * ("Thanh@1987" -> "thanh", "P4ssw0rd2024" -> "password"). */
function listedForms(password: string): string[] {
  const whole = folded(password)
  const core = whole.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const letters = (text: string) => text.replace(/[^a-z]/g, (sign) => signs[sign] ?? '')
  const joined = core.replace(/[^a-z0-9@$!]/g, '')
  return [whole, core, joined, letters(joined), letters(whole)].filter((form) => form.length >= 3)
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
]
const steps = rows.flatMap((row) => [row, [...row].reverse().join('')])

/** One short piece again and again, or pieces of the alphabet, the digits or the keyboard. */
function isRegular(password: string): boolean {
  const whole = folded(password)
  if (/^(.{1,4})\1+.{0,3}$/s.test(whole)) return true
  let rest = whole
  let pieces = 0
  while (rest !== '') {
    const length = Math.max(...steps.map((row) => commonStart(rest, row)))
    if (length < 4) return false
    rest = rest.slice(length)
    pieces += 1
  }
  return pieces <= 3
}

/** length of the longest beginning of `text` that stands in `row` */
function commonStart(text: string, row: string): number {
  for (let length = Math.min(text.length, row.length); length > 0; length -= 1)
    if (row.includes(text.slice(0, length))) return length
  return 0
}

/** Whether little is left of the password without the person's own names. */
function isTelling(password: string, { username, name, units }: PasswordOwner): boolean {
  const whole = folded(password)
  const whose = [username, name, ...units]
    .flatMap((text) => [folded(text), syllableKeys(text).map(withoutMarks).join('')])
    .map((text) => text.replace(/[^a-z0-9]/g, ''))
  const plain = whole.replace(/[^a-z0-9]/g, '')
  return whose.some((text) => text.length >= shortestName && plain.includes(text))
}

/** Why a password is not taken; null where it is. Length counts characters after composition (NFC), not bytes. */
export function passwordProblem(
  password: string,
  owner: PasswordOwner,
  isCommon: (form: string) => boolean,
): PasswordProblem | null {
  const length = [...password.normalize('NFC')].length
  if (length < passwordLength.min) return 'short'
  if (length > passwordLength.max) return 'long'
  if (isRegular(password)) return 'regular'
  if (isTelling(password, owner)) return 'telling'
  return listedForms(password).some(isCommon) ? 'common' : null
}
