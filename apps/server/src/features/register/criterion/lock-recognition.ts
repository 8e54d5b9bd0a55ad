import { DomainError } from '@so-dan-van/domain/errors'
import type { WriteDb } from '../../../db/client.ts'
import { scopeOf } from '../../../db/queries/scope.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'

type Place = { unit: number; recognition: number }
type Locked = {
  id: number
  commune: number
  name: string
  decision: string
  decidedOn: string
  version: number
  archived: boolean
}

/** A decision, locked until the transaction ends. Throws NO_PERMISSION, RECOGNITION_NOT_FOUND. */
export async function lockRecognition(
  db: WriteDb,
  { viewer }: SignedIn,
  { unit, recognition }: Place,
): Promise<Locked> {
  const { edit } = scopeOf(viewer.grants)
  const kept = await db.unit.findFirst({ where: { id: unit, path: { hasSome: edit } }, select: { id: true } })
  if (kept === null) throw new DomainError('NO_PERMISSION', {})
  const [found] = await db.$queryRaw<Locked[]>`
    select r.id, r.unit_id as commune, u.name, r.decision, to_char(r.decided_on, 'YYYY-MM-DD') as "decidedOn", r.version, r.archived_at is not null as archived
    from commune_recognition r join unit u on u.id = r.unit_id
    where r.id = ${recognition} and u.path && array[${unit}::int]
    for update of r`
  if (found === undefined) throw new DomainError('RECOGNITION_NOT_FOUND', {})
  return found
}
