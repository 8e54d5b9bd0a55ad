import type { session as vi } from '../vi/session.ts'

export const session: typeof vi = {}
