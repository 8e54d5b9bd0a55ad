import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import type { ReportStatus } from '@so-dan-van/domain/reports/report'

/** What a figure says at one time. `source` is the key of a source. */
export type FigureState = Omit<FigureInput, 'source'> & {
  source: string | null
  quote: string | null
  illustrative: boolean
}

/** One cell with all it ever was, oldest first; units by key. */
export type FigureSeed = {
  indicator: string
  unit: string
  year: number
  status: ReportStatus
  revisions: readonly FigureState[]
}

export type TargetSeed = {
  indicator: string
  unit: string
  year: number
  value: string
  source: string | null
  quote: string | null
  note: string | null
  illustrative: boolean
}

export type SourceSeed = { key: string; title: string; url: string | null; publishedOn: string | null }

export type RoundSeed = {
  year: number
  title: string
  opensOn: string
  dueOn: string
  cutoffOn: string
  /** ISO time; null = still open */
  lockedAt: string | null
}
