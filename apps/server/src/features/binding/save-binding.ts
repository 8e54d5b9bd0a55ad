import { DomainError } from '@so-dan-van/domain/errors'
import type { Binding, ListedBinding, SaveBinding } from '@so-dan-van/domain/registers/binding'
import { recordAudit } from '../../db/audit.ts'
import type { WriteDb } from '../../db/client.ts'
import { demandRuleManager } from '../../trpc/demand-rule-manager.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** What a register counts for an indicator from now on. Throws INDICATOR_NOT_FOUND, BINDING_CONFLICT. */
export async function saveBinding(
  ctx: SignedIn,
  { binding, expectedVersion }: SaveBinding,
): Promise<ListedBinding> {
  demandRuleManager(ctx)
  const { indicator: code, register, measure, conditions, within } = binding
  return ctx.write(async (db) => {
    const indicatorId = await lockIndicator(db, code)
    const before = await db.registerBinding.findUnique({ where: { indicatorId } })
    if ((before?.version ?? 0) !== expectedVersion) throw new DomainError('BINDING_CONFLICT', {})
    const version = expectedVersion + 1
    const data = { register, measure, conditions, within, version }
    const stamp = { updatedAt: ctx.now(), updatedById: ctx.viewer.id }
    await db.registerBinding.upsert({
      where: { indicatorId },
      create: { indicatorId, ...data, ...stamp },
      update: { ...data, ...stamp },
      select: { indicatorId: true },
    })
    await recordAudit(db, {
      actor: ctx.viewer.id,
      action: 'binding.saved',
      subject: { type: 'binding', id: indicatorId },
      unit: null,
      data: { indicator: code, before: before && shown(before), after: shown(data) },
      requestId: ctx.requestId,
    })
    return { binding, version }
  })
}

type Shown = { register: string; measure: string; conditions: unknown; within: string | null }
const shown = ({ register, measure, conditions, within }: Shown) => ({
  ...{ register, measure, within },
  conditions: conditions as Binding['conditions'],
})

/** The indicator, locked until the transaction ends. */
export async function lockIndicator(db: WriteDb, code: string): Promise<number> {
  const [row] = await db.$queryRaw<{ id: number }[]>`select id from indicator where code = ${code} for update`
  if (row === undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: code })
  return row.id
}
