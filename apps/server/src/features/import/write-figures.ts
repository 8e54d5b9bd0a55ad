import type { DifferenceLine } from '@so-dan-van/domain/imports/difference'
import type { WriteDb } from '../../db/client.ts'
import type { StoredFigure } from './figure-states.ts'

export type Writing = {
  lines: readonly (DifferenceLine & { before: StoredFigure | null })[]
  indicatorId: ReadonlyMap<string, number>
  /** state of the figure afterwards: its report's, approved where there is none */
  statusOf: (line: DifferenceLine['line']) => string
  within: readonly number[] | null
  actor: string | null
  reason: string | null
  now: Date
}

/** Figures and their revisions of many cells in one statement. Returns how many were written: fewer than asked where a cell
 * is no longer the one that was compared, or lies outside `within`. A citation stays while its value stays. */
export async function writeFigures(db: WriteDb, writing: Writing): Promise<number> {
  const { lines, indicatorId, statusOf, within, actor, reason, now } = writing
  const column = <T>(of: (line: Writing['lines'][number]) => T): T[] => lines.map(of)
  const text = (of: (line: Writing['lines'][number]) => string | null) => column((line) => of(line) ?? absent)
  return db.$executeRaw`
    with given as (
      select g.figure_id, g.version, g.unit_id, g.indicator_id, g.year, g.not_applicable, g.keep_citation,
        g.basis::basis as basis, g.status::workflow_status as status,
        nullif(g.value, ${absent})::numeric as value,
        nullif(g.approximation, ${absent})::approximation as approximation,
        nullif(g.as_of, ${absent}) as as_of, nullif(g.source, ${absent}) as source_text, nullif(g.note, ${absent}) as note
      from unnest(
        ${column(({ before }) => before?.id ?? 0)}::int[], ${column(({ before }) => before?.version ?? 0)}::int[],
        ${column(({ line }) => line.unit)}::int[], ${column(({ line }) => indicatorId.get(line.indicator) ?? 0)}::int[],
        ${column(({ line }) => line.year)}::int[], ${column(({ after }) => after.notApplicable)}::bool[],
        ${column(keepsCitation)}::bool[], ${column(({ after }) => after.basis)}::text[],
        ${column(({ line }) => statusOf(line))}::text[], ${text(({ after }) => after.value)}::text[],
        ${text(({ after }) => after.approximation)}::text[], ${text(({ after }) => after.asOf)}::text[],
        ${text(({ after }) => after.source)}::text[], ${text(({ after }) => after.note)}::text[]
      ) as g(figure_id, version, unit_id, indicator_id, year, not_applicable, keep_citation, basis, status, value,
        approximation, as_of, source, note)
      join unit u on u.id = g.unit_id and (${within === null} or u.path && ${[...(within ?? [])]}::int[])
    ), changed as (
      update figure f set value = g.value, not_applicable = g.not_applicable, basis = g.basis,
        approximation = g.approximation, as_of = g.as_of, note = g.note, status = g.status, illustrative = false,
        source_id = case when g.keep_citation then f.source_id end, quote = case when g.keep_citation then f.quote end,
        source_text = case when not g.keep_citation then g.source_text end,
        version = f.version + 1, updated_at = ${now}, updated_by_id = ${actor}
      from given g where f.id = g.figure_id and f.version = g.version
      returning f.*
    ), added as (
      insert into figure (indicator_id, unit_id, year, value, not_applicable, basis, approximation, as_of, source_text,
        note, status, updated_at, updated_by_id)
      select indicator_id, unit_id, year, value, not_applicable, basis, approximation, as_of, source_text, note, status,
        ${now}, ${actor}
      from given where figure_id = 0
      on conflict (indicator_id, unit_id, year) do nothing
      returning *
    )
    insert into figure_revision (figure_id, version, value, not_applicable, basis, approximation, as_of, source_id,
      source_text, quote, note, channel, reason, at, actor_id)
    select w.id, w.version, w.value, w.not_applicable, w.basis, w.approximation, w.as_of, w.source_id, w.source_text,
      w.quote, w.note, 'import', ${reason}, ${now}, ${actor}
    from (select * from changed union all select * from added) w`
}

/** stands for null in arrays of text: no cell can hold it */
const absent = '\u0001'

function keepsCitation({ before, after }: Writing['lines'][number]): boolean {
  const same = before !== null && before.value === after.value && before.source === after.source
  return same && before.cited && !before.illustrative
}
