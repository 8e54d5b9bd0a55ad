import { groupBy } from '@so-dan-van/domain/group-by'
import type { CriteriaSet, Indicator, Programme } from '@so-dan-van/domain/indicators/indicator'
import type { Binding } from '@so-dan-van/domain/registers/binding'
import type { Round } from '@so-dan-van/domain/reports/report'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import { readBindings } from './registers/read-bindings.ts'

/** The catalogue as the server keeps it: what changes rarely. One copy per process, renewed when the database's
 * catalogue version differs; losing it costs some queries. */
export type Reference = {
  version: string
  programmes: Programme[]
  indicators: Indicator[]
  criteriaSets: CriteriaSet[]
  /** indicators that a register counts */
  bindings: readonly Binding[]
  indicatorByCode: ReadonlyMap<string, Indicator>
  /** database ids of indicators by code and back */
  indicatorId: ReadonlyMap<string, number>
  indicatorCode: ReadonlyMap<number, string>
  /** provinces and districts of all periods and roots */
  units: ReadonlyMap<number, UnitRecord>
  /** communes of all periods and roots: thousands, never sent as they are */
  communes: ReadonlyMap<number, UnitRecord>
  /** of all levels and roots, by year */
  rounds: readonly RoundRecord[]
  /** the day on which units are counted in a province's year; null = there is no round */
  cutoffOn: (root: number, year: number) => string | null
  /** number of communes by kind below a unit on the year's cut-off date */
  unitCounts: (unit: number, year: number) => Readonly<Record<string, number>> | null
  /** districts of a province on the year's cut-off date, in official order */
  children: (unit: number, year: number) => readonly number[]
}

export type UnitRecord = UnitInfo & { path: readonly number[] }
export type RoundRecord = Round & { id: number; rootUnit: number }

const validOn = (from: string | null, to: string | null, day: string) =>
  (from === null || from <= day) && (to === null || day <= to)

export async function loadReference(db: ReadDb, version: string): Promise<Reference> {
  const [programmes, indicators, checks, criteriaSets, unitRows, rounds, bindings] = await Promise.all([
    db.selectFrom('programme').selectAll().orderBy('position').execute(),
    db
      .selectFrom('indicator as i')
      .innerJoin('programme as p', 'p.id', 'i.programme_id')
      .selectAll('i')
      .select('p.code as programme')
      .orderBy('i.position')
      .execute(),
    db
      .selectFrom('indicator_check')
      .where('enabled', '=', true)
      .select(['indicator_id', 'rule'])
      .orderBy('position')
      .execute(),
    db.selectFrom('criteria_set').where('kind', '=', 'basic').selectAll().orderBy('from_year').execute(),
    db.selectFrom('unit').selectAll().orderBy('position').orderBy('code').execute(),
    readRounds(db),
    readBindings(db),
  ])
  const mapped = indicators.map((row) =>
    toIndicator(
      row,
      checks.filter((check) => check.indicator_id === row.id).map(({ rule }) => rule),
    ),
  )
  const units = new Map<number, UnitRecord>()
  const communes = new Map<number, UnitRecord>()
  for (const row of unitRows) (row.level === 'commune' ? communes : units).set(row.id, toUnit(row))
  return {
    version,
    programmes: programmes.map((row) => ({
      code: row.code,
      name: row.name,
      shortName: row.short_name,
      nameEn: row.name_en,
      position: row.position,
    })),
    indicators: mapped,
    criteriaSets: criteriaSets.map((row) => ({
      code: row.code,
      name: row.name,
      fromYear: row.from_year,
      toYear: row.to_year,
      criteriaCount: row.criteria_count,
    })),
    bindings: bindings.map(({ binding }) => binding),
    indicatorByCode: new Map(mapped.map((indicator) => [indicator.code, indicator])),
    indicatorId: new Map(indicators.map((row) => [row.code, row.id])),
    indicatorCode: new Map(indicators.map((row) => [row.id, row.code])),
    units,
    communes,
    rounds,
    ...countsOn(units, communes, rounds),
  }
}

/** dates arrive as yyyy-mm-dd text (db/client.ts), whatever the generated type says */
const day = (value: unknown): string | null => (value === null ? null : String(value))

async function readRounds(db: ReadDb): Promise<RoundRecord[]> {
  const rows = await db.selectFrom('reporting_round').selectAll().orderBy('year').execute()
  return rows.map((row) => ({
    id: row.id,
    rootUnit: row.root_unit_id,
    level: row.level as RoundRecord['level'],
    year: row.year,
    title: row.title,
    opensOn: String(row.opens_on),
    dueOn: String(row.due_on),
    cutoffOn: String(row.cutoff_on),
    lockedAt: row.locked_at === null ? null : new Date(row.locked_at).toISOString(),
  }))
}

