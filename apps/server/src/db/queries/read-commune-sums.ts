import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { sql } from 'kysely'
import type { ReadDb } from '../client.ts'
import type { Reference, UnitRecord } from './reference.ts'
import type { Scope } from './scope.ts'

type CommuneSum = NonNullable<EntryForm['rows'][number]['communes']>

/** What the communes below a unit reported to it in a year, added up by indicator: submitted and approved reports, of which
 * the reader may see those not yet approved. Empty where no round asks communes. */
export async function readCommuneSums(
  db: ReadDb,
  reference: Reference,
  scope: Scope,
  unit: UnitRecord,
  year: number,
): Promise<Map<string, CommuneSum>> {
  const round = reference.rounds.find(
    (one) => one.level === 'commune' && one.rootUnit === unit.path[0] && one.year === year,
  )
  if (round === undefined || unit.level !== 'district') return new Map()
  const rows = await db
    .selectFrom('report as r')
    .innerJoin('unit as u', 'u.id', 'r.unit_id')
    .innerJoin('round_indicator as a', 'a.round_id', 'r.round_id')
    .leftJoin('figure as f', (join) =>
      join
        .onRef('f.unit_id', '=', 'r.unit_id')
        .onRef('f.indicator_id', '=', 'a.indicator_id')
        .on('f.year', '=', year)
        .on('f.status', 'in', ['submitted', 'approved'])
        .on(sql<boolean>`(f.status = 'approved' or u.path && ${scope.unapproved}::int[])`),
    )
    .where('r.round_id', '=', round.id)
    .where('u.parent_id', '=', unit.id)
    .groupBy('a.indicator_id')
    .select([
      'a.indicator_id',
      sql<string | null>`sum(f.value)::text`.as('value'),
      sql<number>`count(*) filter (where f.value is not null or f.not_applicable)`.as('have'),
      sql<number>`count(*)`.as('of'),
    ])
    .execute()
  return new Map(
    rows.flatMap((row): [string, CommuneSum][] => {
      const indicator = reference.indicatorByCode.get(reference.indicatorCode.get(row.indicator_id) ?? '')
      if (indicator?.aggregation.kind !== 'sum') return []
      const value = row.value === null ? null : normaliseDecimal(row.value)
      return [[indicator.code, { value, coverage: { have: Number(row.have), of: Number(row.of) } }]]
    }),
  )
}
