import type { PoolClient } from 'pg'

/** PostgreSQL type of each column, in the order of insertion */
type Columns = Readonly<Record<string, string>>
type Row<C extends Columns> = { [K in keyof C]: unknown }

/** Inserts all rows in one statement, one array per column (recipe: 2 s where row by row takes 33 s), and returns their
 * ids in the order of the rows; [] for tables without an `id`. Values of json columns are given as objects. */
export async function insertRows<C extends Columns>(
  client: PoolClient,
  table: string,
  columns: C,
  rows: readonly Row<C>[],
  returning: 'id' | null = 'id',
): Promise<number[]> {
  if (rows.length === 0) return []
  const names = Object.keys(columns)
  const values = names.map((name) =>
    rows.map((row) =>
      columns[name] === 'jsonb' && row[name] !== null ? JSON.stringify(row[name]) : row[name],
    ),
  )
  const list = names.map((name) => `"${name}"`).join(', ')
  // arrays of enum types are given as text and cast one by one
  const arrays = names.map((_, index) => `$${index + 1}::text[]`).join(', ')
  const casts = names.map((name) => `given."${name}"::${columns[name]}`).join(', ')
  const order = `order by given.place`
  const from = `unnest(${arrays}) with ordinality as given(${list}, place)`
  const end = returning === null ? '' : ` returning "${returning}"`
  const texts = values.map((column) => column.map((value) => (value === null ? null : String(value))))
  const { rows: made } = await client.query<{ id: number }>(
    `insert into "${table}" (${list}) select ${casts} from ${from} ${order}${end}`,
    texts,
  )
  return made.map(({ id }) => Number(id))
}
