import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { PeerFigures } from '@so-dan-van/domain/indicators/peers'
import type { Counted } from '@so-dan-van/domain/registers/binding'
import { cellState, isClean, needsDecision, type ReviewedCell } from '@so-dan-van/domain/reports/cell-state'
import type { MatrixCell, ReviewMatrix } from '@so-dan-van/domain/reports/matrix'
import { isOverdue, reportRights } from '@so-dan-van/domain/reports/workflow'
import { sql } from 'kysely'
import { type CheckedFigure, checkUnit, historyYears } from '../../db/queries/check-unit.ts'
import { roundOf, unitOf } from '../../db/queries/read-entry-form.ts'
import { readPeersOfEach } from '../../db/queries/read-peers.ts'
import { type ReportRecord, readReports, toSummary } from '../../db/queries/read-reports.ts'
import type { Reference, UnitRecord } from '../../db/queries/reference.ts'
import { countBound } from '../../db/queries/registers/count-bound.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { mustReview } from './must-review.ts'
import { readWhole, wholeOf } from './whole-matrix.ts'

type Request = { unit: number; year: number; cursor?: number | null | undefined; limit: number }

/** Reports of the units right below one, cell by cell: seven queries, however many units are on the page, and two
 * more with the first of several pages. */
export async function readMatrix(ctx: SignedIn, request: Request): Promise<ReviewMatrix> {
  const unit = unitOf(await ctx.reference(), request.unit)
  mustReview(ctx.viewer, unit)
  const key = JSON.stringify(['review.matrix', request, ctx.viewer.grants, ctx.today])
  return ctx.remember(key, () => workOut(ctx, unit, request))
}

async function workOut(ctx: SignedIn, unit: UnitRecord, request: Request): Promise<ReviewMatrix> {
  const reference = await ctx.reference()
  const { year, limit } = request
  const scope = scopeOf(ctx.viewer.grants)
  const found = await readReports(ctx.read, {
    ...{ year, below: unit.id, visible: scope.review, today: ctx.today },
    page: { after: request.cursor ?? null, limit: limit + 1 },
  })
  const reports = found.slice(0, limit)
  const [indicators, figures, flags, units, peersOf, countedOf] = await Promise.all([
    readAskedFor(ctx, reference, reports),
    readFigures(ctx, reference, reports, year),
    readWaitingFlags(ctx, reports),
    readUnits(ctx, reports),
    readPeersOfEach(ctx.read, reference, scope, { parent: unit.id, year }),
    countBound(ctx.read, {
      bindings: reference.bindings,
      roots: scope.roots,
      units: reports.map((report) => report.unit),
      years: [year],
    }),
  ])
  const figuresOf = groupBy(figures, (figure) => figure.unit)
  const flagsOf = groupBy(flags, (flag) => flag.report)
  const rows = reports.map((report) => {
    const own = figuresOf.get(report.unit) ?? []
    const { code = '', name = '', path = [] } = units.get(report.unit) ?? {}
    const round = { ...roundOf(reference, unitOf(reference, report.unit), year), exception: report.exception }
    const { status } = report
    const { today, viewer } = ctx
    return {
      unit: report.unit,
      code,
      name,
      report: toSummary(report),
      may: reportRights({ grants: viewer.grants, unitPath: path, status, round, today }),
      cells: cellsOf(reference, ctx.today, {
        ...{ report, own, indicators },
        flags: flagsOf.get(report.id) ?? [],
        peers: peersOf(report.unit),
        counted: countedOf(report.unit, year),
      }),
    }
  })
  const first = request.cursor == null
  const whole =
    found.length > limit
      ? () => readWhole(ctx, indicators, unit.id, year)
      : () => wholeOf(reference, indicators, rows)
  return {
    indicators,
    rows,
    whole: first ? await whole() : null,
    next: found.length > limit ? (reports.at(-1)?.unit ?? null) : null,
  }
}

type Figure = CheckedFigure & {
  unit: number
  status: NonNullable<ReviewedCell['figure']>['status']
  estimate: boolean
  illustrative: boolean
  version: number
}
type Flag = { id: number; report: number; indicator: number; state: 'open' | 'answered' }
type Row = {
  report: ReportRecord
  own: readonly Figure[]
  indicators: readonly string[]
  flags: readonly Flag[]
  peers: PeerFigures
  counted: Counted
}

