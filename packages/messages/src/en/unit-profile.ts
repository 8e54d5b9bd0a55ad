import type { unitProfile as vi } from '../vi/unit-profile.ts'

export const unitProfile: typeof vi = {}
