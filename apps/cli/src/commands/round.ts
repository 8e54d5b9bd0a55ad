import { DomainError } from '@so-dan-van/domain/errors'
import { usualIndicators } from '@so-dan-van/domain/reports/round-plan'
import type { Messages } from '@so-dan-van/messages/messages'
import { loadReference, type Reference, type UnitRecord } from '@so-dan-van/server/db/queries/reference'
import { openRound } from '@so-dan-van/server/features/round/open-round'
import { findUnit, readYear } from '../find-unit.ts'
import { withInstallation } from '../installation.ts'
import { exitCodes, Problem } from '../problem.ts'

type Given = {
  year: string
  opens?: string
  due?: string
  cutoff?: string
  unit?: string
  existing?: string
  json?: boolean
}

/** Opens a year's round for a province; a second one is refused. */
export async function openYearRound(given: Given, { cli }: Messages): Promise<void> {
  const year = readYear(given.year)
  const opensOn = readDay(given.opens, '--opens', `${year}-11-01`)
  const dueOn = readDay(given.due, '--due', `${year}-12-15`)
  const cutoffOn = readDay(given.cutoff, '--cutoff', `${year}-11-30`)
  if (dueOn < opensOn) throw new Problem((problems) => problems.wrong('--due', `>= ${opensOn}`))
  const { existing } = given
  if (existing !== undefined && existing !== 'draft' && existing !== 'approved')
    throw new Problem((problems) => problems.wrong('--existing', 'draft | approved'))
  const done = await withInstallation(async ({ database }) => {
    const reference = await loadReference(database.read, 'cli')
    const root = provinceOf(reference, given.unit, year, cutoffOn)
    const title = cli.round.title(year)
    const dates = { opensOn, dueOn, cutoffOn }
    const level = 'district' as const
    return openRound(database.write, reference, {
      root,
      year,
      level,
      title,
      ...dates,
      indicators: usualIndicators(reference.indicators, year, level),
      existing: existing ?? null,
      by: { actor: null, requestId: null },
    }).catch((error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'ROUND_HAS_FIGURES') throw error
      throw new Problem((problems) => problems.existing(Number(error.params.count), year), exitCodes.refused)
    })
  })
  if (given.json) process.stdout.write(`${JSON.stringify({ year, ...done })}\n`)
  else console.error(cli.round.opened(year, done.units, done.indicators))
}

function readDay(text: string | undefined, option: string, usual: string): string {
  if (text === undefined) return usual
  const time = Date.parse(`${text}T00:00:00Z`)
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  )
    return text
  throw new Problem((problems) => problems.wrong(option, usual))
}

function provinceOf(reference: Reference, text: string | undefined, year: number, day: string): UnitRecord {
  if (text !== undefined) {
    const unit = findUnit(reference, text, year)
    if (unit.level !== 'province') throw new Problem((problems) => problems.notAProvince(unit.name))
    return unit
  }
  const provinces = [...reference.units.values()].filter(
    ({ level, validFrom, validTo }) =>
      level === 'province' && (validFrom ?? '') <= day && day <= (validTo ?? '9999'),
  )
  const [province] = provinces
  if (province === undefined) throw new Problem((problems) => problems.unit(''))
  if (provinces.length > 1)
    throw new Problem((problems) => problems.manyProvinces(provinces.map(({ code }) => code).join(', ')))
  return province
}
