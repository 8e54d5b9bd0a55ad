import { DomainError } from '@so-dan-van/domain/errors'
import { type Outcome, outcomes } from '@so-dan-van/domain/imports/difference'
import { isError } from '@so-dan-van/domain/imports/import-problem'
import {
  type ImportAnswer,
  type ImportRequest,
  importRequestSchema,
} from '@so-dan-van/domain/imports/import-request'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { readTableFile } from '../../files/read-table-file.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { takeUpload } from '../../trpc/upload.ts'
import { compareFigures, type FigureDifference, readFigureSheets } from './compare-figures.ts'
import { importFigures } from './import-figures.ts'

/** lines of each outcome and problems that a page shows */
const mostShown = 1000

/** Compares a file of figures with what is stored below the administrator's units and, where the difference is the one
 * that was seen, writes what was picked of it. */
export async function importUpload(
  ctx: SignedIn,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<ImportAnswer> {
  const request = requestOf(ctx)
  const { name, bytes } = await takeUpload(ctx.upload, body)
  const within = ctx.viewer.grants.filter(({ role }) => role === 'administrator').map(({ unit }) => unit)
  const reference = await ctx.reference()
  const scope = { reference, within, ...(signal && { signal }) }
  const file = await readTableFile(bytes, name)
  const read = await readFigureSheets(ctx.read, scope, file.sheets.splice(0))
  const compare = () => compareFigures(ctx.read, { ...scope, read, options: request })
  const difference = await compare()
  if (request.fingerprint === null) return answerOf(difference, null, false)
  if (request.fingerprint !== difference.fingerprint) return answerOf(difference, null, true)
  const unpicked = new Set(request.without)
  const { viewer: actor, requestId } = ctx
  try {
    const written = await importFigures(ctx.write, {
      ...{ ...scope, difference, file: name, reason: request.reason, actor, requestId, now: ctx.now() },
      picked: (index, { outcome }) => request.outcomes.includes(outcome) && !unpicked.has(index),
    })
    return answerOf(difference, written, false)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'IMPORT_STALE')
      return answerOf(await compare(), null, true)
    throw error
  }
}

function requestOf({ upload, locale }: SignedIn): ImportRequest {
  const parsed = importRequestSchema.safeParse(upload?.options ?? null)
  if (!parsed.success)
    throw new DomainError('FIELD_INVALID', {
      field: 'input',
      expected: messagesOf(locale).errors.expected.value,
    })
  if (parsed.data.overwriteApproved && !parsed.data.reason) throw new DomainError('REASON_REQUIRED', {})
  return parsed.data
}

function answerOf(difference: FigureDifference, written: number | null, stale: boolean): ImportAnswer {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  const lines: ImportAnswer['lines'] = []
  for (const [place, { line, outcome, refusal, before, after }] of difference.lines.entries()) {
    counts[outcome] += 1
    if (counts[outcome] > mostShown) continue
    const { at, unit, year, indicator } = line
    const value = (of: typeof after) => ({ value: of.value, notApplicable: of.notApplicable })
    const held = before === null ? null : value(before)
    lines.push({ place, at, unit, year, indicator, outcome, refusal, before: held, after: value(after) })
  }
  const { fingerprint, problems } = difference
  return {
    ...{ fingerprint, written, stale, counts, lines },
    problems: problems.slice(0, mostShown),
    errors: problems.filter(isError).length,
  }
}
