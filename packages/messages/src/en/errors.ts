import type { errors as vi } from '../vi/errors.ts'

export const errors: typeof vi = {}
