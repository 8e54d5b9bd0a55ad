import type { Overview } from '@so-dan-van/domain/overview/overview'
import { vietnamDay } from '@so-dan-van/domain/reports/dates'

type Change = Overview['changes'][number]
/** One line of what changed: a step of a report, one figure, or figures of one unit saved in a row on one day. */
export type RecentChange = { key: string; day: string; change: Change; indicators: string[] }

/** Figures that one person saved in a row for one unit on one day become one line; newest first, as they come. */
export function recentChanges(changes: readonly Change[]): RecentChange[] {
  const lines: RecentChange[] = []
  for (const change of changes) {
    const day = vietnamDay(change.at)
    const last = lines.at(-1)
    const { kind, unit, by, indicator } = change
    const continues =
      kind === 'figure' &&
      last?.change.kind === kind &&
      last.change.unit === unit &&
      last.change.by === by &&
      last.day === day
    if (continues) last.indicators.push(...(indicator === null ? [] : [indicator]))
    else
      lines.push({
        key: `${change.at} ${kind} ${unit} ${indicator}`,
        day,
        change,
        indicators: indicator === null ? [] : [indicator],
      })
  }
  return lines
}
