/** What a commune is in the programme for new rural areas: criteria met now and titles recognised are two different things
 * (QĐ 318/QĐ-TTg and QĐ 319/QĐ-TTg of 08/3/2022; withdrawal: QĐ 18/2022/QĐ-TTg). */

/** đạt chuẩn, nâng cao, kiểu mẫu: each is given to who has the one before */
export const titles = ['standard', 'advanced', 'model'] as const
export type Title = (typeof titles)[number]

export type Recognition = {
  title: Title
  /** the year that it is for: the decision may be of the following year */
  forYear: number
  decidedOn: string
  withdrawnOn: string | null
}

/** communes by criteria met, as reports print them; with a set of 10 only full, 5_9 and lt5 have any */
export const bands = ['full', '15_18', '10_14', '5_9', 'lt5'] as const
export type Band = (typeof bands)[number]

/** met: null = nothing assessed in this year */
export function bandOf(met: number, criteriaCount: number): Band {
  if (met >= criteriaCount) return 'full'
  if (met >= 15) return '15_18'
  if (met >= 10) return '10_14'
  return met >= 5 ? '5_9' : 'lt5'
}

/** First day on which a title counts: the decision's, or the last one of the year that it is for where the decision came
 * later (QĐ 728/QĐ-UBND of 23/3/2022 recognised communes of 2021). */
function countsFrom({ forYear, decidedOn }: Pick<Recognition, 'forYear' | 'decidedOn'>): string {
  const end = `${forYear}-12-31`
  return decidedOn < end ? decidedOn : end
}

function isInForce(recognition: Recognition, day: string): boolean {
  const { withdrawnOn } = recognition
  return countsFrom(recognition) <= day && (withdrawnOn === null || day < withdrawnOn)
}

/** The highest title in force on a day. */
export function titleAt(recognitions: readonly Recognition[], day: string): Title | null {
  const held = recognitions.filter((one) => isInForce(one, day)).map(({ title }) => title)
  return titles.findLast((title) => held.includes(title)) ?? null
}

/** A commune's year. results: one for each criterion of the set in force; null = not assessed. */
export type CommuneFacts = {
  results: readonly (boolean | null)[]
  recognitions: readonly Recognition[]
}
export type CommuneStanding = {
  /** null = nothing assessed */
  met: number | null
  unmet: number
  band: Band | null
  title: Title | null
  /** titles in force that are of the day's year */
  inYear: Title[]
  /** recognised, and some criterion is not met now; null = recognised, but not all of it assessed */
  regressed: boolean | null
}

/** What a commune is on a day, from the criteria of that day's year and its decisions. */
export function communeStandingAt({ results, recognitions }: CommuneFacts, day: string): CommuneStanding {
  const { met, unmet } = countResults(results)
  const title = titleAt(recognitions, day)
  const year = Number(day.slice(0, 4))
  const given = recognitions.filter((one) => one.forYear === year && isInForce(one, day))
  return {
    met,
    unmet,
    band: met === null ? null : bandOf(met, results.length),
    title,
    inYear: titles.filter((one) => given.some((recognition) => recognition.title === one)),
    regressed: regressed(title, met, unmet, results.length),
  }
}

function regressed(title: Title | null, met: number | null, unmet: number, count: number): boolean | null {
  if (title === null) return false
  if (unmet > 0) return true
  return met === count && count > 0 ? false : null
}

/** met: null = nothing assessed */
export function countResults(results: readonly (boolean | null)[]): { met: number | null; unmet: number } {
  const met = results.filter((result) => result === true).length
  const unmet = results.filter((result) => result === false).length
  return { met: met + unmet === 0 ? null : met, unmet }
}
