import type { PoolClient } from 'pg'
import type { CommuneYearSeed, RecognitionSeed } from './illustrative-criteria.ts'
import { insertRows } from './insert-rows.ts'
import type { CatalogueIds } from './seed-catalogue.ts'

/** The illustrative register of criteria: every criterion of every commune's year, and the decisions. */
export async function loadCriteria(
  client: PoolClient,
  { units }: CatalogueIds,
  results: readonly CommuneYearSeed[],
  recognitions: readonly RecognitionSeed[],
): Promise<void> {
  const { rows } = await client.query<{ id: number; number: number; set: string }>(
    'select c.id, c.number, s.code as set from criterion c join criteria_set s on s.id = c.set_id order by c.number',
  )
  const criteria = new Map<string, typeof rows>()
  for (const row of rows) criteria.set(row.set, [...(criteria.get(row.set) ?? []), row])
  await insertRows(
    client,
    'criterion_result',
    { unit_id: 'int', year: 'int', criterion_id: 'int', met: 'bool', illustrative: 'bool' },
    results.flatMap(({ unit, year, set, met }) =>
      (criteria.get(set) ?? []).map(({ id, number }) => ({
        ...{ unit_id: units.get(unit), year, criterion_id: id },
        ...{ met: met.has(number), illustrative: true },
      })),
    ),
    null,
  )
  await insertRows(
    client,
    'commune_recognition',
    {
      unit_id: 'int',
      title: 'recognition_title',
      field: 'text',
      for_year: 'int',
      decision: 'text',
      decided_on: 'date',
      illustrative: 'bool',
    },
    recognitions.map(({ unit, forYear, decidedOn, ...rest }) => ({
      ...{ ...rest, unit_id: units.get(unit), for_year: forYear, decided_on: decidedOn, illustrative: true },
    })),
    null,
  )
}
