import type { explorer as vi } from '../vi/explorer.ts'

export const explorer: typeof vi = {}
