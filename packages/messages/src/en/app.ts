import type { app as vi } from '../vi/app.ts'

export const app: typeof vi = {}
