import { DomainError } from '@so-dan-van/domain/errors'
import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { TargetGrid } from '@so-dan-van/domain/targets/target'
import { sql } from 'kysely'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { planOf } from './stored-plan.ts'

/** All plans of a year for a province and its districts, and the figures of the year before. */
export async function readTargetGrid(
  ctx: SignedIn,
  { unit, year }: { unit: number; year: number },
): Promise<TargetGrid> {
  const reference = await ctx.reference()
  const { administer } = scopeOf(ctx.viewer.grants)
  if (!reference.units.get(unit)?.path.some((step) => administer.includes(step)))
    throw new DomainError('NO_PERMISSION', {})
  const units = [unit, ...reference.children(unit, year)]
  const below = sql<boolean>`u.path && ${administer}::int[]`
  const [targets, figures] = await Promise.all([
    ctx.read
      .selectFrom('target as t')
      .innerJoin('unit as u', 'u.id', 't.unit_id')
      .where('t.unit_id', '=', sql<number>`any(${units}::int[])`)
      .where('t.year', '=', year)
      .where(below)
      .select(['t.indicator_id', 't.unit_id', 't.value', 't.version', 't.illustrative'])
      .execute(),
    ctx.read
      .selectFrom('figure as f')
      .innerJoin('unit as u', 'u.id', 'f.unit_id')
      .where('f.unit_id', '=', sql<number>`any(${units}::int[])`)
      .where('f.year', '=', year - 1)
      .where('f.status', '=', 'approved')
      .where('f.value', 'is not', null)
      .where(below)
      .select(['f.indicator_id', 'f.unit_id', 'f.value'])
      .execute(),
  ])
  const code = (id: number) => reference.indicatorCode.get(id) ?? ''
  return {
    entries: targets.map((row) => ({
      indicator: code(row.indicator_id),
      unit: row.unit_id,
      plan: planOf(row.value),
      version: row.version,
      illustrative: row.illustrative,
    })),
    previous: figures.map((row) => ({
      indicator: code(row.indicator_id),
      unit: row.unit_id,
      value: normaliseDecimal(String(row.value)),
    })),
  }
}
