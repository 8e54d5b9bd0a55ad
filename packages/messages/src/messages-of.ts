import { en } from './en/index.ts'
import type { Locale, Messages } from './messages.ts'
import { vi } from './vi/index.ts'

const all: Record<Locale, Messages> = { vi, en }

/** Both languages at once, for the server; the web app loads the second one only when it is chosen. */
export function messagesOf(locale: Locale): Messages {
  return all[locale]
}

/** The language asked for by an Accept-Language header; Vietnamese unless English comes first. */
export function localeOf(header: string | undefined): Locale {
  const first = header?.split(',')[0]?.trim().toLowerCase() ?? ''
  return first.startsWith('en') ? 'en' : 'vi'
}
