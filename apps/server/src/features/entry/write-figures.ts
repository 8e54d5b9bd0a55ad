import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import type { SaveFiguresInput } from '@so-dan-van/domain/reports/report'
import type { WriteDb } from '../../db/client.ts'
import type { LockedReport } from '../../db/queries/lock-report.ts'
import { encodeSignal, reportChannel } from '../../db/report-channel.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { type StoredFigure, shownSource } from './stored-figure.ts'

/** A figure as it will be stored. */
export type NewFigure = {
  indicatorId: number
  code: string
  version: number
  before: string | null
  content: Omit<FigureInput, 'source'> &
    Pick<StoredFigure, 'sourceId' | 'quote' | 'sourceText' | 'illustrative'>
}

type Storing = { indicatorId: number; code: string; input: FigureInput; before: StoredFigure | null }

/** A citation stays while its value stays and nobody takes it away; a typed value is no longer illustrative. */
export function newFigure({ indicatorId, code, input, before }: Storing): NewFigure {
  const { source, ...said } = input
  const cited =
    before !== null &&
    before.sourceId !== null &&
    !before.illustrative &&
    before.value === input.value &&
    shownSource(before) === source
  return {
    indicatorId,
    code,
    version: (before?.version ?? 0) + 1,
    before: before?.value ?? null,
    content: {
      ...said,
      sourceId: cited ? before.sourceId : null,
      quote: cited ? before.quote : null,
      sourceText: cited ? null : source,
      illustrative: false,
    },
  }
}

type Save = Pick<SaveFiguresInput, 'year' | 'channel' | 'reason'> & { report: LockedReport }

/** Writes figures, their revisions and audit events, marks the report as touched and tells who has it open: one
 * statement, however many cells. A figure takes the state of its report, so what was approved is no longer; a changed
 * value answers the objection to it. */
export async function writeFigures(
  db: WriteDb,
  { viewer, now, requestId }: SignedIn,
  { year, channel, reason, report }: Save,
  figures: readonly NewFigure[],
): Promise<void> {
  const at = now()
  const unit = report.unit.id
  const rows = JSON.stringify(
    figures.map(({ content, indicatorId, code, version, before }) => ({
      ...content,
      indicatorId,
      code,
      version,
      before,
    })),
  )
  const signal = encodeSignal({
    unit,
    year,
    by: viewer.id,
    name: viewer.name,
    indicators: figures.map(({ code }) => code),
  })
  await db.$executeRaw`
    with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as g(
        "indicatorId" int, code text, version int, before text, value numeric, "notApplicable" boolean, basis basis,
        approximation approximation, "asOf" text, "sourceId" int, "sourceText" text, quote text, note text,
        illustrative boolean)
    ), written as (
      insert into figure as f (indicator_id, unit_id, year, value, not_applicable, basis, approximation, as_of,
        source_id, source_text, quote, note, illustrative, status, version, updated_at, updated_by_id)
      select "indicatorId", ${unit}, ${year}, value, "notApplicable", basis, approximation, "asOf", "sourceId",
        "sourceText", quote, note, illustrative, ${report.status}::workflow_status, version, ${at}, ${viewer.id}
      from given
      on conflict (indicator_id, unit_id, year) do update set
        value = excluded.value, not_applicable = excluded.not_applicable, basis = excluded.basis,
        approximation = excluded.approximation, as_of = excluded.as_of, source_id = excluded.source_id,
        source_text = excluded.source_text, quote = excluded.quote, note = excluded.note,
        illustrative = excluded.illustrative, status = excluded.status, version = excluded.version,
        updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id
      returning f.id, f.indicator_id
    ), revised as (
      insert into figure_revision (figure_id, version, value, not_applicable, basis, approximation, as_of, source_id,
        source_text, quote, note, illustrative, channel, reason, at, actor_id)
      select w.id, g.version, g.value, g."notApplicable", g.basis, g.approximation, g."asOf", g."sourceId",
        g."sourceText", g.quote, g.note, g.illustrative, ${channel}::channel, ${reason || null}, ${at}, ${viewer.id}
      from written w join given g on g."indicatorId" = w.indicator_id
    ), audited as (
      insert into audit_event (at, actor_id, action, subject_type, subject_id, unit_id, data, request_id)
      select ${at}, ${viewer.id}, 'figure.saved', 'figure', w.id::text, ${unit},
        jsonb_build_object('indicator', g.code, 'year', ${year}::int, 'version', g.version, 'before', g.before,
          'after', trim_scale(g.value)::text, 'notApplicable', g."notApplicable"), ${requestId}
      from written w join given g on g."indicatorId" = w.indicator_id
    ), answered as (
      update figure_flag f set state = 'answered', answered_at = ${at}, answered_by_id = ${viewer.id}
      from given g
      where f.report_id = ${report.id} and f.indicator_id = g."indicatorId" and f.state = 'open'
    ), touched as (
      update report set updated_at = ${at}, updated_by_id = ${viewer.id} where id = ${report.id}
    )
    select pg_notify(${reportChannel}, ${signal})`
}
