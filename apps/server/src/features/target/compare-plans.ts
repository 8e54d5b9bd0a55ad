import { createHash } from 'node:crypto'
import { indicatorMatcher } from '@so-dan-van/domain/tables/match-indicator'
import type { Sheet } from '@so-dan-van/domain/tables/sheet'
import { type PlanOutcome, planOutcome } from '@so-dan-van/domain/targets/plan-file'
import { planUnitFinder } from '@so-dan-van/domain/targets/plan-units'
import { type PlanLine, type PlansRead, readPlans } from '@so-dan-van/domain/targets/read-plans'
import type { Plan } from '@so-dan-van/domain/targets/target'
import { sql } from 'kysely'
import type { ReadDb } from '../../db/client.ts'
import { readUnits } from '../../db/queries/read-units.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { planOf } from './stored-plan.ts'

export type ComparedPlan = {
  line: PlanLine
  outcome: PlanOutcome
  before: Plan
  /** 0 = nothing was said */
  version: number
}
export type PlanDifference = {
  lines: ComparedPlan[]
  problems: PlansRead['problems']
  /** changes whenever another answer would be given */
  fingerprint: string
}

/** The plans of a file for the units at or below `within`: what each of its cells means, and what was not understood. */
export async function readPlanSheets(
  db: ReadDb,
  { reference, within, year }: { reference: Reference; within: readonly number[]; year: number },
  sheets: readonly Sheet[],
): Promise<PlansRead> {
  // plans of provinces' own indicators are given nowhere
  const indicators = reference.indicators.filter(({ level }) => level === 'district')
  const naming = {
    unit: planUnitFinder(await readUnits(db, within), reference.cutoffOn),
    match: indicatorMatcher(indicators),
    indicators: reference.indicatorByCode,
  }
  return readPlans(sheets, naming, year)
}

/** What bringing a file's plans in would change, cell by cell. Writes nothing. */
export async function comparePlans(
  db: ReadDb,
  reference: Reference,
  { lines, problems }: PlansRead,
): Promise<PlanDifference> {
  const units = [...new Set(lines.map(({ unit }) => unit))]
  const years = [...new Set(lines.map(({ year }) => year))]
  const rows = await db
    .selectFrom('target')
    .where('unit_id', '=', sql<number>`any(${units}::int[])`)
    .where('year', '=', sql<number>`any(${years}::int[])`)
    .select(['indicator_id', 'unit_id', 'year', 'value', 'version'])
    .execute()
  const stored = new Map(
    rows.map((row) => [
      `${reference.indicatorCode.get(row.indicator_id)} ${row.unit_id} ${row.year}`,
      { plan: planOf(row.value), version: row.version },
    ]),
  )
  const compared = lines.map((line): ComparedPlan => {
    const found = stored.get(`${line.indicator} ${line.unit} ${line.year}`)
    const before: Plan = found?.plan ?? { kind: 'unset' }
    return { line, outcome: planOutcome(before, line.plan), before, version: found?.version ?? 0 }
  })
  return { lines: compared, problems, fingerprint: fingerprintOf(compared) }
}

function fingerprintOf(lines: readonly ComparedPlan[]): string {
  const hash = createHash('sha256')
  for (const { line, version } of lines)
    hash.update(`${line.unit} ${line.year} ${line.indicator} ${version} ${JSON.stringify(line.plan)}\n`)
  return hash.digest('hex')
}
