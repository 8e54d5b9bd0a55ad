import { DomainError } from '@so-dan-van/domain/errors'
import type { OcopPlace } from '@so-dan-van/domain/registers/ocop/register'
import type { WriteDb } from '../../../db/client.ts'
import { scopeOf } from '../../../db/queries/scope.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'

type Locked = { id: number; unit: number; name: string; group: string; producer: string; version: number }

/** Throws NO_PERMISSION where the unit's register is not the person's to keep. */
export async function refuseUnlessKept(db: WriteDb, { viewer }: SignedIn, unit: number): Promise<void> {
  const { edit } = scopeOf(viewer.grants)
  const kept = await db.unit.findFirst({ where: { id: unit, path: { hasSome: edit } }, select: { id: true } })
  if (kept === null) throw new DomainError('NO_PERMISSION', {})
}

/** The product, locked until the transaction ends. Throws NO_PERMISSION, OCOP_NOT_FOUND. */
export async function lockProduct(db: WriteDb, ctx: SignedIn, { unit, product }: OcopPlace): Promise<Locked> {
  await refuseUnlessKept(db, ctx, unit)
  const [found] = await db.$queryRaw<Locked[]>`
    select p.id, p.unit_id as unit, p.name, p."group"::text as "group", p.producer, p.version
    from ocop_product p join unit u on u.id = p.unit_id
    where p.id = ${product} and u.path && array[${unit}::int] for update of p`
  if (found === undefined) throw new DomainError('OCOP_NOT_FOUND', {})
  return found
}

/** The product was changed: it is no longer illustrative. */
export async function touchProduct(
  db: WriteDb,
  { viewer, now }: SignedIn,
  { id, version }: Pick<Locked, 'id' | 'version'>,
): Promise<void> {
  await db.ocopProduct.update({
    where: { id },
    data: { version: version + 1, illustrative: false, updatedAt: now(), updatedById: viewer.id },
    select: { id: true },
  })
}
