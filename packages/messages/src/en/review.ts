import type { review as vi } from '../vi/review.ts'

export const review: typeof vi = {}
