import { foldName } from '@so-dan-van/domain/units/names'
import type { PoolClient } from 'pg'
import { type CatalogueChoice, type CatalogueRows, catalogueRows } from './catalogue-rows.ts'
import { insertRows } from './insert-rows.ts'
import { inTransaction } from './transaction.ts'

/** database ids by unit key and by indicator code */
export type CatalogueIds = { units: ReadonlyMap<string, number>; indicators: ReadonlyMap<string, number> }

/** Units with their history, programmes, indicators with their checks, and criteria sets, into an empty database, in one
 * transaction. Without a choice: everything that ships. */
export async function seedCatalogue(client: PoolClient, choice: CatalogueChoice = {}): Promise<CatalogueIds> {
  return inTransaction(client, () => loadCatalogue(client, choice))
}

/** The same inside the caller's transaction. */
export async function loadCatalogue(client: PoolClient, choice: CatalogueChoice = {}): Promise<CatalogueIds> {
  const rows = catalogueRows(choice)
  const units = await loadUnits(client, rows)
  await loadSuccessions(client, rows, units)
  const indicators = await loadIndicators(client, rows)
  await loadCriteriaSets(client, rows)
  return { units, indicators }
}

function byName(names: readonly string[], ids: readonly number[]): Map<string, number> {
  return new Map(names.map((name, index) => [name, ids[index] as number]))
}

/** Level by level, because a unit's path is made from its parent's. */
async function loadUnits(client: PoolClient, rows: CatalogueRows): Promise<Map<string, number>> {
  const known = new Map<string, number>()
  for (const level of ['province', 'district', 'commune']) {
    const units = rows.units.filter((unit) => unit.level === level)
    const ids = await insertRows(
      client,
      'unit',
      {
        code: 'text',
        name: 'text',
        folded_name: 'text',
        kind: 'text',
        level: 'unit_level',
        parent_id: 'int',
        valid_from: 'date',
        valid_to: 'date',
        position: 'int',
        tile_column: 'int',
        tile_row: 'int',
        note: 'text',
      },
      units.map((unit) => ({
        ...unit,
        folded_name: foldName(unit.name),
        parent_id: unit.parent === null ? null : (known.get(unit.parent) ?? null),
        valid_from: unit.validFrom,
        valid_to: unit.validTo,
        tile_column: unit.tile?.column ?? null,
        tile_row: unit.tile?.row ?? null,
      })),
    )
    for (const [index, unit] of units.entries()) known.set(unit.key, ids[index] as number)
  }
  return known
}

async function loadSuccessions(client: PoolClient, rows: CatalogueRows, units: ReadonlyMap<string, number>) {
  await insertRows(
    client,
    'unit_succession',
    {
      predecessor_id: 'int',
      successor_id: 'int',
      date: 'date',
      share: 'numeric',
      legal_basis: 'text',
      verification: 'text',
      note: 'text',
    },
    rows.successions.map((row) => ({
      ...row,
      predecessor_id: units.get(row.predecessor),
      successor_id: row.successor === null ? null : units.get(row.successor),
      legal_basis: row.legalBasis,
    })),
  )
}

async function loadIndicators(client: PoolClient, rows: CatalogueRows): Promise<Map<string, number>> {
  const ids = await insertRows(
    client,
    'programme',
    { code: 'text', name: 'text', short_name: 'text', name_en: 'text', position: 'int' },
    rows.programmes.map((row) => ({ ...row, short_name: row.shortName, name_en: row.nameEn })),
  )
  const programmes = byName(
    rows.programmes.map(({ code }) => code),
    ids,
  )
  const indicators = byName(
    rows.indicators.map(({ code }) => code),
    await insertRows(
      client,
      'indicator',
      indicatorColumns,
      rows.indicators.map((row) => toIndicatorRow(row, programmes)),
    ),
  )
  const checks = rows.indicators.flatMap(({ code, checks: rules }) =>
    rules.map((rule, position) => ({ indicator_id: indicators.get(code), rule, position })),
  )
  await insertRows(client, 'indicator_check', { indicator_id: 'int', rule: 'jsonb', position: 'int' }, checks)
  await insertRows(
    client,
    'register_binding',
    { indicator_id: 'int', register: 'register_kind', measure: 'text', conditions: 'jsonb', within: 'text' },
    rows.bindings.map(({ indicator, ...binding }) => ({
      ...binding,
      indicator_id: indicators.get(indicator),
    })),
    null,
  )
  return indicators
}

const indicatorColumns = {
  code: 'text',
  programme_id: 'int',
  name: 'text',
  short_name: 'text',
  name_en: 'text',
  unit_of_measure: 'text',
  time: 'indicator_time',
  entry: 'indicator_entry',
  aggregation: 'jsonb',
  formula: 'jsonb',
  decimals: 'int',
  better: 'better',
  has_target: 'bool',
  level: 'unit_level',
  criteria_bound: 'bool',
  valid_from_year: 'int',
  valid_to_year: 'int',
  position: 'int',
  headline: 'int',
  definition: 'text',
  legal_basis: 'text',
}

function toIndicatorRow(row: CatalogueRows['indicators'][number], programmes: ReadonlyMap<string, number>) {
  return {
    ...row,
    programme_id: programmes.get(row.programme),
    short_name: row.shortName,
    name_en: row.nameEn,
    unit_of_measure: row.unitOfMeasure,
    has_target: row.hasTarget,
    criteria_bound: row.criteriaBound,
    valid_from_year: row.validFromYear,
    valid_to_year: row.validToYear,
    legal_basis: row.legalBasis,
  }
}

async function loadCriteriaSets(client: PoolClient, { criteriaSets }: CatalogueRows) {
  const ids = await insertRows(
    client,
    'criteria_set',
    {
      code: 'text',
      name: 'text',
      kind: 'criteria_set_kind',
      from_year: 'int',
      to_year: 'int',
      criteria_count: 'int',
      legal_basis: 'text',
      verification: 'text',
    },
    criteriaSets.map((set) => ({
      ...set,
      from_year: set.fromYear,
      to_year: set.toYear,
      criteria_count: set.criteriaCount,
      legal_basis: set.legalBasis,
    })),
  )
  await insertRows(
    client,
    'criterion',
    { set_id: 'int', number: 'int', name: 'text', group_name: 'text', parts: 'int', verification: 'text' },
    criteriaSets.flatMap((set, index) =>
      set.criteria.map((criterion) => ({ ...criterion, set_id: ids[index], group_name: criterion.group })),
    ),
  )
}
