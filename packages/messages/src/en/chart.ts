import type { chart as vi } from '../vi/chart.ts'

export const chart: typeof vi = {}
