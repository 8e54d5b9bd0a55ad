import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import {
  ocopIndicators,
  type ReconcileInput,
  type Reconciliation,
} from '@so-dan-van/domain/registers/ocop/register'
import { sql } from 'kysely'
import { ocopStandings } from '../../../db/queries/registers/ocop-standings.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { rootsOfReader } from '../roots-of-reader.ts'

type Counted = { unit: number; name: string } & Record<'total' | 'three' | 'four' | 'five', number>
type Declared = { unit: number; code: keyof typeof ocopIndicators; value: string }

/** Approved figures of a year beside what the register counts at its end: the unit itself, and a province's districts. */
export async function reconcileProducts(
  ctx: SignedIn,
  { unit, year }: ReconcileInput,
): Promise<Reconciliation> {
  const roots = await rootsOfReader(ctx, unit)
  const reference = await ctx.reference()
  const units = [unit, ...reference.children(unit, year)]
  const codes = Object.keys(ocopIndicators)
  const [counted, declared] = await Promise.all([
    ctx.read
      .selectFrom(
        sql<Counted>`(
      select d.id as unit, d.name, count(s.stars)::int as total, (count(*) filter (where s.stars = 3))::int as three,
        (count(*) filter (where s.stars = 4))::int as four, (count(*) filter (where s.stars = 5))::int as five
      from unit d left join (${ocopStandings({ day: `${year}-12-31`, roots, units })}) s on s.path && array[d.id]
      where d.id = any(${units}::int[]) group by d.id, d.name
      order by array_position(${units}::int[], d.id))`.as('counted'),
      )
      .selectAll()
      .execute(),
    ctx.read
      .selectFrom(
        sql<Declared>`(
      select f.unit_id as unit, i.code, f.value::text as value
      from figure f join indicator i on i.id = f.indicator_id join unit u on u.id = f.unit_id
      where f.unit_id = any(${units}::int[]) and f.year = ${year} and i.code = any(${codes}::text[])
        and f.status = 'approved' and f.value is not null and u.path && ${roots}::int[])`.as('declared'),
      )
      .selectAll()
      .execute(),
  ])
  const values = new Map(declared.map((row) => [`${row.code} ${row.unit}`, normaliseDecimal(row.value)]))
  return counted.map((row) => ({
    unit: row.unit,
    unitName: row.name,
    cells: Object.entries(ocopIndicators).map(([indicator, stars]) => {
      const count = { all: row.total, 3: row.three, 4: row.four, 5: row.five }[stars ?? 'all']
      const value = values.get(`${indicator} ${row.unit}`) ?? null
      const difference = value === null ? null : normaliseDecimal(String(count - Number(value)))
      return { indicator, stars, declared: value, counted: count, difference }
    }),
  }))
}
