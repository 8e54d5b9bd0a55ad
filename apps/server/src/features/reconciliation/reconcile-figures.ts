import { normaliseDecimal, subtractDecimals } from '@so-dan-van/domain/figures/decimal'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { BoundRegister } from '@so-dan-van/domain/registers/binding'
import {
  type ReconcileFilter,
  type ReconcileInput,
  type Reconciliation,
  reconcileFilters,
  reconcileRows,
} from '@so-dan-van/domain/registers/reconciliation'
import { type RawBuilder, sql } from 'kysely'
import type { ReadDb } from '../../db/client.ts'
import { demandReadable } from '../../db/queries/demand-readable.ts'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { countsOf } from '../../db/queries/registers/count-bound.ts'
import type { Scope } from '../../db/queries/scope.ts'

type Row = {
  unit: number
  name: string
  year: number
  indicator: number
  register: BoundRegister
  declared: string | null
  counted: string
  countedThen: string | null
  note: string | null
}

/** Declared figures beside what the registers count at the ends of years: one statement, and one for the numbers of rows. */
export async function reconcileFigures(
  read: ReadDb,
  reference: Reference,
  scope: Scope,
  input: ReconcileInput,
): Promise<Reconciliation> {
  demandReadable(reference, scope, input.unit)
  const compared = comparedOf(reference, scope, input)
  const none = Object.fromEntries(reconcileFilters.map((one) => [one, 0])) as Reconciliation['counts']
  if (compared === null) return { rows: [], counts: none, next: null }
  const [found, counts] = await Promise.all([
    read.selectFrom(page(compared, input)).selectAll().execute(),
    read.selectFrom(numbers(compared)).selectAll().executeTakeFirstOrThrow(),
  ])
  const rows = found
    .slice(0, reconcileRows)
    .map(({ name, countedThen: then, indicator, declared, counted, ...row }) => {
      const [own, count] = [declared && normaliseDecimal(declared), normaliseDecimal(counted)]
      return {
        ...row,
        unitName: name,
        indicator: reference.indicatorCode.get(indicator) ?? '',
        declared: own,
        counted: count,
        difference: own === null ? null : subtractDecimals(own, count),
        countedThen: then === null ? null : normaliseDecimal(then),
      }
    })
  const next = found.length > reconcileRows ? input.cursor + reconcileRows : null
  return { rows, counts, next }
}

const which: Record<ReconcileFilter, RawBuilder<boolean>> = {
  differs: sql`c.declared <> c.counted`,
  changed: sql`c.counted_then is not null`,
  blank: sql`c.declared is null and c.counted > 0`,
  same: sql`c.declared = c.counted`,
  all: sql`true`,
}

const page = (compared: RawBuilder<unknown>, { filter, cursor }: ReconcileInput) =>
  sql<Row>`(
    select c.unit, c.name, c.year, c.indicator, c.register, c.declared::text as declared, c.counted::text as counted,
      c.counted_then::text as "countedThen", c.note
    from (${compared}) c where ${which[filter]}
    order by c.year desc, c.place, c.unit, c.position limit ${reconcileRows + 1} offset ${cursor})`.as<'row'>(
    'row',
  )

const numbers = (compared: RawBuilder<unknown>) =>
  sql<Reconciliation['counts']>`(select ${sql.join(
    reconcileFilters.map((one) => sql`count(*) filter (where ${which[one]})::int as ${sql.ref(one)}`),
  )} from (${compared}) c)`.as<'counts'>('counts')

/** Cells that a register counts, with what is declared as far as it may be read. Null where nothing is bound. */
function comparedOf(
  reference: Reference,
  scope: Scope,
  { unit, level, from, to }: ReconcileInput,
): RawBuilder<unknown> | null {
  const asked = unitOf(reference, unit)
  const all = level === 'commune' ? reference.communes : reference.units
  const units = [...all.values()]
    .filter((one) => one.level === level && one.path.includes(asked.id))
    .map(({ id }) => id)
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const entered = reference.bindings.filter(
    ({ indicator }) => reference.indicatorByCode.get(indicator)?.entry === 'entered',
  )
  const counted = [...groupBy(entered, ({ register }) => register)].map(([register, bindings]) => {
    const ids = bindings.map(({ indicator }) => reference.indicatorId.get(indicator) ?? 0)
    const counts = countsOf(register, bindings, { roots: scope.roots, units, years })
    return sql`select k.unit, k.year, ${register}::text as register, given.indicator, given.counted
      from (${counts}) k cross join lateral unnest(${ids}::int[], k.counts) given(indicator, counted)`
  })
  if (counted.length === 0 || units.length === 0) return null
  return sql`
    select k.unit, u.name, u.position as place, k.year, k.indicator, i.position, k.register, k.counted, f.note,
      f.value as declared,
      case when f.status = 'approved' and f.register_count <> k.counted then f.register_count end as counted_then
    from (${sql.join(counted, sql` union all `)}) k
    join unit u on u.id = k.unit
    join indicator i on i.id = k.indicator
    left join figure f on f.unit_id = k.unit and f.indicator_id = k.indicator and f.year = k.year
      and (f.status = 'approved' or u.path && ${scope.unapproved}::int[])`
}
