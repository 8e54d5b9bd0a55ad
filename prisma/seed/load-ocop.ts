import { validUntil } from '@so-dan-van/domain/registers/ocop/certificate'
import { foldedProduct } from '@so-dan-van/domain/registers/ocop/register'
import type { PoolClient } from 'pg'
import type { ProductSeed } from './illustrative-ocop.ts'
import { insertRows } from './insert-rows.ts'
import type { CatalogueIds } from './seed-catalogue.ts'

/** The illustrative register of OCOP products. */
export async function loadOcop(
  client: PoolClient,
  { units }: CatalogueIds,
  products: readonly ProductSeed[],
): Promise<void> {
  const ids = await insertRows(
    client,
    'ocop_product',
    {
      unit_id: 'int',
      name: 'text',
      folded_name: 'text',
      group: 'ocop_group',
      producer: 'text',
      illustrative: 'bool',
    },
    products.map(({ unit, name, group, producer }) => ({
      ...{ unit_id: units.get(unit), name, group, producer, illustrative: true },
      folded_name: foldedProduct(name),
    })),
  )
  await insertRows(
    client,
    'ocop_certificate',
    {
      product_id: 'int',
      stars: 'int',
      score: 'numeric',
      level: 'ocop_level',
      decision: 'text',
      issued_on: 'date',
      valid_until: 'date',
    },
    products.flatMap(({ certificates }, index) =>
      certificates.map(({ stars, score, level, decision, issuedOn }) => ({
        ...{ product_id: ids[index], stars, score, level, decision, issued_on: issuedOn },
        valid_until: validUntil(issuedOn),
      })),
    ),
    null,
  )
}
