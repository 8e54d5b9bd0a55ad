import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { Binding } from '@so-dan-van/domain/registers/binding'
import { type CountedItems, reconcileRows } from '@so-dan-van/domain/registers/reconciliation'
import { sql } from 'kysely'
import type { ReadDb } from '../../client.ts'
import { countBound, itemsBehind } from './count-bound.ts'

type Place = { roots: number[]; unit: number; year: number }
type Item = { id: number; name: string; unitName: string; total: number }

/** What a binding counts for a unit's year, with the items, by name. */
export async function readItemsBehind(db: ReadDb, binding: Binding, place: Place): Promise<CountedItems> {
  const found = sql<Item>`(
    select s.id, s.name, s.unit_name as "unitName", count(*) over ()::int as total
    from (${itemsBehind(binding, place)}) s order by s.name, s.id limit ${reconcileRows})`.as<'item'>('item')
  const { roots, unit, year } = place
  const [rows, countedOf] = await Promise.all([
    db.selectFrom(found).selectAll().execute(),
    countBound(db, { bindings: [binding], roots, units: [unit], years: [year] }),
  ])
  return {
    register: binding.register,
    counted: normaliseDecimal(countedOf(unit, year)[binding.indicator]?.counted ?? '0'),
    total: rows[0]?.total ?? 0,
    items: rows.map(({ id, name, unitName }) => ({ id, name, unitName })),
  }
}
