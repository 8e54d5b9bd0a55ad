import { DomainError } from '@so-dan-van/domain/errors'
import { groupBy } from '@so-dan-van/domain/group-by'
import type { SaveCriteria, SavedCriteria } from '@so-dan-van/domain/registers/criterion/register'
import { recordAudits } from '../../../db/audit.ts'
import type { WriteDb } from '../../../db/client.ts'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { setOfYear } from './criteria-sets.ts'
import { lockCommunes } from './lock-communes.ts'

type Cell = SaveCriteria['cells'][number] & { id: number }
type Stored = { unit: number; criterion: number; met: boolean | null; version: number }
type Change = { cell: Cell; before: boolean | null; version: number }

/** Cells of the matrix at once. What somebody else changed since is a conflict and stays as it is; what says nothing new
 * writes nothing, so a save may be sent again. Throws NO_PERMISSION, CRITERIA_SET_NOT_FOUND, COMMUNE_NOT_COUNTED. */
export async function saveCriteria(ctx: SignedIn, save: SaveCriteria): Promise<SavedCriteria> {
  const set = await setOfYear(ctx.read, save.year, save.set)
  const ids = new Map(set.criteria.map(({ number }, index) => [number, set.criterionIds[index] as number]))
  const cells = save.cells.map((cell, index) => ({ ...cell, id: idOf(ids, cell.criterion, index) }))
  refuseRepeated(cells)
  return ctx.write(async (db) => {
    const wanted = cells.map(({ commune }) => commune)
    const communes = await lockCommunes(db, ctx, { unit: save.unit, year: save.year, wanted })
    const stored = await storedCells(db, save.year, wanted, set.criterionIds)
    const outcomes = cells.map((cell) => decide(cell, stored.get(`${cell.commune} ${cell.id}`)))
    const changes = outcomes.flatMap(({ change }) => change ?? [])
    if (changes.length > 0) {
      await write(db, ctx, save.year, changes)
      const names = new Map(communes.map(({ unit, name }) => [unit, name]))
      await record(db, ctx, save, changes, names)
    }
    return outcomes.map(({ outcome }) => outcome)
  })
}

function idOf(ids: ReadonlyMap<number, number>, number: number, index: number): number {
  const id = ids.get(number)
  if (id === undefined)
    throw new DomainError('FIELD_INVALID', {
      field: `cells.${index}.criterion`,
      expected: [...ids.keys()].join(', '),
    })
  return id
}

/** One cell twice in a request has no order to go by. */
function refuseRepeated(cells: readonly Cell[]): void {
  const keys = cells.map(({ commune, id }) => `${commune} ${id}`)
  const index = keys.findIndex((key, at) => keys.indexOf(key) !== at)
  if (index >= 0)
    throw new DomainError('FIELD_INVALID', { field: `cells.${index}.criterion`, expected: '1 ×' })
}

async function storedCells(db: WriteDb, year: number, communes: number[], criteria: number[]) {
  const rows = await db.$queryRaw<Stored[]>`
    select unit_id as unit, criterion_id as criterion, met, version from criterion_result
    where year = ${year} and unit_id = any(${communes}::int[]) and criterion_id = any(${criteria}::int[])`
  return new Map(rows.map((row) => [`${row.unit} ${row.criterion}`, row]))
}

function decide(
  cell: Cell,
  stored: Stored | undefined,
): { outcome: SavedCriteria[number]; change: Change | null } {
  const { commune, criterion, met } = cell
  const [before, version] = [stored?.met ?? null, stored?.version ?? 0]
  if (before === met) return { outcome: { commune, criterion, outcome: 'saved', met, version }, change: null }
  if (version !== cell.expectedVersion)
    return { outcome: { commune, criterion, outcome: 'conflict', met: before, version }, change: null }
  const change = { cell, before, version: version + 1 }
  return { outcome: { commune, criterion, outcome: 'saved', met, version: version + 1 }, change }
}

/** A written result is no longer illustrative. */
async function write(
  db: WriteDb,
  { viewer, now }: SignedIn,
  year: number,
  changes: readonly Change[],
): Promise<void> {
  const of = <T>(take: (change: Change) => T) => changes.map(take)
  await db.$executeRaw`
    insert into criterion_result (unit_id, year, criterion_id, met, version, illustrative, updated_at, updated_by_id)
    select unit, ${year}, criterion, met, version, false, ${now()}, ${viewer.id}
    from unnest(${of(({ cell }) => cell.commune)}::int[], ${of(({ cell }) => cell.id)}::int[],
      ${of(({ cell }) => (cell.met === null ? null : String(cell.met)))}::text[]::boolean[],
      ${of(({ version }) => version)}::int[]) as given(unit, criterion, met, version)
    on conflict (unit_id, year, criterion_id) do update set met = excluded.met, version = excluded.version,
      illustrative = false, updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`
}

/** One event for each commune, with its criteria by number. */
async function record(
  db: WriteDb,
  ctx: SignedIn,
  { year, set }: SaveCriteria,
  changes: readonly Change[],
  names: ReadonlyMap<number, string>,
): Promise<void> {
  const byCommune = groupBy(changes, ({ cell }) => cell.commune)
  await recordAudits(
    db,
    [...byCommune].map(([unit, own]) => ({
      actor: ctx.viewer.id,
      action: 'criterion.saved',
      subject: { type: 'criterion', id: unit },
      unit,
      data: {
        ...{ name: names.get(unit) ?? '', year, set },
        changes: Object.fromEntries(own.map(({ cell, before }) => [cell.criterion, [before, cell.met]])),
      },
      requestId: ctx.requestId,
    })),
  )
}
