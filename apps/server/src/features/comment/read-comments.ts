import type { CellComments, CommentPerson } from '@so-dan-van/domain/talk/comment'
import { sql } from 'kysely'
import type { ReadDb } from '../../db/client.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { mustSeeCell } from '../../db/queries/see-cell.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

/** What was said about a cell, and whom one may speak to about it. */
export async function readComments(
  ctx: SignedIn,
  input: { unit: number; year: number; indicator: string },
): Promise<CellComments> {
  const { unit, year, indicatorId } = mustSeeCell(await ctx.reference(), ctx.viewer, input)
  const { unapproved } = scopeOf(ctx.viewer.grants)
  const [rows, people] = await Promise.all([
    ctx.read
      .selectFrom('figure_comment as c')
      .innerJoin('unit as u', 'u.id', 'c.unit_id')
      .leftJoin('user as p', 'p.id', 'c.author_id')
      .where('c.unit_id', '=', unit.id)
      .where('c.year', '=', year)
      .where('c.indicator_id', '=', indicatorId)
      .where(sql<boolean>`u.path && ${unapproved}::int[]`)
      .select(['c.id', 'c.at', 'c.body', 'c.author_id', 'p.name'])
      .select(
        sql<
          CommentPerson[]
        >`coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name)
          from "user" m where m.id = any(c.mentions)), '[]')`.as('mentions'),
      )
      .orderBy('c.id')
      .execute(),
    readWitnesses(ctx.read, unit.path),
  ])
  return {
    comments: rows.map(({ id, at, body, author_id, name, mentions }) => ({
      id: Number(id),
      at: at.toISOString(),
      author: author_id === null || name === null ? null : { id: author_id, name },
      body,
      mentions,
    })),
    people,
  }
}

/** Who may see a unit's figures before they are approved. `path`: the unit's ids from the root down. */
export function readWitnesses(db: ReadDb, path: readonly number[]): Promise<CommentPerson[]> {
  return db
    .selectFrom('user as p')
    .where('p.active', '=', true)
    .where(
      sql<boolean>`exists (select from "grant" g where g.user_id = p.id and g.unit_id = any(${[...path]}::int[])
        and g.role in ('administrator', 'reviewer', 'editor'))`,
    )
    .select(['p.id', 'p.name'])
    .orderBy('p.name')
    .execute()
}
