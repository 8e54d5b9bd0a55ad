import { mayReview } from '@so-dan-van/domain/access/access'
import { DomainError } from '@so-dan-van/domain/errors'
import {
  canReceiveMail,
  type ReminderEntry,
  type ReminderList,
  reminderFacts,
} from '@so-dan-van/domain/talk/reminder'
import { sql } from 'kysely'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'

type Place = { unit: number; year: number }
export type ReminderRecord = ReminderEntry & { mails: string[] }

/** Units at and below one whose reports of a year are still to come, with what a reminder would say. */
export async function readReminders(ctx: SignedIn, place: Place): Promise<ReminderList> {
  const records = await reminderRecords(ctx, await ctx.reference(), place)
  return { mail: ctx.mail !== null, reports: records.map(({ mails: _mails, ...entry }) => entry) }
}

type Row = {
  unit: number
  round: number
  status: 'draft' | 'returned'
  answer_due_on: string | null
  cells: { indicator: number; filled: boolean; waiting: boolean }[]
  last: { at: string; by: string | null; channel: 'copied' | 'mail' } | null
  saved_at: Date | null
  mails: string[]
}

/** The same with the addresses, which leave the server in mail alone. */
export async function reminderRecords(
  ctx: SignedIn,
  reference: Reference,
  { unit: id, year }: Place,
): Promise<ReminderRecord[]> {
  const { review } = scopeOf(ctx.viewer.grants)
  const unit = unitOf(reference, id)
  if (!unit.path.some((step) => review.includes(step))) throw new DomainError('NO_PERMISSION', {})
  const { rows } = await remindersQuery({ unit: unit.id, year, review }).execute(ctx.read as never)
  return rows.flatMap((row) => recordOf(ctx, reference, row) ?? [])
}

function recordOf({ viewer, today }: SignedIn, reference: Reference, row: Row): ReminderRecord | null {
  const unit = reference.units.get(row.unit)
  const round = reference.rounds.find(({ id }) => id === row.round)
  if (unit === undefined || round === undefined || !mayReview(viewer.grants, unit.path).allowed) return null
  const { id, code, name, kind } = unit
  const facts = reminderFacts({
    unit: { id, code, name, kind },
    round,
    status: row.status,
    answerDueOn: row.answer_due_on,
    today,
    cells: row.cells.map(({ indicator, ...cell }) => {
      const known = reference.indicatorCode.get(indicator) ?? ''
      return { ...cell, indicator: known, programme: reference.indicatorByCode.get(known)?.programme ?? '' }
    }),
  })
  if (facts === null) return null
  const mails = row.mails.filter(canReceiveMail)
  const last = row.last && { ...row.last, at: new Date(row.last.at).toISOString(), by: row.last.by ?? '' }
  return { facts, last, lastSavedAt: row.saved_at?.toISOString() ?? null, addresses: mails.length, mails }
}

/** Reports of rounds that are open, neither submitted nor approved, by the units' order. */
const remindersQuery = ({ unit, year, review }: Place & { review: number[] }) => sql<Row>`
  select r.unit_id as unit, r.round_id as round, r.status::text as status, r.answer_due_on, c.cells,
    (select json_build_object('at', m.at, 'by', p.name, 'channel', m.channel) from report_reminder m
      left join "user" p on p.id = m.actor_id where m.report_id = r.id order by m.id desc limit 1) as last,
    (select max(f.updated_at) from figure f where f.unit_id = r.unit_id and f.year = d.year
      and f.updated_by_id is not null) as saved_at,
    array(select p.email from "user" p where p.active and exists (
      select from "grant" g where g.user_id = p.id and g.role = 'editor' and g.unit_id = r.unit_id) order by p.id) as mails
  from report r join reporting_round d on d.id = r.round_id join unit u on u.id = r.unit_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('indicator', ri.indicator_id,
        'filled', f.value is not null or coalesce(f.not_applicable, false),
        'waiting', exists (select from figure_flag w where w.report_id = r.id and w.indicator_id = ri.indicator_id
          and w.state = 'open')) order by ri.position), '[]') as cells
      from round_indicator ri join indicator i on i.id = ri.indicator_id and i.entry = 'entered'
        left join figure f on f.indicator_id = ri.indicator_id and f.unit_id = r.unit_id and f.year = d.year
      where ri.round_id = r.round_id
    ) c
  where d.year = ${year} and d.locked_at is null and r.status in ('draft', 'returned')
    and u.path && array[${unit}::int] and u.path && ${review}::int[]
  order by u.position`
