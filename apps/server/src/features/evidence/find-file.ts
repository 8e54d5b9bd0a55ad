import { DomainError } from '@so-dan-van/domain/errors'
import { type EvidenceKind, evidenceKinds } from '@so-dan-van/domain/evidence/evidence'
import { sql } from 'kysely'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { evidenceAndUnit, readableBy } from './subject.ts'

/** file: what is kept; thumbnail, view: pictures that this program drew */
export type FilePart = 'file' | 'thumbnail' | 'view'
export type FoundFile = { key: string; name: string; mediaType: string; bytes: number | null }

/** A file that the reader may see. Throws NO_PERMISSION, EVIDENCE_NOT_FOUND. */
export async function findFile(ctx: SignedIn, id: number, part: FilePart): Promise<FoundFile> {
  const scope = scopeOf(ctx.viewer.grants)
  type Row = {
    name: string
    kind: EvidenceKind
    bytes: number
    file: string
    thumbnail: string | null
    view: string | null
  }
  const found = await ctx.read
    .selectFrom(
      sql<Row>`(select e.file_name as name, e.kind, e.bytes, e.stored_key as file, e.thumbnail_key as thumbnail,
        e.view_key as view from ${evidenceAndUnit()}
      where e.id = ${id} and e.removed_at is null and ${readableBy(scope)})`.as('row'),
    )
    .selectAll()
    .executeTakeFirst()
  if (found === undefined) throw await whyNot(ctx, id)
  const key = found[part]
  if (key === null) throw new DomainError('EVIDENCE_NOT_FOUND', {})
  return part === 'file'
    ? { key, name: found.name, mediaType: evidenceKinds[found.kind].mediaType, bytes: found.bytes }
    : { key, name: `${part}.webp`, mediaType: 'image/webp', bytes: null }
}

async function whyNot({ read }: SignedIn, id: number): Promise<DomainError> {
  const there = await read
    .selectFrom('evidence')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  return there === undefined
    ? new DomainError('EVIDENCE_NOT_FOUND', {})
    : new DomainError('NO_PERMISSION', {})
}
