import { DomainError } from '@so-dan-van/domain/errors'
import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import { canEditReport } from '@so-dan-van/domain/reports/workflow'
import { recordAudit } from '../../db/audit.ts'
import type { WriteDb } from '../../db/client.ts'
import { type LockedReport, lockReport } from '../../db/queries/lock-report.ts'
import { refusal } from '../../db/queries/move-report.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { cellOf, findFigure, type StoredFigure, saysTheSame, shownSource } from './stored-figure.ts'

export type SaveFigure = {
  unit: number
  year: number
  indicator: string
  expectedVersion: number
  input: FigureInput
  reason?: string | undefined
}

/** Saves one cell: figure, revision and audit in one transaction. A stale version changes nothing and gives both values
 * back; input that says nothing new writes nothing, so a save may be sent again. All of it runs on the transaction's own
 * connection: whoever holds the lock must never wait for another one of the pool. */
export async function saveFigure(ctx: SignedIn, save: SaveFigure): Promise<FigureCell> {
  const reference = await ctx.reference()
  const indicatorId = reference.indicatorId.get(save.indicator)
  const indicator = reference.indicatorByCode.get(save.indicator)
  if (indicatorId === undefined || indicator === undefined)
    throw new DomainError('INDICATOR_NOT_FOUND', { indicator: save.indicator })
  const input = normalised(save.input)
  const { viewer, today } = ctx
  const { edit } = scopeOf(viewer.grants)
  return ctx.write(async (db) => {
    const report = await lockReport(db, { ...save, viewer, reference, within: edit })
    const { unit, status, round } = report
    const verdict = canEditReport({ grants: viewer.grants, unitPath: unit.path, status, round, today })
    if (!verdict.allowed) throw refusal(verdict, report, save)
    if (indicator.entry === 'derived')
      throw new DomainError('INDICATOR_DERIVED', { indicator: indicator.name })
    await mustBeAsked(db, report, indicatorId, indicator.name, save.year)
    const before = await findFigure(db, { indicatorId, unitId: unit.id, year: save.year })
    if (saysTheSame(before, input)) return cellOf(save, before)
    if ((before?.version ?? 0) !== save.expectedVersion) throw conflict(save, before)
    return store(db, ctx, save, { indicatorId, report, input, before })
  })
}

/** k.a.d has no value; an empty text is no text; one number has one spelling. */
function normalised(input: FigureInput): FigureInput {
  const value = input.notApplicable || input.value === null ? null : normaliseDecimal(input.value)
  return { ...input, value, note: input.note || null, source: input.source || null }
}

async function mustBeAsked(
  db: WriteDb,
  report: LockedReport,
  indicatorId: number,
  name: string,
  year: number,
): Promise<void> {
  const asked = await db.roundIndicator.count({
    where: { indicatorId, round: { reports: { some: { id: report.id } } } },
  })
  if (asked === 0) throw new DomainError('INDICATOR_NOT_IN_ROUND', { indicator: name, year })
}

function conflict(save: SaveFigure, before: StoredFigure | null): DomainError {
  return new DomainError('FIGURE_CONFLICT', {
    yours: save.input.value ?? '',
    theirs: before?.value ?? '',
    by: before?.updatedBy?.name ?? '',
    at: before?.updatedAt.toISOString() ?? '',
    version: before?.version ?? 0,
    cell: cellOf(save, before),
  })
}

type Storing = { indicatorId: number; report: LockedReport; input: FigureInput; before: StoredFigure | null }

/** A citation stays while its value stays and nobody takes it away; a typed value is no longer illustrative. */
function contentOf({ input, before }: Storing) {
  const { source, ...said } = input
  const cited =
    before !== null &&
    before.sourceId !== null &&
    !before.illustrative &&
    before.value === input.value &&
    shownSource(before) === source
  return {
    ...said,
    sourceId: cited ? before.sourceId : null,
    quote: cited ? before.quote : null,
    sourceText: cited ? null : source,
    illustrative: false,
  }
}

async function store(
  db: WriteDb,
  { viewer, now, requestId }: SignedIn,
  save: SaveFigure,
  storing: Storing,
): Promise<FigureCell> {
  const { indicatorId, report, before } = storing
  const content = contentOf(storing)
  const version = (before?.version ?? 0) + 1
  const stamp = { updatedAt: now(), updatedById: viewer.id }
  const stamped = { ...content, ...stamp, version }
  const place = { indicatorId, unitId: report.unit.id, year: save.year, status: report.status }
  const { id } = before
    ? await db.figure.update({ where: { id: before.id }, data: stamped, select: { id: true } })
    : await db.figure.create({ data: { ...stamped, ...place }, select: { id: true } })
  const written = { version, channel: 'web', reason: save.reason || null } as const
  await db.figureRevision.create({
    data: { ...content, ...written, figureId: id, at: stamp.updatedAt, actorId: viewer.id },
    select: { id: true },
  })
  await db.report.update({ where: { id: report.id }, data: stamp, select: { id: true } })
  const { indicator, year } = save
  const { value: after, notApplicable } = content
  await recordAudit(db, {
    actor: viewer.id,
    action: 'figure.saved',
    subject: { type: 'figure', id },
    unit: report.unit.id,
    data: { indicator, year, version, before: before?.value ?? null, after, notApplicable },
    requestId,
  })
  const source = content.sourceId === null ? null : (before?.source ?? null)
  const updatedBy = { name: viewer.name }
  return cellOf(save, {
    ...content,
    id,
    version,
    status: before?.status ?? report.status,
    source,
    updatedAt: stamp.updatedAt,
    updatedBy,
  })
}
