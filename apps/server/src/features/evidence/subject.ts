import { DomainError } from '@so-dan-van/domain/errors'
import type { EvidenceRegister, EvidenceSubject } from '@so-dan-van/domain/evidence/evidence'
import { canEditReport } from '@so-dan-van/domain/reports/workflow'
import { type RawBuilder, sql } from 'kysely'
import type { WriteDb } from '../../db/client.ts'
import { Prisma } from '../../db/generated/prisma/client.ts'
import { lockReport } from '../../db/queries/lock-report.ts'
import { refusal } from '../../db/queries/move-report.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { type Scope, scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** Registers whose items can have evidence: table of the items and the column of `evidence` that names one. */
const registers = {
  ocop: { table: 'ocop_product', column: 'ocop_product_id' },
} as const satisfies Record<EvidenceRegister, { table: string; column: string }>
const registerList = Object.values(registers)

/** What evidence hangs on, as its table keeps it. */
export function columnsOf(reference: Reference, subject: EvidenceSubject) {
  if (subject.type === 'figure') {
    const indicatorId = reference.indicatorId.get(subject.indicator)
    if (indicatorId === undefined)
      throw new DomainError('INDICATOR_NOT_FOUND', { indicator: subject.indicator })
    return { indicatorId, unitId: subject.unit, year: subject.year, ocopProductId: null }
  }
  return { indicatorId: null, unitId: null, year: null, ocopProductId: subject.id }
}

/** Evidence `e` beside the unit `u` of what it hangs on. */
export function evidenceAndUnit(): RawBuilder<unknown> {
  const items = registerList.map(
    ({ table, column }) =>
      sql`left join ${sql.table(table)} on ${sql.table(table)}.id = e.${sql.ref(column)}`,
  )
  const units = registerList.map(({ table }) => sql`${sql.table(table)}.unit_id`)
  return sql`evidence e ${sql.join(items, sql` `)} join unit u on u.id = coalesce(e.unit_id, ${sql.join(units)})`
}

/** Whether the reader may see what evidence `e` hangs on: an item of a register anywhere in the province, a figure
 * before it is approved only where its own value is seen. */
export function readableBy({ roots, unapproved }: Scope): RawBuilder<boolean> {
  return sql<boolean>`(u.path && ${unapproved}::int[] or u.path && ${roots}::int[] and (e.indicator_id is null
    or exists (select from figure f where f.indicator_id = e.indicator_id and f.unit_id = e.unit_id and f.year = e.year
      and f.status = 'approved')))`
}

/** Throws NO_PERMISSION where the reader may not see what evidence would hang on. */
export async function mustReadSubject(ctx: SignedIn, subject: EvidenceSubject): Promise<void> {
  const columns = columnsOf(await ctx.reference(), subject)
  const scope = scopeOf(ctx.viewer.grants)
  const asked =
    subject.type === 'figure'
      ? sql`(select ${columns.indicatorId}::int as indicator_id, ${subject.unit}::int as unit_id, ${subject.year}::int as year)`
      : sql`(select null::int as indicator_id, i.unit_id, null::int as year
          from ${sql.table(registers[subject.type].table)} i where i.id = ${subject.id})`
  const found = await ctx.read
    .selectFrom(
      sql<{ unit: number }>`(select u.id as unit from ${asked} e join unit u on u.id = e.unit_id
      where ${readableBy(scope)})`.as('seen'),
    )
    .selectAll()
    .executeTakeFirst()
  if (found === undefined) throw new DomainError('NO_PERMISSION', {})
}

/** The unit and year of what evidence is about to change, locked until the transaction ends. A figure's report must be
 * open for typing. Throws NO_PERMISSION and what saving a figure throws. */
export async function lockSubject(
  db: WriteDb,
  ctx: SignedIn,
  subject: EvidenceSubject,
): Promise<{ unit: number }> {
  const { viewer, today } = ctx
  const { edit } = scopeOf(viewer.grants)
  if (subject.type === 'figure') {
    const reference = await ctx.reference()
    const report = await lockReport(db, { ...subject, viewer, reference, within: edit })
    const { unit, status, round } = report
    const verdict = canEditReport({ grants: viewer.grants, unitPath: unit.path, status, round, today })
    if (!verdict.allowed) throw refusal(verdict, report, subject)
    return { unit: unit.id }
  }
  const table = Prisma.raw(registers[subject.type].table)
  const [item] = await db.$queryRaw<{ unit: number }[]>`
    select i.unit_id as unit from ${table} i join unit u on u.id = i.unit_id
    where i.id = ${subject.id} and u.path && ${edit}::int[] for no key update of i`
  if (item === undefined) throw new DomainError('NO_PERMISSION', {})
  return item
}

/** Throws what stands against adding or removing evidence now; another look is taken when it is written. */
export async function mustEditSubject(ctx: SignedIn, subject: EvidenceSubject): Promise<void> {
  columnsOf(await ctx.reference(), subject)
  await ctx.write((db) => lockSubject(db, ctx, subject))
}
