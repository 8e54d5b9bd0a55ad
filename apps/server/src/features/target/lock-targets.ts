import { DomainError } from '@so-dan-van/domain/errors'
import type { Plan } from '@so-dan-van/domain/targets/target'
import { validOn } from '@so-dan-van/domain/units/valid-on'
import type { WriteDb } from '../../db/client.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { planOf } from './stored-plan.ts'

export type StoredTarget = { plan: Plan; version: number; illustrative: boolean; by: string }
type Asked = {
  cutoffOn: Reference['cutoffOn']
  year: number
  administer: readonly number[]
  cells: readonly { indicator: number; unit: number }[]
}
type Row = {
  indicator: number
  unit: number
  value: string | null
  version: number
  illustrative: boolean
  by: string
}

type LockedUnit = { id: number; name: string; root: number; validFrom: string | null; validTo: string | null }

/** The stored plans of these cells by "indicator unit", nobody else's to change until the transaction ends. NO_PERMISSION
 * where one of the units is not below those that the caller administers, UNIT_NOT_IN_YEAR where one does not exist on the
 * year's cut-off day. */
export async function lockTargets(
  db: WriteDb,
  { cutoffOn, year, administer, cells }: Asked,
): Promise<Map<string, StoredTarget>> {
  const units = [...new Set(cells.map(({ unit }) => unit))]
  // plans that are not there yet cannot be locked: the units are
  const allowed = await db.$queryRaw<LockedUnit[]>`
    select u.id, u.name, u.path[1] as root, u.valid_from::text as "validFrom", u.valid_to::text as "validTo"
    from unit u where u.id = any(${units}::int[]) and u.path && ${[...administer]}::int[]
      and u.level <> 'commune' order by u.id for no key update`
  if (allowed.length !== units.length) throw new DomainError('NO_PERMISSION', {})
  const gone = allowed.find((unit) => !validOn(unit, cutoffOn(unit.root, year) ?? `${year}-12-31`))
  if (gone !== undefined) throw new DomainError('UNIT_NOT_IN_YEAR', { unit: gone.name, year })
  const rows = await db.$queryRaw<Row[]>`
    select t.indicator_id as indicator, t.unit_id as unit, t.value::text as value, t.version, t.illustrative,
      coalesce(p.name, '') as by
    from target t left join "user" p on p.id = t.updated_by_id
    where t.year = ${year} and t.unit_id = any(${units}::int[])`
  return new Map(
    rows.map(({ indicator, unit, value, ...row }) => [
      `${indicator} ${unit}`,
      { ...row, plan: planOf(value) },
    ]),
  )
}
