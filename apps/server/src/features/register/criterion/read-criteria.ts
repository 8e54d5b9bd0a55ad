import type {
  CriteriaMatrix,
  MatrixPlace,
  RecognitionRow,
} from '@so-dan-van/domain/registers/criterion/register'
import { countResults } from '@so-dan-van/domain/registers/criterion/standing'
import { sql } from 'kysely'
import type { SignedIn } from '../../../trpc/procedures.ts'
import { countedCommunes, countingDay } from './counted-communes.ts'
import { setsOfYear } from './criteria-sets.ts'

type Stored = { unit: number; criterion: number; met: boolean | null; version: number; illustrative: boolean }
type Sets = Awaited<ReturnType<typeof setsOfYear>>

/** The matrix of a year with what the communes were recognised as, and the totals of the year before. */
export async function readCriteria(
  ctx: SignedIn,
  { unit, year, set: code }: MatrixPlace,
): Promise<CriteriaMatrix> {
  const countedOn = await countingDay(ctx, unit, year)
  const [communes, sets, earlier] = await Promise.all([
    countedCommunes(ctx, unit, countedOn),
    setsOfYear(ctx.read, year),
    setsOfYear(ctx.read, year - 1),
  ])
  const set = sets.find((one) => one.code === code) ?? sets[0] ?? null
  const before = earlier.find((one) => one.kind === (set?.kind ?? 'basic'))
  const units = communes.map((commune) => commune.unit)
  const [stored, recognitions, previous] = await Promise.all([
    storedResults(ctx, units, year, set),
    recognitionsOf(ctx, units),
    previousYear(ctx, unit, year - 1, before),
  ])
  const ids = set?.criterionIds ?? []
  return {
    set: set && shown(set),
    sets: sets.map(shown),
    countedOn,
    communes: communes.map((commune) => {
      const own = stored.get(commune.unit) ?? new Map<number, Stored>()
      const cells = ids.map((id) => own.get(id))
      return {
        ...commune,
        illustrative: cells.some((cell) => cell?.illustrative === true),
        results: cells.map((cell) => cell?.met ?? null),
        versions: cells.map((cell) => cell?.version ?? 0),
        recognitions: recognitions.get(commune.unit) ?? [],
      }
    }),
    previous,
  }
}

const shown = ({ id: _, criterionIds: __, ...set }: Sets[number]) => set

/** by commune, then by the criterion's id */
async function storedResults(
  { read }: SignedIn,
  units: readonly number[],
  year: number,
  set: Sets[number] | null | undefined,
): Promise<Map<number, Map<number, Stored>>> {
  const byUnit = new Map<number, Map<number, Stored>>()
  if (!set) return byUnit
  const rows = await read
    .selectFrom('criterion_result')
    .where('year', '=', year)
    .where(
      sql<boolean>`unit_id = any(${[...units]}::int[]) and criterion_id = any(${set.criterionIds}::int[])`,
    )
    .select(['unit_id as unit', 'criterion_id as criterion', 'met', 'version', 'illustrative'])
    .execute()
  for (const row of rows) {
    const own = byUnit.get(row.unit) ?? new Map<number, Stored>()
    byUnit.set(row.unit, own.set(row.criterion, row))
  }
  return byUnit
}

async function previousYear(
  ctx: SignedIn,
  unit: number,
  year: number,
  set: Sets[number] | undefined,
): Promise<CriteriaMatrix['previous']> {
  const communes = await countedCommunes(ctx, unit, await countingDay(ctx, unit, year))
  const units = communes.map((commune) => commune.unit)
  const stored = await storedResults(ctx, units, year, set)
  return {
    set: set?.code ?? null,
    communes: units.map((one) => ({
      unit: one,
      met: countResults([...(stored.get(one)?.values() ?? [])].map(({ met }) => met)).met,
    })),
  }
}

/** by commune, the oldest decision first */
async function recognitionsOf(
  { read }: SignedIn,
  units: readonly number[],
): Promise<Map<number, RecognitionRow[]>> {
  const rows = await read
    .selectFrom('commune_recognition')
    .where(sql<boolean>`unit_id = any(${[...units]}::int[]) and archived_at is null`)
    .orderBy('for_year')
    .orderBy('title')
    .orderBy('id')
    .selectAll()
    .execute()
  const byUnit = new Map<number, RecognitionRow[]>()
  for (const row of rows)
    byUnit.set(row.unit_id, [
      ...(byUnit.get(row.unit_id) ?? []),
      {
        ...{ id: row.id, title: row.title, field: row.field, forYear: row.for_year, decision: row.decision },
        decidedOn: String(row.decided_on),
        withdrawnOn: row.withdrawn_on === null ? null : String(row.withdrawn_on),
        ...{ withdrawnReason: row.withdrawn_reason, illustrative: row.illustrative },
      },
    ])
  return byUnit
}
