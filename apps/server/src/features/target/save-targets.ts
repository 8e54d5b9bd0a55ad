import { DomainError } from '@so-dan-van/domain/errors'
import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import {
  type Plan,
  type SaveTargetsInput,
  type SaveTargetsResult,
  samePlan,
  type TargetEntry,
} from '@so-dan-van/domain/targets/target'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { lockTargets, type StoredTarget } from './lock-targets.ts'
import { type Change, writeTargets } from './write-targets.ts'

type Cell = SaveTargetsInput['cells'][number]

/** Saves plans of a year in one transaction with their audit. A cell that somebody changed meanwhile is left as it is and
 * given back; what is already so writes nothing. */
export async function saveTargets(
  ctx: SignedIn,
  { year, cells }: SaveTargetsInput,
): Promise<SaveTargetsResult> {
  const reference = await ctx.reference()
  const { administer } = scopeOf(ctx.viewer.grants)
  const ids = idsOf(reference, cells)
  return ctx.write(async (db) => {
    const stored = await lockTargets(db, { cutoffOn: reference.cutoffOn, year, administer, cells: ids })
    const changes: Change[] = []
    const results = cells.map((cell, index): SaveTargetsResult[number] => {
      const place = ids[index]
      const before = stored.get(`${place?.indicator} ${place?.unit}`) ?? null
      const plan = normalised(cell.plan)
      const now = entryOf(cell, before)
      if (samePlan(now.plan, plan)) return { outcome: 'saved', entry: now, by: '' }
      if (now.version !== cell.expectedVersion)
        return { outcome: 'conflict', entry: now, by: before?.by ?? '' }
      if (place === undefined) return { outcome: 'conflict', entry: now, by: '' }
      const version = plan.kind === 'unset' ? 0 : now.version + 1
      changes.push({ ...place, code: cell.indicator, before: now.plan, plan, version })
      return { outcome: 'saved', entry: { ...now, plan, version, illustrative: false }, by: '' }
    })
    if (changes.length > 0) await writeTargets(db, ctx, year, changes)
    return results
  })
}

function idsOf(reference: Reference, cells: readonly Cell[]): { indicator: number; unit: number }[] {
  const seen = new Set<string>()
  return cells.map(({ indicator: code, unit }, index) => {
    const indicator = reference.indicatorId.get(code)
    if (indicator === undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: code })
    if (seen.has(`${code} ${unit}`))
      throw new DomainError('FIELD_INVALID', { field: `cells.${index}.indicator`, expected: code })
    seen.add(`${code} ${unit}`)
    return { indicator, unit }
  })
}

const normalised = (plan: Plan): Plan =>
  plan.kind === 'value' ? { kind: 'value', value: normaliseDecimal(plan.value) } : plan

function entryOf({ indicator, unit }: Cell, before: StoredTarget | null): TargetEntry {
  const place = { indicator, unit }
  if (before === null) return { ...place, plan: { kind: 'unset' }, version: 0, illustrative: false }
  const { plan, version, illustrative } = before
  return { ...place, plan, version, illustrative }
}
