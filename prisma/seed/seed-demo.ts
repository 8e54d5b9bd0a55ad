import type { PoolClient } from 'pg'
import { demoFigures, demoSources, demoTargets } from './demo-figures.ts'
import { demoEditor, demoReviewer, loadDemoPeople } from './demo-people.ts'
import { demoReports, demoRounds, type ReportSeed } from './demo-reports.ts'
import { illustrativeCriteria, illustrativeRecognitions } from './illustrative-criteria.ts'
import { illustrativeProducts } from './illustrative-ocop.ts'
import { insertRows } from './insert-rows.ts'
import { loadCriteria } from './load-criteria.ts'
import { loadFigures, loadSources, loadTargets } from './load-figures.ts'
import { loadOcop } from './load-ocop.ts'
import { loadRounds } from './load-rounds.ts'
import { type CatalogueIds, loadCatalogue } from './seed-catalogue.ts'
import { inTransaction } from './transaction.ts'

export type DemoOptions = {
  /** the hash that better-auth keeps, of the one password of all demo accounts */
  passwordHash: string
  /** ISO day in Viet Nam around which the open round lives */
  today: string
}

/** What `npm start` shows first: everything published, illustrative figures in the other cells of the 8 districts 2019-2024,
 * accounts, and reports in every state. Into an empty database, in one transaction. */
export async function seedDemo(client: PoolClient, { passwordHash, today }: DemoOptions): Promise<void> {
  await inTransaction(client, async () => {
    const catalogue = await loadCatalogue(client)
    await loadDemoPeople(client, catalogue, passwordHash)
    const rounds = await loadRounds(client, catalogue, demoRounds(today))
    const reports = demoReports(today)
    await loadReports(client, catalogue, rounds, reports)
    const sources = await loadSources(client, demoSources())
    await loadFigures(client, catalogue, sources, demoFigures(reports))
    await loadTargets(client, catalogue, sources, demoTargets())
    await loadCriteria(client, catalogue, illustrativeCriteria(), illustrativeRecognitions())
    await loadOcop(client, catalogue, illustrativeProducts(today))
  })
}

async function loadReports(
  client: PoolClient,
  catalogue: CatalogueIds,
  rounds: ReadonlyMap<number, number>,
  reports: readonly ReportSeed[],
): Promise<void> {
  const { units } = catalogue
  const submissions = ({ transitions }: ReportSeed) => transitions.filter(({ to }) => to === 'submitted')
  const ids = await insertRows(
    client,
    'report',
    {
      round_id: 'int',
      unit_id: 'int',
      status: 'workflow_status',
      version: 'int',
      first_submitted_at: 'timestamptz',
      submitted_at: 'timestamptz',
      answer_due_on: 'date',
      updated_at: 'timestamptz',
      updated_by_id: 'text',
    },
    reports.map((report) => ({
      round_id: rounds.get(report.year),
      unit_id: units.get(report.unit),
      status: report.status,
      version: report.transitions.length + 1,
      first_submitted_at: submissions(report)[0]?.at ?? null,
      submitted_at: submissions(report).at(-1)?.at ?? null,
      answer_due_on: report.answerDueOn,
      updated_at: report.updatedAt,
      updated_by_id: report.transitions.at(-1)?.actor ?? demoEditor(report.unit),
    })),
  )
  await insertRows(
    client,
    'report_transition',
    {
      report_id: 'int',
      from: 'workflow_status',
      to: 'workflow_status',
      at: 'timestamptz',
      actor_id: 'text',
      reason: 'text',
    },
    reports.flatMap(({ transitions }, index) =>
      transitions.map(({ from, to, at, actor, reason }) => ({
        report_id: ids[index],
        from,
        to,
        at,
        actor_id: actor,
        reason,
      })),
    ),
    null,
  )
  await loadFlags(client, catalogue, ids, reports)
}

/** Objections with which reports went back. The figures are of their first version. */
async function loadFlags(
  client: PoolClient,
  { indicators }: CatalogueIds,
  ids: readonly number[],
  reports: readonly ReportSeed[],
): Promise<void> {
  await insertRows(
    client,
    'figure_flag',
    {
      report_id: 'int',
      indicator_id: 'int',
      state: 'flag_state',
      reason: 'text',
      figure_version: 'int',
      raised_at: 'timestamptz',
      raised_by_id: 'text',
      answer: 'text',
      answered_at: 'timestamptz',
      answered_by_id: 'text',
    },
    reports.flatMap(({ unit, flags }, index) =>
      flags.map(({ indicator, reason, raisedAt, answer, answeredAt }) => ({
        report_id: ids[index],
        indicator_id: indicators.get(indicator),
        state: answer === null ? 'open' : 'answered',
        reason,
        figure_version: 1,
        raised_at: raisedAt,
        raised_by_id: demoReviewer,
        answer,
        answered_at: answeredAt,
        answered_by_id: answer === null ? null : demoEditor(unit),
      })),
    ),
    null,
  )
}
