import { z } from 'zod'
import type { UnitCounts } from '../figures/amount.ts'
import {
  absoluteDecimal,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from '../figures/decimal.ts'
import type { Indicator } from './indicator.ts'

/** Figures of the units beside one unit. */
export const peerFiguresSchema = z.object({
  units: z.array(z.number().int()),
  /** communes of each of `units`, by year; 0 = it has none below it */
  communes: z.record(z.string(), z.array(z.number().int())),
  /** by indicator: the year that they are of, and the value of each of `units`; null = none that may be shown */
  figures: z.record(z.string(), z.object({ year: z.number().int(), values: z.array(z.string().nullable()) })),
})
export type PeerFigures = z.infer<typeof peerFiguresSchema>

/** A unit's figure among those of its peers, on one measure; numbers are canonical decimals. */
export type PeerStanding = {
  /** counts are compared per ten communes, rates and averages as they are */
  measure: 'perTenCommunes' | 'asReported'
  /** the year of the peers' figures */
  year: number
  value: string
  /** lowest first */
  peers: { unit: number; value: string }[]
  median: string
  /** median - 3 MAD (not below 0) and median + 3 MAD, where one MAD is scaled to a standard deviation */
  low: string
  high: string
  far: 'above' | 'below' | null
}

/** fewer say nothing about what is usual */
export const fewestPeers = 5
/** 3 MAD, each 1.4826 times the median absolute deviation, which is one standard deviation of a normal distribution
 * (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers). Median and MAD stand while fewer than half of the peers
 * are wrong; mean and standard deviation do not, and among n values no z-score can exceed (n-1)/sqrt(n): 2.3 of 7. */
const threeMad = '4.4478'
/** peers that are all alike have a MAD of 0: then 3 MAD are taken as this share of the median */
const leastSpread = '0.6'
/** nobody is asked about a difference of less than ten from what peers of the same size would have */
const smallestDifference = 10
/** beyond 3 MAD and this many times beyond the farthest peer: districts differ more than measurements do */
const beyondFarthest = 4

/** How an indicator compares with other units; null = it does not: a change, a count of units, items that cross units. */
export function peerMeasure({ aggregation, formula, level }: Indicator): PeerStanding['measure'] | null {
  if (level === 'province' || aggregation.kind === 'distinct') return null
  if (formula?.kind === 'change' || formula?.kind === 'countUnits') return null
  return aggregation.kind === 'weightedMean' || formula?.kind === 'ratio' ? 'asReported' : 'perTenCommunes'
}

export function countCommunes(counts: UnitCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Where a unit's figure stands among its peers; null where fewer than five have one, or the indicator does not compare.
 * `communes` = those of the unit itself. Counts of units without communes below them are compared as they are. */
export function peerStanding(
  indicator: Indicator,
  own: { value: string; communes: number },
  { units, communes, figures }: PeerFigures,
): PeerStanding | null {
  const found = figures[indicator.code]
  const kind = peerMeasure(indicator)
  if (found === undefined || kind === null) return null
  const measure = own.communes === 0 ? 'asReported' : kind
  const scale = (value: string, count: number) =>
    measure === 'asReported' ? value : divideDecimals(multiplyDecimals(value, '10'), String(count))
  const value = scale(own.value, own.communes)
  const peers = units.flatMap((unit, index) => {
    const typed = found.values[index] ?? null
    const scaled = typed === null ? null : scale(typed, communes[found.year]?.[index] ?? 0)
    return scaled === null ? [] : [{ unit, value: scaled }]
  })
  if (value === null || peers.length < fewestPeers) return null
  peers.sort((a, b) => compareDecimals(a.value, b.value))
  const band = bandOf(peers.map((peer) => peer.value))
  const standing = { measure, year: found.year, value, peers, ...band }
  return { ...standing, far: farOf(standing, indicator, own) }
}

function bandOf(sorted: readonly string[]): Pick<PeerStanding, 'median' | 'low' | 'high'> {
  const median = medianOf(sorted)
  const distances = sorted.map((value) => absoluteDecimal(subtractDecimals(value, median)))
  const spread = multiplyDecimals(medianOf(distances.sort(compareDecimals)), threeMad)
  const least = multiplyDecimals(absoluteDecimal(median), leastSpread)
  const width = compareDecimals(spread, least) < 0 ? least : spread
  const low = subtractDecimals(median, width)
  return { median, low: low.startsWith('-') ? '0' : low, high: sumDecimals([median, width]) }
}

function medianOf(sorted: readonly string[]): string {
  const middle = sorted.length >> 1
  const upper = sorted[middle] as string
  if (sorted.length % 2 === 1) return upper
  return divideDecimals(sumDecimals([sorted[middle - 1] as string, upper]), '2') as string
}

function farOf(
  { value, peers, median, low, high, measure }: Omit<PeerStanding, 'far'>,
  indicator: Indicator,
  own: { value: string; communes: number },
): PeerStanding['far'] {
  const [now, usual] = [Number(value), Number(median)]
  // in what was typed: per ten communes a single model of a unit with two communes would be five
  const size = measure === 'perTenCommunes' ? own.communes / 10 : 1
  const smallest = indicator.decimals > 0 && measure === 'perTenCommunes' ? 0 : smallestDifference
  if (Math.abs(now - usual) * size < smallest) return null
  const [lowest, highest] = [Number(peers[0]?.value), Number(peers.at(-1)?.value)]
  if (now > Number(high) && now > beyondFarthest * highest) return 'above'
  if (now < Number(low) || low === '0') return now > 0 && now * beyondFarthest < lowest ? 'below' : null
  return null
}
