import type { PoolClient } from 'pg'
import { loadFigures, loadSources, loadTargets } from './load-figures.ts'
import { loadRounds, pastRound, publishedYears } from './load-rounds.ts'
import { productData } from './product-data.ts'
import { publishedFigures, publishedTargets } from './published-rows.ts'
import { loadCatalogue } from './seed-catalogue.ts'
import { inTransaction } from './transaction.ts'

/** The whole catalogue, the rounds of Quảng Bình 2016-2025 (locked) and every published figure with its source, into an
 * empty database, in one transaction. */
export async function seedPublished(client: PoolClient): Promise<void> {
  await inTransaction(client, async () => {
    const catalogue = await loadCatalogue(client)
    const sources = await loadSources(client, productData().published.sources)
    await loadRounds(client, catalogue, publishedYears.map(pastRound))
    await loadFigures(client, catalogue, sources, publishedFigures())
    await loadTargets(client, catalogue, sources, publishedTargets())
  })
}
