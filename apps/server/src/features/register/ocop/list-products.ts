import { type OcopPage, type OcopPageInput, ocopPerPage } from '@so-dan-van/domain/registers/ocop/register'
import { sql } from 'kysely'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { foundProducts, rowsOf } from './found-products.ts'

/** A page of the register as it was on a day. */
export async function listProducts(ctx: SignedIn, { page, ...filter }: OcopPageInput): Promise<OcopPage> {
  const found = await foundProducts(ctx, filter)
  const [rows, count] = await Promise.all([
    rowsOf(ctx, found, { limit: ocopPerPage, offset: (page - 1) * ocopPerPage }),
    ctx.read
      .selectFrom(sql<{ id: number }>`(${found})`.as('found'))
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total: count.n }
}
