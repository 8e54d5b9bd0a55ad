import type { Grant } from '@so-dan-van/domain/access/grant'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import type { RoundLevel } from '@so-dan-van/domain/reports/report'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { sql } from 'kysely'
import type { ReadDb } from '../../db/client.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { type Scope, scopeOf } from '../../db/queries/scope.ts'

/** What every page needs of the provinces that the reader's grants touch. */
export async function readCatalogue(
  db: ReadDb,
  reference: Reference,
  grants: readonly Grant[],
  today: string,
): Promise<Catalogue> {
  const scope = scopeOf(grants)
  const [illustrative, approved] = await Promise.all([
    hasIllustrative(db, scope),
    readApprovedShare(db, scope),
  ])
  const rounds = reference.rounds.filter((round) => scope.roots.includes(round.rootUnit))
  const ofLevel = (level: RoundLevel) =>
    rounds.filter((round) => round.level === level).map(({ id: _id, rootUnit: _root, ...round }) => round)
  const communeRoots = rounds.flatMap(({ level, rootUnit }) => (level === 'commune' ? [rootUnit] : []))
  return {
    units: [...reference.units.values()]
      .filter((unit) => scope.roots.includes(unit.path[0] ?? 0))
      .map(({ path: _path, ...unit }) => unit),
    programmes: reference.programmes,
    indicators: reference.indicators,
    criteriaSets: reference.criteriaSets,
    rounds: ofLevel('district'),
    communeRounds: ofLevel('commune'),
    communes: communesOf(reference, grants, communeRoots),
    defaultYear: approved ?? rounds.at(-1)?.year ?? Number(today.slice(0, 4)),
    illustrative,
  }
}

/** Communes below the reader's grants in provinces whose communes report, and those that are granted themselves. */
function communesOf({ communes }: Reference, grants: readonly Grant[], roots: readonly number[]): UnitInfo[] {
  const granted = new Set(grants.map(({ unit }) => unit))
  return [...communes.values()]
    .filter(
      ({ id, path }) =>
        granted.has(id) || (roots.includes(path[0] ?? 0) && path.some((step) => granted.has(step))),
    )
    .map(({ path: _path, ...commune }) => commune)
}

/** Whether a figure of the reader's provinces is illustrative: unit by unit, since only units lead to their figures. */
async function hasIllustrative(db: ReadDb, { roots }: Scope): Promise<boolean> {
  const found = await db
    .selectFrom('unit as u')
    .where('u.level', '<>', 'commune')
    .where(sql<boolean>`u.path && ${roots}::int[]`)
    .where(sql<boolean>`(select true from figure f where f.unit_id = u.id and f.illustrative limit 1)`)
    .select('u.id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The latest year in which at least half of the reports are approved. */
async function readApprovedShare(db: ReadDb, scope: Scope): Promise<number | null> {
  const rows = await db
    .selectFrom('report as r')
    .innerJoin('reporting_round as d', 'd.id', 'r.round_id')
    .where('d.level', '=', 'district')
    .where('d.root_unit_id', 'in', scope.roots.length > 0 ? scope.roots : [0])
    .groupBy('d.year')
    .select([
      'd.year',
      (eb) => eb.fn.countAll<number>().as('all'),
      (eb) => eb.fn.countAll<number>().filterWhere('r.status', '=', 'approved').as('approved'),
    ])
    .orderBy('d.year', 'desc')
    .execute()
  return rows.find((row) => row.approved * 2 >= row.all)?.year ?? null
}
