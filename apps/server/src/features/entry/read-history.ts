import { DomainError } from '@so-dan-van/domain/errors'
import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { FigureRevision } from '@so-dan-van/domain/figures/figure'
import { sql } from 'kysely'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** Every value that a cell ever had, newest first; for those who may see it before it is approved. */
export async function readHistory(
  ctx: SignedIn,
  input: { unit: number; year: number; indicator: string },
): Promise<FigureRevision[]> {
  const reference = await ctx.reference()
  const { unapproved } = scopeOf(ctx.viewer.grants)
  const unit = unitOf(reference, input.unit)
  if (!unit.path.some((id) => unapproved.includes(id))) throw new DomainError('NO_PERMISSION', {})
  const indicator = reference.indicatorId.get(input.indicator)
  if (indicator === undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: input.indicator })
  const rows = await ctx.read
    .selectFrom('figure_revision as v')
    .innerJoin('figure as f', 'f.id', 'v.figure_id')
    .innerJoin('unit as u', 'u.id', 'f.unit_id')
    .leftJoin('source as s', 's.id', 'v.source_id')
    .leftJoin('user as p', 'p.id', 'v.actor_id')
    .where('f.indicator_id', '=', indicator)
    .where('f.unit_id', '=', unit.id)
    .where('f.year', '=', input.year)
    .where(sql<boolean>`u.path && ${unapproved}::int[]`)
    .selectAll('v')
    .select(['s.title', 'p.name as by'])
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    at: row.at.toISOString(),
    by: row.by ?? '',
    channel: row.channel,
    reason: row.reason,
    value: row.value === null ? null : normaliseDecimal(String(row.value)),
    notApplicable: row.not_applicable,
    basis: row.basis,
    approximation: row.approximation,
    asOf: row.as_of,
    source: row.title ?? row.source_text,
    quote: row.quote,
    note: row.note,
  }))
}
