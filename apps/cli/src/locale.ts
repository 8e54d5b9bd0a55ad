import type { Locale, Messages } from '@so-dan-van/messages/messages'
import { messagesOf } from '@so-dan-van/messages/messages-of'

/** `--lang en` anywhere in the line; Vietnamese otherwise. */
export function localeOfArguments(argv: readonly string[]): Locale {
  const at = argv.indexOf('--lang')
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'vi'
}

export const messages = (locale: Locale): Messages => messagesOf(locale)
