import { DomainError } from '@so-dan-van/domain/errors'
import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import { canEditReport } from '@so-dan-van/domain/reports/workflow'
import { recordAudit } from '../../db/audit.ts'
import type { Database, WriteDb } from '../../db/client.ts'
import { type LockedReport, lockReport } from '../../db/queries/lock-report.ts'
import { refusal } from '../../db/queries/move-report.ts'
import { readCells } from '../../db/queries/read-figures.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

export type SaveFigure = {
  unit: number
  year: number
  indicator: string
  expectedVersion: number
  input: FigureInput
  reason?: string | undefined
}

type Stored = NonNullable<Awaited<ReturnType<typeof findFigure>>>

/** Saves one cell: figure, revision and audit in one transaction. A stale version changes nothing and gives both values back. */
export async function saveFigure(ctx: SignedIn, save: SaveFigure): Promise<FigureCell> {
  const reference = await ctx.reference()
  const scope = scopeOf(ctx.viewer.grants)
  const indicatorId = reference.indicatorId.get(save.indicator)
  const indicator = reference.indicatorByCode.get(save.indicator)
  if (indicatorId === undefined || indicator === undefined)
    throw new DomainError('INDICATOR_NOT_FOUND', { indicator: save.indicator })
  const input = normalised(save.input)
  await ctx.write(async (db) => {
    const report = await lockReport(db, {
      viewer: ctx.viewer,
      reference,
      unit: save.unit,
      year: save.year,
      within: scope.edit,
    })
    const verdict = canEditReport({
      grants: ctx.viewer.grants,
      unitPath: report.unit.path,
      status: report.status,
      round: report.round,
      today: ctx.today,
    })
    if (!verdict.allowed) throw refusal(verdict, report, save)
    if (indicator.entry === 'derived')
      throw new DomainError('INDICATOR_DERIVED', { indicator: indicator.name })
    await mustBeAsked(db, report, indicatorId, indicator.name, save.year)
    const before = await findFigure(db, indicatorId, report.unit.id, save.year)
    if (before !== null && isSame(before, input)) return
    if ((before?.version ?? 0) !== save.expectedVersion) throw await conflict(ctx, reference, save, before)
    await store(db, ctx, save, { indicatorId, report, input, before })
  })
  return currentCell(ctx, reference, save)
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

function findFigure(db: WriteDb, indicatorId: number, unitId: number, year: number) {
  return db.figure.findUnique({
    where: { indicatorId_unitId_year: { indicatorId, unitId, year } },
    include: { updatedBy: { select: { name: true } } },
  })
}

function isSame(before: Stored, input: FigureInput): boolean {
  const value = before.value === null ? null : normaliseDecimal(before.value.toFixed(6))
  return (
    value === input.value &&
    before.notApplicable === input.notApplicable &&
    before.basis === input.basis &&
    before.approximation === input.approximation &&
    before.asOf === input.asOf &&
    before.note === input.note &&
    (before.sourceId !== null || before.sourceText === input.source) &&
    !before.illustrative
  )
}

async function conflict(
  ctx: SignedIn,
  reference: Reference,
  save: SaveFigure,
  before: Stored | null,
): Promise<DomainError> {
  return new DomainError('FIGURE_CONFLICT', {
    yours: save.input.value ?? '',
    theirs: before?.value == null ? '' : normaliseDecimal(before.value.toFixed(6)),
    by: before?.updatedBy?.name ?? '',
    at: before?.updatedAt.toISOString() ?? '',
    version: before?.version ?? 0,
    cell: await currentCell(ctx, reference, save),
  })
}

type Storing = { indicatorId: number; report: LockedReport; input: FigureInput; before: Stored | null }

async function store(
  db: WriteDb,
  ctx: SignedIn,
  save: SaveFigure,
  { indicatorId, report, input, before }: Storing,
): Promise<void> {
  const { value, notApplicable, basis, approximation, asOf, note } = input
  // a citation stays while its value stays; a typed value is no longer illustrative
  const keepsSource =
    before !== null &&
    !before.illustrative &&
    before.sourceId !== null &&
    before.value !== null &&
    value !== null &&
    before.value.equals(value)
  const cited = keepsSource
    ? { sourceId: before.sourceId, quote: before.quote }
    : { sourceId: null, quote: null }
  const content = {
    value,
    notApplicable,
    basis,
    approximation,
    asOf,
    note,
    sourceText: keepsSource ? null : input.source,
    ...cited,
    illustrative: false,
  }
  const version = (before?.version ?? 0) + 1
  const stamped = { ...content, version, updatedAt: ctx.now(), updatedById: ctx.viewer.id }
  const figure = before
    ? await db.figure.update({ where: { id: before.id }, data: stamped, select: { id: true } })
    : await db.figure.create({
        data: { ...stamped, indicatorId, unitId: report.unit.id, year: save.year, status: report.status },
        select: { id: true },
      })
  await db.figureRevision.create({
    data: {
      ...content,
      figureId: figure.id,
      version,
      channel: 'web',
      reason: save.reason || null,
      at: stamped.updatedAt,
      actorId: ctx.viewer.id,
    },
    select: { id: true },
  })
  await db.report.update({
    where: { id: report.id },
    data: { updatedAt: stamped.updatedAt, updatedById: ctx.viewer.id },
    select: { id: true },
  })
  await recordAudit(db, {
    actor: ctx.viewer.id,
    action: 'figure.saved',
    subject: { type: 'figure', id: figure.id },
    unit: report.unit.id,
    data: {
      indicator: save.indicator,
      year: save.year,
      version,
      before: before?.value?.toString() ?? null,
      after: value,
      notApplicable,
    },
    requestId: ctx.requestId,
  })
}

async function currentCell(
  ctx: Pick<SignedIn, 'read' | 'viewer'> & { read: Database['read'] },
  reference: Reference,
  save: SaveFigure,
): Promise<FigureCell> {
  const request = {
    indicators: [save.indicator],
    units: [save.unit],
    years: [save.year],
    standing: 'all' as const,
  }
  const [cell] = await readCells(ctx.read, reference, scopeOf(ctx.viewer.grants), request)
  return cell ?? emptyCell(save)
}

function emptyCell({ indicator, unit, year }: SaveFigure): FigureCell {
  const blank = {
    value: null,
    notApplicable: false,
    basis: 'actual',
    approximation: null,
    asOf: null,
    status: 'draft',
  } as const
  return {
    indicator,
    unit,
    year,
    ...blank,
    illustrative: false,
    derived: false,
    scope: 'own',
    coverage: null,
    gap: null,
    source: null,
    note: null,
    version: 0,
  }
}
