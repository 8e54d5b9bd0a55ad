import type { ImportProblem } from '@so-dan-van/domain/imports/import-problem'
import { isError } from '@so-dan-van/domain/imports/import-problem'
import { type KnownUnit, type PlannedUnit, planUnits } from '@so-dan-van/domain/imports/plan-units'
import type { Sheet } from '@so-dan-van/domain/tables/sheet'
import { foldName } from '@so-dan-van/domain/units/names'
import type { UnitKind } from '@so-dan-van/domain/units/unit'
import { recordAudit } from '../../db/audit.ts'
import type { Database, ReadDb, WriteDb } from '../../db/client.ts'

export type UnitPlan = { units: PlannedUnit[]; problems: ImportProblem[] }

/** What a units file would change. Writes nothing. */
export async function compareUnits(db: ReadDb, sheets: readonly Sheet[]): Promise<UnitPlan> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'code', 'name', 'kind', 'level', 'parent_id', 'valid_from', 'valid_to', 'note'])
    .execute()
  const day = (value: unknown) => (value === null ? null : String(value))
  const known = rows.map(
    (row): KnownUnit => ({
      ...{ id: row.id, code: row.code, name: row.name, kind: row.kind as UnitKind, level: row.level },
      ...{
        parentId: row.parent_id,
        validFrom: day(row.valid_from),
        validTo: day(row.valid_to),
        note: row.note,
      },
    }),
  )
  return planUnits(sheets, known)
}

/** Adds and changes the units of a plan without errors, all or nothing, with one audit event. Periods are changed before
 * units are added, so that a code may pass from an ended unit to a new one. */
export async function importUnits(write: Database['write'], plan: UnitPlan, file: string): Promise<number> {
  if (plan.problems.some(isError)) throw new Error('a plan with errors is not carried out')
  const touched = plan.units.filter(({ outcome }) => outcome !== 'unchanged')
  if (touched.length === 0) return 0
  return write((db) => carryOut(db, plan, file), { timeout: 120_000 })
}

async function carryOut(db: WriteDb, plan: UnitPlan, file: string): Promise<number> {
  const ids = new Map(plan.units.flatMap((unit) => (unit.id === null ? [] : [[unit, unit.id] as const])))
  const parentOf = (unit: PlannedUnit) =>
    unit.parent === null ? unit.parentId : (ids.get(unit.parent) ?? null)
  const changed = plan.units.filter(({ outcome }) => outcome === 'changed')
  await changePeriods(db, changed, ids)
  for (const level of ['province', 'district', 'commune'] as const) {
    const added = plan.units.filter((unit) => unit.outcome === 'new' && unit.level === level)
    const made = await addUnits(db, added, parentOf)
    for (const [index, unit] of added.entries()) ids.set(unit, made[index] as number)
  }
  await changeUnits(db, changed, ids, parentOf)
  const added = plan.units.filter(({ outcome }) => outcome === 'new').length
  await recordAudit(db, {
    ...{ actor: null, action: 'units.imported', subject: { type: 'import', id: 'units' }, unit: null },
    data: { file, new: added, changed: changed.length },
    requestId: null,
  })
  return added + changed.length
}

/** stands for null in arrays of text */
const absent = ''
const texts = (units: readonly PlannedUnit[], of: (unit: PlannedUnit) => string | null) =>
  units.map((unit) => of(unit) ?? absent)

async function changePeriods(
  db: WriteDb,
  units: readonly PlannedUnit[],
  ids: ReadonlyMap<PlannedUnit, number>,
) {
  await db.$executeRaw`
    update unit u set valid_from = nullif(g.valid_from, '')::date, valid_to = nullif(g.valid_to, '')::date
    from unnest(${units.map((unit) => ids.get(unit) ?? 0)}::int[], ${texts(units, ({ validFrom }) => validFrom)}::text[],
      ${texts(units, ({ validTo }) => validTo)}::text[]) as g(id, valid_from, valid_to)
    where u.id = g.id`
}

async function changeUnits(
  db: WriteDb,
  units: readonly PlannedUnit[],
  ids: ReadonlyMap<PlannedUnit, number>,
  parentOf: (unit: PlannedUnit) => number | null,
): Promise<void> {
  await db.$executeRaw`
    update unit u set name = g.name, folded_name = g.folded, kind = g.kind, level = g.level::unit_level,
      parent_id = nullif(g.parent, 0), note = nullif(g.note, '')
    from unnest(${units.map((unit) => ids.get(unit) ?? 0)}::int[], ${texts(units, ({ name }) => name)}::text[],
      ${texts(units, ({ name }) => foldName(name))}::text[], ${texts(units, ({ kind }) => kind)}::text[],
      ${texts(units, ({ level }) => level)}::text[], ${units.map((unit) => parentOf(unit) ?? 0)}::int[],
      ${texts(units, ({ note }) => note)}::text[]) as g(id, name, folded, kind, level, parent, note)
    where u.id = g.id`
}

/** ids in the order of the units; they come last in the official order */
async function addUnits(
  db: WriteDb,
  units: readonly PlannedUnit[],
  parentOf: (unit: PlannedUnit) => number | null,
): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    insert into unit (code, name, folded_name, kind, level, parent_id, valid_from, valid_to, note, position)
    select g.code, g.name, g.folded, g.kind, g.level::unit_level, nullif(g.parent, 0), nullif(g.valid_from, '')::date,
      nullif(g.valid_to, '')::date, nullif(g.note, ''), g.place + (select coalesce(max(position), 0) from unit)
    from unnest(${texts(units, ({ code }) => code)}::text[], ${texts(units, ({ name }) => name)}::text[],
      ${texts(units, ({ name }) => foldName(name))}::text[], ${texts(units, ({ kind }) => kind)}::text[],
      ${texts(units, ({ level }) => level)}::text[], ${units.map((unit) => parentOf(unit) ?? 0)}::int[],
      ${texts(units, ({ validFrom }) => validFrom)}::text[], ${texts(units, ({ validTo }) => validTo)}::text[],
      ${texts(units, ({ note }) => note)}::text[]) with ordinality
      as g(code, name, folded, kind, level, parent, valid_from, valid_to, note, place)
    order by g.place
    returning id`
  return rows.map(({ id }) => id)
}
