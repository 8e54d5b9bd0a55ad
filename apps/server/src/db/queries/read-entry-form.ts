import type { Viewer } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { reportRights } from '@so-dan-van/domain/reports/workflow'
import type { ReadDb } from '../client.ts'
import { historyYears } from './check-unit.ts'
import { readCommuneSums } from './read-commune-sums.ts'
import { readFigures, readTargets } from './read-figures.ts'
import { readChangedSince, readFlags, waitingStates } from './read-flags.ts'
import { readPeers } from './read-peers.ts'
import { readReports, toSummary } from './read-reports.ts'
import { readUntargeted } from './read-untargeted.ts'
import type { Reference, RoundRecord, UnitRecord } from './reference.ts'
import { countForm } from './registers/count-bound.ts'
import { scopeOf } from './scope.ts'

export type FormRequest = {
  viewer: Viewer
  unit: number
  year: number
  today: string
  visible: readonly number[]
  /** the unit hears of objections when its report goes back */
  reader: 'unit' | 'reviewer'
}

/** The unit, if it exists and the reader may know it; else a sentence that does not tell which. */
export function unitOf(reference: Reference, id: number): UnitRecord {
  const unit = reference.units.get(id) ?? reference.communes.get(id)
  if (unit === undefined) throw new DomainError('UNIT_NOT_FOUND', { unit: String(id) })
  return unit
}

/** The round of a unit's year: that of communes for a commune, else that of districts. */
export function roundOf(reference: Reference, unit: UnitRecord, year: number): RoundRecord {
  const level = unit.level === 'commune' ? 'commune' : 'district'
  const round = reference.rounds.find(
    (candidate) =>
      candidate.rootUnit === unit.path[0] && candidate.year === year && candidate.level === level,
  )
  if (round === undefined) throw new DomainError('ROUND_NOT_FOUND', { year })
  return round
}

/** The year's form of one unit. `visible`: units below which the reader may open forms. */
export async function readEntryForm(
  db: ReadDb,
  reference: Reference,
  request: FormRequest,
): Promise<EntryForm> {
  const { viewer, year, today } = request
  const unit = unitOf(reference, request.unit)
  if (!unit.path.some((id) => request.visible.includes(id))) throw new DomainError('NO_PERMISSION', {})
  const round = roundOf(reference, unit, year)
  const scope = scopeOf(viewer.grants)
  const years = Array.from({ length: historyYears + 1 }, (_, index) => year - historyYears + index)
  const asked = await db
    .selectFrom('round_indicator')
    .where('round_id', '=', round.id)
    .select(['indicator_id', 'required'])
    .orderBy('position')
    .execute()
  const rows = asked.map((row) => ({
    indicator: reference.indicatorCode.get(row.indicator_id) ?? '',
    required: row.required,
  }))
  const indicators = rows.map(({ indicator }) => indicator)
  const [reports, cells, targets, peers, untargeted, communes, counted] = await Promise.all([
    readReports(db, { year, below: unit.id, visible: request.visible, today }),
    readFigures(db, reference, scope, { indicators, years, own: [unit.id], totals: [], standing: 'all' }),
    readTargets(db, reference, scope, { indicators, years: [year], own: [unit.id], totals: [] }),
    readPeers(db, reference, scope, { unit: unit.id, year }),
    readUntargeted(db, reference, unit.id, year),
    readCommuneSums(db, reference, scope, unit, year),
    countForm(db, reference, scope, { unit: unit.id, year }),
  ])
  const report = reports.find((candidate) => candidate.unit === unit.id)
  if (report === undefined) throw new DomainError('REPORT_NOT_FOUND', { unit: unit.name, year })
  const sent = request.reader === 'reviewer' || report.status === 'returned'
  const states = sent ? waitingStates : (['answered'] as const)
  const [transitions, flags, changedSince] = await Promise.all([
    readTransitions(db, report.id),
    readFlags(db, reference, { unit: unit.id, year, states }),
    readChangedSince(db, reference, report.id),
  ])
  const at = new Map<string, FigureCell>(cells.map((cell) => [`${cell.indicator} ${cell.year}`, cell]))
  const { id: _round, rootUnit: _root, ...publicRound } = round
  const roundOfReport = { ...publicRound, exception: report.exception }
  return {
    round: roundOfReport,
    report: toSummary(report),
    transitions,
    flags,
    changedSince,
    defaults: report.defaults,
    may: reportRights({
      grants: viewer.grants,
      unitPath: unit.path,
      status: report.status,
      round: roundOfReport,
      today,
    }),
    rows: rows.map(({ indicator, required }) => ({
      indicator,
      required,
      cell: at.get(`${indicator} ${year}`) ?? null,
      previous: at.get(`${indicator} ${year - 1}`) ?? null,
      target: targets.find((target) => target.indicator === indicator) ?? null,
      noTarget: untargeted.has(indicator),
      communes: communes.get(indicator) ?? null,
      byRegister: counted[indicator] ?? null,
      history: years
        .slice(0, -1)
        .map((past) => ({ year: past, value: at.get(`${indicator} ${past}`)?.value ?? null })),
    })),
    unitCounts: {
      current: { ...reference.unitCounts(unit.id, year) },
      previous: { ...reference.unitCounts(unit.id, year - 1) },
    },
    peers,
  }
}

async function readTransitions(db: ReadDb, report: number): Promise<EntryForm['transitions']> {
  const rows = await db
    .selectFrom('report_transition as t')
    .leftJoin('user as p', 'p.id', 't.actor_id')
    .where('t.report_id', '=', report)
    .select(['t.from', 't.to', 't.at', 't.reason', 'p.name as by'])
    .orderBy('t.id', 'desc')
    .execute()
  return rows.map((row) => ({
    from: row.from,
    to: row.to,
    at: row.at.toISOString(),
    by: row.by ?? '',
    reason: row.reason,
  }))
}
