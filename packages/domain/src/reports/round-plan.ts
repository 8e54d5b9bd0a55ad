import { z } from 'zod'
import { yearSchema } from '../figures/figure.ts'
import { groupBy } from '../group-by.ts'
import { idSchema } from '../id.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { keySchema, textSchema } from '../text.ts'
import { vietnamDay } from './dates.ts'
import { type RoundLevel, roundLevels } from './report.ts'

const daySchema = z.iso.date()
const versionSchema = z.number().int().min(1).max(1_000_000_000)

const askedSchema = z.object({ code: keySchema(100), required: z.boolean() })
/** An indicator that a round asks for, and whether it must be filled or marked not applicable before submission. */
export type AskedIndicator = z.infer<typeof askedSchema>

/** What an administrator decides about a round. `indicators` in the order of the form. */
const roundPlanSchema = z.object({
  title: textSchema(200).min(1),
  opensOn: daySchema,
  dueOn: daySchema,
  cutoffOn: daySchema,
  indicators: z.array(askedSchema).min(1).max(500),
})
export type RoundPlan = z.infer<typeof roundPlanSchema>

/** What becomes of approved figures that a reporting unit has of that year: draft = they are the form's first content and
 * count again when approved; approved = they go on counting, and a report is returned where it is to be corrected. */
const existingFigures = ['draft', 'approved'] as const

export const openRoundInputSchema = roundPlanSchema.extend({
  /** the province */
  unit: idSchema,
  year: yearSchema,
  level: z.enum(roundLevels),
  /** null = not asked yet: refused where there are approved figures */
  existing: z.enum(existingFigures).nullable(),
})
export type OpenRoundInput = z.infer<typeof openRoundInputSchema>

export const changeRoundInputSchema = roundPlanSchema.extend({
  round: idSchema,
  expectedVersion: versionSchema,
})
export type ChangeRoundInput = z.infer<typeof changeRoundInputSchema>

export const lockRoundInputSchema = z.object({
  round: idSchema,
  expectedVersion: versionSchema,
  /** how many reports are not approved, as the administrator saw and confirmed it */
  unapproved: z.number().int().min(0),
})
export const timelinessInputSchema = z.object({ level: z.enum(roundLevels) })
export const roundInputSchema = z.object({ round: idSchema })
export const exceptionInputSchema = z.object({ round: idSchema, unit: idSchema })
export const grantExceptionInputSchema = exceptionInputSchema.extend({
  untilOn: daySchema,
  reason: textSchema(500).min(1),
})

/** Why a round cannot be as it is asked. */
export type RoundProblem =
  | { problem: 'dueBeforeOpens' }
  | { problem: 'nothingEntered' }
  | { problem: 'unknownIndicator'; indicator: string }
  | { problem: 'askedTwice'; indicator: string }
  | { problem: 'derivedRequired'; indicator: string }
  | { problem: 'noUnits'; cutoffOn: string }
  | { problem: 'opensAfterStart'; startedOn: string }
  | { problem: 'dueMakesLate'; units: number }
  | { problem: 'cutoffChangesUnits'; added: number; removed: number }
  | { problem: 'indicatorHasFigures'; indicator: string; units: number }

/** What is wrong with a plan by itself. */
export function planProblems(plan: RoundPlan, indicators: ReadonlyMap<string, Indicator>): RoundProblem[] {
  const problems: RoundProblem[] = []
  if (plan.dueOn < plan.opensOn) problems.push({ problem: 'dueBeforeOpens' })
  if (!plan.indicators.some(({ code }) => indicators.get(code)?.entry === 'entered'))
    problems.push({ problem: 'nothingEntered' })
  const seen = new Set<string>()
  for (const { code, required } of plan.indicators) {
    const known = indicators.get(code)
    if (seen.has(code)) problems.push({ problem: 'askedTwice', indicator: known?.name ?? code })
    seen.add(code)
    if (known === undefined) problems.push({ problem: 'unknownIndicator', indicator: code })
    else if (required && known.entry === 'derived')
      problems.push({ problem: 'derivedRequired', indicator: known.name })
  }
  return problems
}

/** A round that is open, as far as its change depends on it. */
export type RoundStanding = {
  plan: RoundPlan
  /** when the first report was submitted or the first figure typed; null = nothing has happened yet */
  startedAt: string | Date | null
  /** first submissions of its reports */
  submissions: readonly (string | Date)[]
  /** by indicator: how many reporting units have a figure */
  figures: ReadonlyMap<string, number>
  /** units that the new cut-off day brings in and takes out */
  units: { added: number; removed: number }
}

/** Which changes of an open round would harm what has been done in it: a later start than the work itself, a due date that
 * makes reports late which were in time, other units, an indicator that somebody has already filled. */
export function changeProblems(
  standing: RoundStanding,
  after: RoundPlan,
  name: (code: string) => string,
): RoundProblem[] {
  const problems: RoundProblem[] = []
  const { plan: before, startedAt, units } = standing
  const startedOn = startedAt === null ? null : vietnamDay(startedAt)
  if (startedOn !== null && after.opensOn > before.opensOn && after.opensOn > startedOn)
    problems.push({ problem: 'opensAfterStart', startedOn })
  const days = standing.submissions.map(vietnamDay)
  const late = days.filter((day) => day <= before.dueOn && day > after.dueOn).length
  if (late > 0) problems.push({ problem: 'dueMakesLate', units: late })
  if (after.cutoffOn !== before.cutoffOn && units.added + units.removed > 0)
    problems.push({ problem: 'cutoffChangesUnits', ...units })
  const kept = new Set(after.indicators.map(({ code }) => code))
  for (const { code } of before.indicators) {
    const filled = standing.figures.get(code) ?? 0
    if (!kept.has(code) && filled > 0)
      problems.push({ problem: 'indicatorHasFigures', indicator: name(code), units: filled })
  }
  return problems
}

/** The same order with each programme's indicators together, as the form shows them. */
export function byProgramme(
  asked: readonly AskedIndicator[],
  indicators: ReadonlyMap<string, Indicator>,
): AskedIndicator[] {
  return [...groupBy(asked, ({ code }) => indicators.get(code)?.programme ?? '').values()].flat()
}

/** What a round of a year asks when nobody chose: all that districts report in it, in catalogue order; of communes, what
 * adds up to their district's figure. */
export function usualIndicators(
  indicators: readonly Indicator[],
  year: number,
  level: RoundLevel,
): AskedIndicator[] {
  return indicators
    .filter((one) => one.level === 'district')
    .filter((one) => (one.validFromYear ?? 0) <= year && year <= (one.validToYear ?? 9999))
    .filter((one) => level === 'district' || (one.entry === 'entered' && one.aggregation.kind === 'sum'))
    .map(({ code }) => ({ code, required: false }))
}

/** Codes of required indicators whose cell is neither filled nor marked not applicable: with these a report is not
 * submitted. */
export function requiredMissing(
  rows: readonly { indicator: string; required: boolean; filled: boolean }[],
): string[] {
  return rows.flatMap(({ indicator, required, filled }) => (required && !filled ? [indicator] : []))
}
