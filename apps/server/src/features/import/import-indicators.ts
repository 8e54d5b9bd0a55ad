import { isError } from '@so-dan-van/domain/imports/import-problem'
import {
  type IndicatorPlan,
  type PlannedIndicator,
  planIndicators,
} from '@so-dan-van/domain/imports/plan-indicators'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Sheet } from '@so-dan-van/domain/tables/sheet'
import { recordAudit } from '../../db/audit.ts'
import type { Database, WriteDb } from '../../db/client.ts'
import type { Reference } from '../../db/queries/reference.ts'

/** What an indicators file would change. Writes nothing. */
export function compareIndicators(reference: Reference, sheets: readonly Sheet[]): IndicatorPlan {
  return planIndicators(sheets, reference)
}

/** Adds and changes the indicators of a plan without errors, all or nothing, with one audit event. `addToOpenRounds`: new
 * ones are also asked for, at the end of the form, in every round that is not locked. */
export async function importIndicators(
  write: Database['write'],
  plan: IndicatorPlan,
  { file, addToOpenRounds }: { file: string; addToOpenRounds: boolean },
): Promise<number> {
  if (plan.problems.some(isError)) throw new Error('a plan with errors is not carried out')
  const touched = plan.indicators.filter(({ outcome }) => outcome !== 'unchanged')
  if (touched.length === 0) return 0
  return write(async (db) => {
    await db.programme.createMany({ data: plan.programmes })
    for (const planned of touched) await store(db, planned)
    const added = touched.filter(({ outcome }) => outcome === 'new').map(({ indicator }) => indicator.code)
    if (addToOpenRounds) await askInOpenRounds(db, added)
    await recordAudit(db, {
      ...{
        actor: null,
        action: 'indicators.imported',
        subject: { type: 'import', id: 'indicators' },
        unit: null,
      },
      data: { file, new: added.length, changed: touched.length - added.length, addToOpenRounds },
      requestId: null,
    })
    return touched.length
  })
}

async function store(db: WriteDb, { indicator, outcome }: PlannedIndicator): Promise<void> {
  const { programme, checks, formula, ...rest } = indicator
  const data = { ...rest, formula: formula ?? undefined, programme: { connect: { code: programme } } }
  if (outcome === 'changed') {
    const { code, ...changes } = data
    await db.indicator.update({ where: { code }, data: changes, select: { id: true } })
    return
  }
  await db.indicator.create({
    data: { ...data, checks: { create: checks.map((rule, position) => ({ rule, position })) } },
    select: { id: true },
  })
}

/** Rounds ask districts: only what districts report, in catalogue order behind what is asked already. */
async function askInOpenRounds(db: WriteDb, codes: readonly Indicator['code'][]): Promise<void> {
  await db.$executeRaw`
    insert into round_indicator (round_id, indicator_id, required, position)
    select d.id, i.id, false, i.position
    from reporting_round d cross join indicator i
    where d.locked_at is null and i.code = any(${[...codes]}::text[]) and i.level = d.level
    on conflict do nothing`
}
