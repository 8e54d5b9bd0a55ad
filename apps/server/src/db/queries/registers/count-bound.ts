import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { Binding, BoundRegister, Counted } from '@so-dan-van/domain/registers/binding'
import { type RawBuilder, sql } from 'kysely'
import type { ReadDb } from '../../client.ts'
import type { Reference } from '../reference.ts'
import type { Scope } from '../scope.ts'
import { sources } from './sources.ts'

type Request = {
  bindings: readonly Binding[]
  /** provinces that may be read */
  roots: number[]
  units: readonly number[]
  years: readonly number[]
}

/** What the registers count for cells at the ends of years: a statement per register, however many cells. A unit that
 * keeps nothing in a register is not counted by it. */
export async function countBound(
  db: ReadDb,
  { bindings, roots, units, years }: Request,
): Promise<(unit: number, year: number) => Counted> {
  const counted = new Map<string, Record<string, Counted[string]>>()
  const perRegister = [...groupBy(bindings, ({ register }) => register)].map(async ([register, bound]) => {
    for (const { unit, year, counts } of await countRegister(db, register, bound, { roots, units, years })) {
      const cell = counted.get(`${unit} ${year}`) ?? {}
      for (const [index, { indicator }] of bound.entries())
        cell[indicator] = { register, counted: normaliseDecimal(counts[index] ?? '0') }
      counted.set(`${unit} ${year}`, cell)
    }
  })
  await Promise.all(perRegister)
  return (unit, year) => counted.get(`${unit} ${year}`) ?? {}
}

/** What the registers count for one unit's form. */
export async function countForm(
  db: ReadDb,
  { bindings }: Reference,
  { roots }: Scope,
  { unit, year }: { unit: number; year: number },
): Promise<Counted> {
  const countedOf = await countBound(db, { bindings, roots, units: [unit], years: [year] })
  return countedOf(unit, year)
}

type Row = { unit: number; year: number; counts: string[] }

async function countRegister(
  db: ReadDb,
  register: BoundRegister,
  bindings: readonly Binding[],
  where: Omit<Request, 'bindings'>,
): Promise<Row[]> {
  if (where.units.length === 0 || where.years.length === 0) return []
  const counts = sql<Row>`(${countsOf(register, bindings, where)})`.as<'row'>('row')
  return db.selectFrom(counts).selectAll().execute()
}

/** Rows `unit`, `year`, `counts`: what a register counts, in the order of the bindings. */
export function countsOf(
  register: BoundRegister,
  bindings: readonly Binding[],
  { roots, units, years }: Omit<Request, 'bindings'>,
): RawBuilder<unknown> {
  const day = sql`make_date(y.year, 12, 31)`
  const counts = bindings.map(
    (binding) => sql`coalesce(${measureOf(binding)} filter (where ${meets(binding)}), 0)::numeric`,
  )
  return sql`
    select p.unit, y.year, array[${sql.join(counts)}] as counts
    from unnest(${[...years]}::int[]) y(year)
    cross join lateral (${sources[register].rows({ day, roots, units: [...units] })}) s
    cross join lateral unnest(s.path) p(unit)
    where p.unit = any(${[...units]}::int[])
    group by p.unit, y.year`
}

/** Items that a unit's count of a year is made of. */
export function itemsBehind(
  binding: Binding,
  { roots, unit, year }: { roots: number[]; unit: number; year: number },
): RawBuilder<unknown> {
  const rows = sources[binding.register].rows({ day: `${year}-12-31`, roots, units: [unit] })
  return sql`select s.id, s.name, s.unit_name from (select ${year}::int as year) y cross join lateral (${rows}) s
    where ${meets(binding)}`
}

const named = (columns: object, name: string) => (columns as Record<string, RawBuilder<unknown>>)[name]

function measureOf({ register, measure }: Binding): RawBuilder<unknown> {
  return named(sources[register].measures, measure) ?? sql`count(*)`
}

/** Rows `s` of a register that a binding counts in the year `y`. */
function meets({ register, conditions, within }: Binding): RawBuilder<unknown> {
  const { facets, dates } = sources[register]
  const date = within === null ? undefined : named(dates, within)
  const parts = conditions.map(({ facet, values }) => {
    const column = named(facets, facet)
    return column === undefined ? sql`false` : sql`${column}::text = any(${values}::text[])`
  })
  if (within !== null) parts.push(date === undefined ? sql`false` : sql`extract(year from ${date}) = y.year`)
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}