function cellsOf(
  reference: Reference,
  today: string,
  { report, own, indicators, flags, peers, counted }: Row,
): MatrixCell[] {
  const { unit, year, status } = report
  const findings = checkUnit(reference, { unit, year }, own, peers, counted)
  const odd = new Set(findings.map((finding) => finding.indicators[0]))
  const now = new Map(
    own.filter((figure) => figure.year === year).map((figure) => [figure.indicator, figure]),
  )
  const flagAt = new Map(flags.map((flag) => [reference.indicatorCode.get(flag.indicator), flag]))
  const situation = { status, overdue: isOverdue(report, today), flagged: flags.length > 0 }
  return indicators.map((code) => {
    const figure = now.get(code) ?? null
    const flag = flagAt.get(code) ?? null
    const cell = { figure, odd: odd.has(code), flag: flag?.state ?? null, report: situation }
    return {
      state: cellState(cell),
      value: figure?.value ?? null,
      notApplicable: figure?.notApplicable ?? false,
      estimate: figure?.estimate ?? false,
      illustrative: figure?.illustrative ?? false,
      version: figure?.version ?? 0,
      flag: flag && { id: flag.id, state: flag.state },
      decide: needsDecision(cell),
      clean: isClean(cell),
    }
  })
}

/** Entered indicators of the reports' round, in its order. */
async function readAskedFor(
  ctx: SignedIn,
  reference: Reference,
  reports: readonly ReportRecord[],
): Promise<string[]> {
  const rounds = [...new Set(reports.map(({ roundId }) => roundId))]
  const rows = await ctx.read
    .selectFrom('round_indicator')
    .where('round_id', '=', sql<number>`any(${rounds}::int[])`)
    .select('indicator_id')
    .orderBy('position')
    .execute()
  const codes = new Set(rows.map((row) => reference.indicatorCode.get(row.indicator_id) ?? ''))
  return [...codes].filter((code) => reference.indicatorByCode.get(code)?.entry === 'entered')
}

/** The figures of the reports' units, with those of the years that the checks compare with. */
async function readFigures(
  ctx: SignedIn,
  reference: Reference,
  reports: readonly ReportRecord[],
  year: number,
): Promise<Figure[]> {
  const units = reports.map(({ unit }) => unit)
  const rows = await ctx.read
    .selectFrom('figure')
    .where('unit_id', '=', sql<number>`any(${units}::int[])`)
    .where('year', '>=', year - historyYears)
    .where('year', '<=', year)
    .select(['unit_id', 'indicator_id', 'year', 'value', 'not_applicable', 'status', 'basis'])
    .select(['illustrative', 'version'])
    .execute()
  return rows.map((row) => ({
    unit: row.unit_id,
    indicator: reference.indicatorCode.get(row.indicator_id) ?? '',
    year: row.year,
    value: row.value === null ? null : normaliseDecimal(String(row.value)),
    notApplicable: row.not_applicable,
    status: row.status,
    estimate: row.basis === 'estimate',
    illustrative: row.illustrative,
    version: row.version,
  }))
}

async function readWaitingFlags(ctx: SignedIn, reports: readonly ReportRecord[]): Promise<Flag[]> {
  const rows = await ctx.read
    .selectFrom('figure_flag')
    .where('report_id', '=', sql<number>`any(${reports.map(({ id }) => id)}::int[])`)
    .where('state', 'in', ['open', 'answered'])
    .select(['id', 'report_id as report', 'indicator_id as indicator', 'state'])
    .execute()
  return rows.map((row) => ({ ...row, state: row.state === 'open' ? 'open' : 'answered' }))
}

async function readUnits(
  ctx: SignedIn,
  reports: readonly ReportRecord[],
): Promise<Map<number, { code: string; name: string; path: number[] }>> {
  const rows = await ctx.read
    .selectFrom('unit')
    .where('id', '=', sql<number>`any(${reports.map(({ unit }) => unit)}::int[])`)
    .select(['id', 'code', 'name', 'path'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
