import { vietnameseWords } from './vietnamese-words.ts'

let loaded: Promise<ReadonlySet<string>> | null = null

/** Passwords and words that are guessed first: 49,000 from leaks (@zxcvbn-ts/language-common), and Vietnamese ones. Half a
 * megabyte, read when the first password is set; nothing is asked of any network
 * (docs/decisions/0013-people-and-sign-in.md). */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...vietnameseWords]),
  )
  return loaded
}
