import { DomainError } from '@so-dan-van/domain/errors'
import type { OcopDetail, OcopPlace } from '@so-dan-van/domain/registers/ocop/register'
import { sql } from 'kysely'
import { scopeOf } from '../../../db/queries/scope.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { rootsOfReader } from '../roots-of-reader.ts'

/** A product with all its certificates. Throws NO_PERMISSION, OCOP_NOT_FOUND. */
export async function readProduct(ctx: SignedIn, { unit, product }: OcopPlace): Promise<OcopDetail> {
  const roots = await rootsOfReader(ctx, unit)
  const { edit } = scopeOf(ctx.viewer.grants)
  const found = await ctx.read
    .selectFrom(
      sql<OcopDetail>`(select p.id, p.name, p.unit_id as unit, u.name as "unitName", p."group", p.producer, p.version, p.illustrative,
      u.path && ${edit}::int[] as "mayEdit",
      coalesce((
        select json_agg(json_build_object('id', c.id, 'stars', c.stars, 'score', trim_scale(c.score)::text,
          'level', c.level, 'decision', c.decision, 'issuedOn', c.issued_on, 'validUntil', c.valid_until,
          'withdrawnOn', c.withdrawn_on, 'withdrawnReason', c.withdrawn_reason) order by c.issued_on desc)
        from ocop_certificate c where c.product_id = p.id), '[]') as certificates
    from ocop_product p join unit u on u.id = p.unit_id
    where p.id = ${product} and u.path && ${roots}::int[] and u.path && array[${unit}::int])`.as('product'),
    )
    .selectAll()
    .executeTakeFirst()
  if (found === undefined) throw new DomainError('OCOP_NOT_FOUND', {})
  return found
}
