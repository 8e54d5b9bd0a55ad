import type { vi } from './vi/index.ts'

/** Every sentence that a person reads, keyed by meaning. Vietnamese is the source, English follows its type. */
export type Messages = typeof vi
const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]
