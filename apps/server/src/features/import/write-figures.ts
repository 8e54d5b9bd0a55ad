import type { DifferenceLine } from '@so-dan-van/domain/imports/difference'
import type { WriteDb } from '../../db/client.ts'
import { Prisma } from '../../db/generated/prisma/client.ts'
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
  const column = (of: (line: Writing['lines'][number]) => Value) => packed(lines.map(of))
  const list = (of: (line: Writing['lines'][number]) => Value) =>
    Prisma.sql`string_to_array(${column(of)}, ${between}, ${absent})`
  return db.$executeRaw`
    with given as (
      select g.*, basis_text::basis as basis, status_text::workflow_status as status,
        approximation_text::approximation as approximation
      from unnest(
        ${list(({ before }) => before?.id ?? null)}::int[], ${list(({ before }) => before?.version ?? null)}::int[],
        ${list(({ line }) => line.unit)}::int[], ${list(({ line }) => indicatorId.get(line.indicator) ?? 0)}::int[],
        ${list(({ line }) => line.year)}::int[], ${list(({ after }) => after.value)}::numeric[],
        ${list(({ after }) => after.notApplicable)}::bool[], ${list(keepsCitation)}::bool[],
        ${list(({ after }) => after.basis)}, ${list(({ line }) => statusOf(line))},
        ${list(({ after }) => after.approximation)}, ${list(({ after }) => after.asOf)},
        ${list(({ after }) => after.source)}, ${list(({ after }) => after.note)}
      ) as g(figure_id, version, unit_id, indicator_id, year, value, not_applicable, keep_citation, basis_text,
        status_text, approximation_text, as_of, source_text, note)
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
      from given where figure_id is null
      on conflict (indicator_id, unit_id, year) do nothing
      returning *
    )
    insert into figure_revision (figure_id, version, value, not_applicable, basis, approximation, as_of, source_id,
      source_text, quote, note, channel, reason, at, actor_id)
    select w.id, w.version, w.value, w.not_applicable, w.basis, w.approximation, w.as_of, w.source_id, w.source_text,
      w.quote, w.note, 'import', ${reason}, ${now}, ${actor}
    from (select * from changed union all select * from added) w`
}

type Value = string | number | boolean | null
/** separator, and what stands for null: control characters, which no cell can hold (`cellText`) */
const between = '\u001f'
const absent = '\u0001'

/** A column as one text: an array of 5,000 would be copied element by element several times on its way, and kept until the
 * transaction ends. */
const packed = (values: readonly Value[]) => values.map((value) => value ?? absent).join(between)

function keepsCitation({ before, after }: Writing['lines'][number]): boolean {
  const same = before !== null && before.value === after.value && before.source === after.source
  return same && before.cited && !before.illustrative
}