function countsOn(
  units: ReadonlyMap<number, UnitRecord>,
  communes: ReadonlyMap<number, UnitRecord>,
  rounds: readonly RoundRecord[],
): Pick<Reference, 'unitCounts' | 'children' | 'cutoffOn'> {
  // where districts and communes report in one year, the districts' day counts
  const ofLevel = (level: RoundRecord['level']) =>
    rounds
      .filter((round) => round.level === level)
      .map((round) => [`${round.rootUnit} ${round.year}`, round.cutoffOn] as const)
  const cutoffs = new Map([...ofLevel('commune'), ...ofLevel('district')])
  const cutoffOn = (root: number, year: number) => cutoffs.get(`${root} ${year}`) ?? null
  const dayOf = (unit: UnitRecord, year: number) => cutoffOn(unit.path[0] ?? 0, year) ?? `${year}-12-31`
  const byParent = groupBy(communes.values(), (commune) => commune.parentId)
  const below = groupBy(units.values(), (unit) => unit.parentId)
  const counts = new Map<string, Record<string, number>>()
  const children = new Map<string, number[]>()
  const validIn = (unit: UnitRecord, year: number, list: readonly UnitRecord[] | undefined) =>
    (list ?? []).filter(({ validFrom, validTo }) => validOn(validFrom, validTo, dayOf(unit, year)))
  return {
    cutoffOn,
    unitCounts: (id, year) =>
      remembered(counts, `${id} ${year}`, () => {
        const commune = communes.get(id)
        if (commune !== undefined) return { [commune.kind]: 1 }
        const unit = units.get(id)
        if (unit === undefined) return null
        const valid = groupBy(validIn(unit, year, byParent.get(id)), ({ kind }) => kind)
        return Object.fromEntries([...valid].map(([kind, list]) => [kind, list.length]))
      }),
    children: (id, year) =>
      remembered(children, `${id} ${year}`, () => {
        const unit = units.get(id)
        return unit === undefined ? null : validIn(unit, year, below.get(id)).map((child) => child.id)
      }) ?? [],
  }
}

function remembered<T>(store: Map<string, T>, key: string, make: () => T | null): T | null {
  const known = store.get(key)
  if (known !== undefined) return known
  const made = make()
  if (made !== null) store.set(key, made)
  return made
}

type Row<T extends keyof import('../generated/kysely/types.ts').DB> = import('kysely').Selectable<
  import('../generated/kysely/types.ts').DB[T]
>

function toIndicator(row: Row<'indicator'> & { programme: string }, checks: unknown[]): Indicator {
  return {
    code: row.code,
    programme: row.programme,
    name: row.name,
    shortName: row.short_name,
    nameEn: row.name_en,
    unitOfMeasure: row.unit_of_measure,
    time: row.time,
    aggregation: row.aggregation as Indicator['aggregation'],
    decimals: row.decimals,
    better: row.better,
    entry: row.entry,
    formula: row.formula as Indicator['formula'],
    checks: checks as Indicator['checks'],
    hasTarget: row.has_target,
    level: row.level as Indicator['level'],
    criteriaBound: row.criteria_bound,
    validFromYear: row.valid_from_year,
    validToYear: row.valid_to_year,
    position: row.position,
    headline: row.headline,
    definition: row.definition,
    legalBasis: row.legal_basis,
  }
}

function toUnit(row: Row<'unit'>): UnitRecord {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as UnitInfo['kind'],
    level: row.level,
    parentId: row.parent_id,
    validFrom: day(row.valid_from),
    validTo: day(row.valid_to),
    position: row.position,
    tile:
      row.tile_column === null || row.tile_row === null
        ? null
        : { column: row.tile_column, row: row.tile_row },
    path: row.path,
  }
}

/** The catalogue of the database as it is now, from this process's copy where that is not old. */
export function referenceCache(db: ReadDb): (version: string) => Promise<Reference> {
  let kept: Promise<Reference> | null = null
  let keptVersion: string | null = null
  return (version) => {
    if (kept === null || keptVersion !== version) {
      keptVersion = version
      kept = loadReference(db, version)
      kept.catch(() => {
        kept = null
      })
    }
    return kept
  }
}

/** The version that `referenceCache` compares; sessions read it along with themselves. */
export const catalogueVersion = sql<string>`coalesce((select value #>> '{}' from setting where key = 'catalogueVersion'), '0')`
