import { DomainError, type ErrorCode } from '@so-dan-van/domain/errors'
import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { SaveFiguresInput, SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import { canEditReport } from '@so-dan-van/domain/reports/workflow'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { lockReport } from '../../db/queries/lock-report.ts'
import { refusal } from '../../db/queries/move-report.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { type Asked, readAsked } from './read-asked.ts'
import { cellOf, saysTheSame } from './stored-figure.ts'
import { type NewFigure, newFigure, writeFigures } from './write-figures.ts'

type Cell = SaveFiguresInput['cells'][number]
type Outcome = SaveFiguresResult[number]
type Decision = { outcome: Outcome; write: NewFigure | null }

/** Saves cells of one form: figures, revisions and audit in one transaction, set by set. A stale version changes nothing
 * and gives the other value back; input that says nothing new writes nothing, so a save may be sent again. */
export async function saveFigures(ctx: SignedIn, save: SaveFiguresInput): Promise<SaveFiguresResult> {
  const reference = await ctx.reference()
  refuseRepeated(save.cells)
  const { viewer, today } = ctx
  if (save.typist !== undefined && save.typist !== viewer.id) throw new DomainError('OTHER_PERSON', {})
  return ctx.write(async (db) => {
    const report = await lockReport(db, { ...save, viewer, reference, within: scopeOf(viewer.grants).edit })
    const { unit, status, round } = report
    const verdict = canEditReport({ grants: viewer.grants, unitPath: unit.path, status, round, today })
    if (!verdict.allowed) throw refusal(verdict, report, save)
    const ids = save.cells.flatMap(({ indicator }) => reference.indicatorId.get(indicator) ?? [])
    const asked = await readAsked(db, { report: report.id, unit: unit.id, year: save.year, indicators: ids })
    const decisions = save.cells.map((cell) => decide(ctx, reference, save, cell, asked))
    const failed = decisions.some(({ outcome }) => outcome.outcome !== 'saved')
    if (save.atomic && failed) return decisions.map(({ outcome }) => skipped(outcome))
    const written = decisions.flatMap(({ write }) => write ?? [])
    if (written.length > 0) await writeFigures(db, ctx, { ...save, report }, written)
    return decisions.map(({ outcome }) => outcome)
  })
}

/** One cell twice in a request has no order to go by. */
function refuseRepeated(cells: readonly Cell[]): void {
  const seen = new Set<string>()
  for (const [index, { indicator }] of cells.entries()) {
    if (seen.has(indicator))
      throw new DomainError('FIELD_INVALID', { field: `cells.${index}.indicator`, expected: indicator })
    seen.add(indicator)
  }
}

const skipped = (outcome: Outcome): Outcome =>
  outcome.outcome === 'saved' ? { ...outcome, outcome: 'skipped', cell: null } : outcome

/** What becomes of one cell. */
function decide(
  ctx: SignedIn,
  reference: Reference,
  save: SaveFiguresInput,
  cell: Cell,
  asked: ReadonlyMap<number, Asked>,
): Decision {
  const place = { indicator: cell.indicator, unit: save.unit, year: save.year }
  const plain = { indicator: cell.indicator, by: '', at: '', problem: null }
  const indicatorId = reference.indicatorId.get(cell.indicator)
  const found = indicatorId === undefined ? undefined : asked.get(indicatorId)
  const why = refusalOf(reference.indicatorByCode.get(cell.indicator), cell, save.year, found)
  if (why !== null || indicatorId === undefined || found === undefined)
    return { outcome: { ...plain, outcome: 'refused', cell: null, problem: sentence(ctx, why) }, write: null }
  const before = found.figure
  const input = normalised(cell.input)
  if (saysTheSame(before, input))
    return { outcome: { ...plain, outcome: 'saved', cell: cellOf(place, before) }, write: null }
  if ((before?.version ?? 0) !== cell.expectedVersion) {
    const { by, at } = { by: before?.updatedBy?.name ?? '', at: before?.updatedAt.toISOString() ?? '' }
    return { outcome: { ...plain, outcome: 'conflict', cell: cellOf(place, before), by, at }, write: null }
  }
  const write = newFigure({ indicatorId, code: cell.indicator, input, before })
  const stored = { ...write.content, id: before?.id ?? 0, version: write.version, updatedBy: null }
  const saved = cellOf(place, {
    ...stored,
    status: found.status,
    source: write.content.sourceId === null ? null : (before?.source ?? null),
    updatedAt: ctx.now(),
  })
  return { outcome: { ...plain, outcome: 'saved', cell: saved }, write }
}

/** k.a.d has no value; an empty text is no text; one number has one spelling. */
function normalised(input: FigureInput): FigureInput {
  const value = input.notApplicable || input.value === null ? null : normaliseDecimal(input.value)
  return { ...input, value, note: input.note || null, source: input.source || null }
}

function refusalOf(
  indicator: Indicator | undefined,
  cell: Cell,
  year: number,
  asked: Asked | undefined,
): DomainError | null {
  if (indicator === undefined) return new DomainError('INDICATOR_NOT_FOUND', { indicator: cell.indicator })
  if (indicator.entry === 'derived')
    return new DomainError('INDICATOR_DERIVED', { indicator: indicator.name })
  if (asked === undefined)
    return new DomainError('INDICATOR_NOT_IN_ROUND', { indicator: indicator.name, year })
  return null
}

function sentence({ locale }: SignedIn, why: DomainError | null): string | null {
  if (why === null) return null
  const { sentences } = messagesOf(locale).errors
  return (sentences[why.code as ErrorCode] as (params: unknown) => string)(why.params)
}
