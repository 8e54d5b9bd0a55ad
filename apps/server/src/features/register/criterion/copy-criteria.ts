import { DomainError } from '@so-dan-van/domain/errors'
import type { CopiedCriteria, CopyCriteria } from '@so-dan-van/domain/registers/criterion/register'
import { recordAudits } from '../../../db/audit.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { setOfYear } from './criteria-sets.ts'
import { lockCommunes } from './lock-communes.ts'

/** The results of the year before into communes of which nothing is assessed yet, within one set. Throws NO_PERMISSION,
 * CRITERIA_SET_NOT_FOUND, CRITERIA_SET_OTHER, COMMUNE_NOT_COUNTED. */
export async function copyCriteria(
  ctx: SignedIn,
  { unit, year, set: code, communes: wanted }: CopyCriteria,
): Promise<CopiedCriteria> {
  const set = await setOfYear(ctx.read, year, code)
  return ctx.write(async (db) => {
    const communes = await lockCommunes(db, ctx, { unit, year, wanted })
    if (year - 1 < set.fromYear) throw new DomainError('CRITERIA_SET_OTHER', { year: year - 1 })
    const units = communes.map((commune) => commune.unit)
    const copied = await db.$queryRaw<{ unit: number }[]>`
      insert into criterion_result (unit_id, year, criterion_id, met, updated_at, updated_by_id)
      select b.unit_id, ${year}, b.criterion_id, b.met, ${ctx.now()}, ${ctx.viewer.id} from criterion_result b
      where b.year = ${year - 1} and b.unit_id = any(${units}::int[]) and b.criterion_id = any(${set.criterionIds}::int[])
        and b.met is not null and not exists (
          select 1 from criterion_result o where o.unit_id = b.unit_id and o.year = ${year}
            and o.criterion_id = any(${set.criterionIds}::int[]) and o.met is not null)
      on conflict (unit_id, year, criterion_id) do update set met = excluded.met, illustrative = false,
        version = criterion_result.version + 1, updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id
      returning unit_id as unit`
    const filled = communes.flatMap(({ unit: id, name }) => {
      const cells = copied.filter((cell) => cell.unit === id).length
      return cells === 0 ? [] : [{ id, name, cells }]
    })
    await recordAudits(
      db,
      filled.map(({ id, name, cells }) => ({
        actor: ctx.viewer.id,
        action: 'criterion.copied',
        subject: { type: 'criterion', id },
        unit: id,
        data: { name, year, from: year - 1, set: code, cells },
        requestId: ctx.requestId,
      })),
    )
    return { communes: filled.length, cells: copied.length }
  })
}
