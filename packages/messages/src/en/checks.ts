import type { checks as vi } from '../vi/checks.ts'

export const checks: typeof vi = {}
