import type { Grant } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import { shownFigure } from '@so-dan-van/domain/figures/shown-figure'
import { groupBy } from '@so-dan-van/domain/group-by'
import {
  figuresQuerySchema,
  type OpenFigure,
  openFigureSchema,
  openIndicatorSchema,
  openUnitSchema,
  pageQuerySchema,
} from '@so-dan-van/domain/open-data/open-data'
import type { z } from 'zod'
import type { ReadDb } from '../db/client.ts'
import { readFigures } from '../db/queries/read-figures.ts'
import type { Reference, UnitRecord } from '../db/queries/reference.ts'
import { scopeOf } from '../db/queries/scope.ts'

export type Reader = { person: string; read: ReadDb; reference: Reference; grants: readonly Grant[] }

export type Page = { limit: number; cursor: number }
export type Resource = {
  summary: string
  row: z.ZodObject
  query: z.ZodObject
  rows: (reader: Reader, query: Page) => Promise<Record<string, unknown>[]>
}

/** Ties rows and query to their schemas, and forgets them again: the routes treat all resources alike. */
function resource<Row extends z.ZodObject, Query extends z.ZodObject>(definition: {
  summary: string
  row: Row
  query: Query
  rows: (reader: Reader, query: z.output<Query>) => Promise<z.output<Row>[]>
}): Resource {
  return definition as unknown as Resource
}

/** What can be asked for, each with its schemas: routes and the OpenAPI document are made from this. */
export const resources: Record<string, Resource> = {
  units: resource({
    summary: 'Provinces and districts of all periods that the token may see',
    row: openUnitSchema,
    query: pageQuerySchema,
    rows: async ({ reference, grants }) =>
      visibleUnits(reference, grants).map((unit) => toOpenUnit(unit, reference)),
  }),
  indicators: resource({
    summary: 'The catalogue of indicators',
    row: openIndicatorSchema,
    query: pageQuerySchema,
    rows: async ({ reference }) =>
      reference.indicators.map(
        ({
          code,
          programme,
          name,
          nameEn,
          unitOfMeasure,
          decimals,
          time,
          entry,
          definition,
          legalBasis,
        }) => ({
          code,
          programme,
          name,
          nameEn,
          unitOfMeasure,
          decimals,
          time,
          entry,
          definition,
          legalBasis,
        }),
      ),
  }),
  figures: resource({
    summary: 'Approved figures of units and years, entered and derived alike',
    row: openFigureSchema,
    query: figuresQuerySchema,
    rows: readOpenFigures,
  }),
}

function visibleUnits(reference: Reference, grants: readonly Grant[]): UnitRecord[] {
  const { roots } = scopeOf(grants)
  return [...reference.units.values()].filter((unit) => roots.includes(unit.path[0] ?? 0))
}

function toOpenUnit(
  { code, name, kind, level, parentId, validFrom, validTo }: UnitRecord,
  reference: Reference,
): z.output<typeof openUnitSchema> {
  return {
    code,
    name,
    kind,
    level,
    parent: parentId === null ? null : (reference.units.get(parentId)?.code ?? null),
    validFrom,
    validTo,
  }
}

/** A code means the unit that was valid on 30 November of the year, as rounds count them. */
async function readOpenFigures(
  { read, reference, grants }: Reader,
  query: z.output<typeof figuresQuerySchema>,
): Promise<OpenFigure[]> {
  const scope = scopeOf(grants)
  const indicators = query.indicator?.split(',') ?? reference.indicators.map(({ code }) => code)
  const unknown = indicators.find((code) => !reference.indicatorByCode.has(code))
  if (unknown !== undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: unknown })
  const visible = visibleUnits(reference, grants)
  const codes = [...new Set(query.unit.split(','))]
  const pairs = codes.flatMap((code) => {
    const ofCode = visible.filter((unit) => unit.code === code)
    if (ofCode.length === 0) throw refusalOf(reference, code)
    return query.year.flatMap((year) => {
      const day = `${year}-11-30`
      const unit = ofCode.find(
        ({ validFrom, validTo }) => (validFrom ?? '') <= day && day <= (validTo ?? '9999'),
      )
      return unit === undefined ? [] : [{ unit, year }]
    })
  })
  const parts = await Promise.all(
    [...groupBy(pairs, ({ unit }) => unit)].map(async ([unit, list]) => {
      const years = list.map(({ year }) => year)
      const totals = unit.level === 'province' ? [unit.id] : []
      const cells = await readFigures(read, reference, scope, {
        indicators,
        years,
        own: [unit.id],
        totals,
        standing: 'approved',
      })
      return years.flatMap((year) =>
        indicators.flatMap((code) => toOpenFigure(cells, unit, code, year) ?? []),
      )
    }),
  )
  return parts.flat()
}

/** A unit of another province is refused, one that nobody knows is not found. */
function refusalOf(reference: Reference, code: string): DomainError {
  const exists = [...reference.units.values()].some((unit) => unit.code === code)
  return exists ? new DomainError('NO_PERMISSION', {}) : new DomainError('UNIT_NOT_FOUND', { unit: code })
}

function toOpenFigure(
  cells: readonly FigureCell[],
  unit: UnitRecord,
  code: string,
  year: number,
): OpenFigure | null {
  const find = (scope: FigureCell['scope']) =>
    cells.find((cell) => cell.indicator === code && cell.year === year && cell.scope === scope) ?? null
  const cell = shownFigure(find('own'), find('total'))
  if (cell === null) return null
  const {
    value,
    notApplicable,
    basis,
    approximation,
    asOf,
    derived,
    illustrative,
    status,
    coverage,
    source,
  } = cell
  return {
    indicator: code,
    unit: unit.code,
    year,
    value,
    notApplicable,
    basis,
    approximation,
    asOf,
    derived,
    illustrative,
    status,
    coverage,
    source,
  }
}
