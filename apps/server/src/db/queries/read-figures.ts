import { completeFigures, requiredFigures } from '@so-dan-van/domain/figures/complete-figures'
import { normaliseDecimal, sumDecimals } from '@so-dan-van/domain/figures/decimal'
import type { FigureCell, Standing, TargetCell } from '@so-dan-van/domain/figures/figure'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import type { Reference } from './reference.ts'
import type { Scope } from './scope.ts'

export type FiguresRequest = {
  indicators: readonly string[]
  years: readonly number[]
  /** units whose own cells are wanted */
  own: readonly number[]
  /** units whose totals over the units below are wanted */
  totals: readonly number[]
  standing: Standing
}

/** Figures as every reader gets them: entered ones that the reader may see, derived ones and totals computed from those. */
export async function readFigures(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  request: FiguresRequest,
): Promise<FigureCell[]> {
  const { indicators, years } = requiredFigures(reference.indicators, request)
  const below = request.totals.flatMap((unit) => years.flatMap((year) => [...reference.children(unit, year)]))
  const units = [...new Set([...request.own, ...request.totals, ...below])]
  const cells = await readCells(db, reference, scope, {
    indicators,
    units,
    years,
    standing: request.standing,
  })
  return completeFigures({
    indicators: reference.indicators,
    criteriaSets: reference.criteriaSets,
    cells,
    unitCounts: reference.unitCounts,
    children: reference.children,
    request,
  })
}

type CellsRequest = {
  indicators: readonly string[]
  units: readonly number[]
  years: readonly number[]
  standing: Standing
}

/** Stored cells only. Whose province it is and who may see what is not yet approved is decided in the query. */
async function readCells(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  request: CellsRequest,
): Promise<FigureCell[]> {
  const ids = request.indicators.flatMap((code) => reference.indicatorId.get(code) ?? [])
  if (ids.length === 0 || request.units.length === 0) return []
  let query = db
    .selectFrom('figure as f')
    .innerJoin('unit as u', 'u.id', 'f.unit_id')
    .leftJoin('source as s', 's.id', 'f.source_id')
    .where('f.indicator_id', '=', sql<number>`any(${ids})`)
    .where('f.unit_id', '=', sql<number>`any(${[...request.units]})`)
    .where('f.year', '=', sql<number>`any(${[...request.years]})`)
    .where(sql<boolean>`u.path[1] = any(${scope.roots})`)
    .select([
      'f.indicator_id',
      'f.unit_id',
      'f.year',
      'f.value',
      'f.not_applicable',
      'f.basis',
      'f.approximation',
    ])
    .select(['f.as_of', 'f.status', 'f.illustrative', 'f.note', 'f.version', 'f.quote'])
    .select(['f.source_text', 's.title', 's.published_on'])
  query =
    request.standing === 'approved'
      ? query.where('f.status', '=', 'approved')
      : query.where((eb) =>
          eb.or([eb('f.status', '=', 'approved'), sql<boolean>`u.path && ${scope.unapproved}::int[]`]),
        )
  const rows = await query.execute()
  return rows.map((row) => ({
    indicator: reference.indicatorCode.get(row.indicator_id) ?? '',
    unit: row.unit_id,
    year: row.year,
    value: row.value === null ? null : normaliseDecimal(String(row.value)),
    notApplicable: row.not_applicable,
    basis: row.basis,
    approximation: row.approximation,
    asOf: row.as_of,
    status: row.status,
    illustrative: row.illustrative,
    derived: false,
    scope: 'own',
    coverage: null,
    gap: null,
    source: citation({ ...row, sourceText: row.source_text, publishedOn: row.published_on }),
    note: row.note,
    version: row.version,
  }))
}

/** "Title, 19/11/2023: “sentence”", or what the editor typed. */
export function citation(of: {
  title: string | null
  publishedOn: string | null
  quote: string | null
  sourceText: string | null
}): string | null {
  if (of.title === null) return of.sourceText
  const named = of.publishedOn === null ? of.title : `${of.title}, ${vietnameseDate(of.publishedOn)}`
  return of.quote === null ? named : `${named}: “${of.quote}”`
}

/** 2023-11-19 -> 19/11/2023; other precisions stay as the source gives them */
function vietnameseDate(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
}

/** Plans of the units; for `totals` the unit's own plan, else the sum of the plans of the units below with how many have one. */
export async function readTargets(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  request: Omit<FiguresRequest, 'standing'>,
): Promise<TargetCell[]> {
  const ids = request.indicators.flatMap((code) => reference.indicatorId.get(code) ?? [])
  const below = request.totals.flatMap((unit) =>
    request.years.flatMap((year) => [...reference.children(unit, year)]),
  )
  const units = [...new Set([...request.own, ...request.totals, ...below])]
  if (ids.length === 0 || units.length === 0) return []
  const rows = await db
    .selectFrom('target as t')
    .innerJoin('unit as u', 'u.id', 't.unit_id')
    .where('t.indicator_id', '=', sql<number>`any(${ids})`)
    .where('t.unit_id', '=', sql<number>`any(${units})`)
    .where('t.year', '=', sql<number>`any(${[...request.years]})`)
    .where('t.value', 'is not', null)
    .where(sql<boolean>`u.path[1] = any(${scope.roots})`)
    .select(['t.indicator_id', 't.unit_id', 't.year', 't.value', 't.illustrative'])
    .execute()
  const cells = rows.map(
    (row): TargetCell => ({
      indicator: reference.indicatorCode.get(row.indicator_id) ?? '',
      unit: row.unit_id,
      year: row.year,
      value: normaliseDecimal(String(row.value)),
      illustrative: row.illustrative,
      coverage: null,
    }),
  )
  return [
    ...cells.filter(({ unit }) => request.own.includes(unit) || request.totals.includes(unit)),
    ...summedTargets(cells, reference, request),
  ]
}

function summedTargets(
  cells: readonly TargetCell[],
  reference: Reference,
  request: Omit<FiguresRequest, 'standing'>,
): TargetCell[] {
  const at = new Map(cells.map((cell) => [`${cell.indicator} ${cell.unit} ${cell.year}`, cell]))
  const additive = request.indicators.filter(
    (code) => reference.indicatorByCode.get(code)?.aggregation.kind === 'sum',
  )
  return request.totals.flatMap((unit) =>
    request.years.flatMap((year) => {
      const below = reference.children(unit, year)
      return additive.flatMap((indicator): TargetCell[] => {
        if (at.has(`${indicator} ${unit} ${year}`)) return []
        const parts = below.flatMap((child) => at.get(`${indicator} ${child} ${year}`) ?? [])
        if (parts.length === 0) return []
        const value = sumDecimals(parts.map((part) => part.value))
        const coverage = { have: parts.length, of: below.length }
        return [
          { indicator, unit, year, value, illustrative: parts.some((part) => part.illustrative), coverage },
        ]
      })
    }),
  )
}
