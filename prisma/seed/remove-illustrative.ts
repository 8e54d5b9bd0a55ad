import type { PoolClient } from 'pg'
import { illustrativeTitle } from './demo-figures.ts'
import { inTransaction } from './transaction.ts'

export type Removed = { figures: number; targets: number; products: number; criteria: number }

/** Removes what was only ever illustrative: figures with their revisions, targets, register entries with what hangs on them, and the source that marks them where
 * nothing cites it any more. A figure that somebody has overwritten stays, with all it ever was. */
export async function removeIllustrative(client: PoolClient): Promise<Removed> {
  return inTransaction(client, async () => {
    await client.query(`set local so_dan_van.purge = 'on'`)
    await client.query(
      `delete from figure_revision r using figure f where f.id = r.figure_id and f.illustrative
         and not exists (select 1 from figure_revision o where o.figure_id = f.id and not o.illustrative)`,
    )
    const figures = await client.query(
      `delete from figure f where f.illustrative
         and not exists (select 1 from figure_revision r where r.figure_id = f.id)`,
    )
    const targets = await client.query('delete from target where illustrative')
    const products = await client.query('delete from ocop_product where illustrative')
    const results = await client.query('delete from criterion_result where illustrative')
    const recognitions = await client.query('delete from commune_recognition where illustrative')
    await client.query(
      `delete from source s where s.url is null and s.title = $1
         and not exists (select 1 from figure f where f.source_id = s.id)
         and not exists (select 1 from figure_revision r where r.source_id = s.id)
         and not exists (select 1 from target t where t.source_id = s.id)`,
      [illustrativeTitle],
    )
    return {
      figures: figures.rowCount ?? 0,
      targets: targets.rowCount ?? 0,
      products: products.rowCount ?? 0,
      criteria: (results.rowCount ?? 0) + (recognitions.rowCount ?? 0),
    }
  })
}
