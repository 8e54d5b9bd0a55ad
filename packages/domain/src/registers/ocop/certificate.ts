import { z } from 'zod'

export const ocopStars = [3, 4, 5] as const
export type OcopStars = (typeof ocopStars)[number]

export const ocopLevels = ['district', 'province', 'central'] as const
export type OcopLevel = (typeof ocopLevels)[number]

export const ocopStates = ['registered', 'recognised', 'renewed', 'upgraded', 'expired', 'withdrawn'] as const
export type OcopState = (typeof ocopStates)[number]

/** Days are ISO days. `validUntil` is the last day in force. */
export type Certificate = {
  stars: OcopStars
  level: OcopLevel
  issuedOn: string
  validUntil: string
  withdrawnOn: string | null
}

/** in points, two decimals at most */
export const scoreSchema = z.number().min(0).max(100).multipleOf(0.01)

/** Stars by score: 50, 70 and 90 of 100 points (QĐ 148/QĐ-TTg); below 50 nothing is certified. */
export function starsOf(score: number): OcopStars | null {
  if (score < 50) return null
  return score < 70 ? 3 : score < 90 ? 4 : 5
}

/** Who certifies. Three stars were the province's (QĐ 1048/QĐ-TTg) and, before the change was written down, already some
 * districts'; the districts' from 24/02/2023 (QĐ 148/QĐ-TTg); the province's again from 06/07/2025 (QĐ 1489/QĐ-TTg). A
 * province that gives 90 points names a potential five stars; only the centre makes it five. */
export function levelsFor(stars: OcopStars, issuedOn: string): readonly OcopLevel[] {
  if (stars === 5) return ['province', 'central']
  if (stars === 4 || issuedOn >= '2025-07-06') return ['province']
  return issuedOn >= '2023-02-24' ? ['district'] : ['district', 'province']
}

/** The last of 36 months; a day that the month does not have becomes its last. */
export function validUntil(issuedOn: string): string {
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number)
  const last = new Date(Date.UTC(year + 3, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + 3, month - 1, Math.min(day, last))).toISOString().slice(0, 10)
}

/** Five stars that only the province has given wait for the centre: they are counted apart. */
export const isPotential = ({ stars, level }: Pick<Certificate, 'stars' | 'level'>) =>
  stars === 5 && level !== 'central'

const inForce = (one: Certificate, day: string) =>
  one.issuedOn <= day && day <= one.validUntil && (one.withdrawnOn === null || day < one.withdrawnOn)

export type Standing = {
  state: OcopState
  stars: OcopStars | null
  validUntil: string | null
  potential: boolean
}

/** What a product is on a day: the last certificate issued until then decides; `stars` only while it is in force. */
export function standingAt(certificates: readonly Certificate[], day: string): Standing {
  const issued = certificates
    .filter(({ issuedOn }) => issuedOn <= day)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
  const given = issued.filter((one) => !isPotential(one))
  const [last, before] = [given.at(-1), given.at(-2)]
  const potential = issued.some((one) => isPotential(one) && inForce(one, day)) && last?.stars !== 5
  if (last === undefined) return { state: 'registered', stars: null, validUntil: null, potential }
  const stars = inForce(last, day) ? last.stars : null
  return { state: stateOf(last, before, day), stars, validUntil: last.validUntil, potential }
}

function stateOf(last: Certificate, before: Certificate | undefined, day: string): OcopState {
  if (last.withdrawnOn !== null && last.withdrawnOn <= day) return 'withdrawn'
  if (last.validUntil < day) return 'expired'
  if (before === undefined) return 'recognised'
  return before.stars < last.stars ? 'upgraded' : 'renewed'
}

export type Stock = { total: number } & Record<OcopStars, number>

/** How many products are in force on a day, by stars; each is counted once. */
export function stockAt(products: readonly (readonly Certificate[])[], day: string): Stock {
  const stock: Stock = { total: 0, 3: 0, 4: 0, 5: 0 }
  for (const certificates of products) {
    const { stars } = standingAt(certificates, day)
    if (stars === null) continue
    stock.total += 1
    stock[stars] += 1
  }
  return stock
}

/** The last day of the six months that follow a day. */
export function sixMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate()
  return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10)
}
