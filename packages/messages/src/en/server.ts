import type { server as vi } from '../vi/server.ts'

export const server: typeof vi = {}
