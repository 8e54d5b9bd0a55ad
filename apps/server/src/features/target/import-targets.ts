import { DomainError } from '@so-dan-van/domain/errors'
import { isError } from '@so-dan-van/domain/imports/import-problem'
import {
  type PlanFileAnswer,
  type PlanFileRequest,
  type PlanOutcome,
  planFileRequestSchema,
  planOutcomes,
} from '@so-dan-van/domain/targets/plan-file'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { scopeOf } from '../../db/queries/scope.ts'
import { readTableFile } from '../../files/read-table-file.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { takeUpload } from '../../trpc/upload.ts'
import { comparePlans, type PlanDifference, readPlanSheets } from './compare-plans.ts'
import { writePlans } from './write-plans.ts'

/** lines of each outcome and problems that a page shows */
const mostShown = 1000

/** Compares a file of plans with what is stored below the administrator's units and, where the difference is the one that
 * was seen, writes what was picked of it. */
export async function importTargets(
  ctx: SignedIn,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<PlanFileAnswer> {
  const request = requestOf(ctx)
  const { name, bytes } = await takeUpload(ctx.upload, body)
  const reference = await ctx.reference()
  const { administer: within } = scopeOf(ctx.viewer.grants)
  const file = await readTableFile(bytes, name)
  const read = await readPlanSheets(ctx.read, { reference, within, year: request.year }, file.sheets)
  const compare = () => comparePlans(ctx.read, reference, read)
  const difference = await compare()
  if (request.fingerprint === null) return answerOf(difference, null, false)
  if (request.fingerprint !== difference.fingerprint) return answerOf(difference, null, true)
  const unpicked = new Set(request.without)
  const picked = difference.lines.filter(
    ({ outcome }, place) =>
      outcome !== 'unchanged' && request.outcomes.includes(outcome) && !unpicked.has(place),
  )
  try {
    return answerOf(difference, await writePlans(ctx, picked, { file: name, signal }), false)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'IMPORT_STALE')
      return answerOf(await compare(), null, true)
    throw error
  }
}

function requestOf({ upload, locale }: SignedIn): PlanFileRequest {
  const parsed = planFileRequestSchema.safeParse(upload?.options ?? null)
  if (parsed.success) return parsed.data
  const { expected } = messagesOf(locale).errors
  throw new DomainError('FIELD_INVALID', { field: 'input', expected: expected.value })
}

function answerOf(difference: PlanDifference, written: number | null, stale: boolean): PlanFileAnswer {
  const counts = Object.fromEntries(planOutcomes.map((one) => [one, 0])) as Record<PlanOutcome, number>
  const lines: PlanFileAnswer['lines'] = []
  for (const [place, { line, outcome, before }] of difference.lines.entries()) {
    counts[outcome] += 1
    if (counts[outcome] > mostShown) continue
    const { plan: after, ...where } = line
    lines.push({ place, ...where, outcome, before, after })
  }
  const { fingerprint, problems } = difference
  return {
    ...{ fingerprint, written, stale, counts, lines },
    problems: problems.slice(0, mostShown),
    errors: problems.filter(isError).length,
  }
}
