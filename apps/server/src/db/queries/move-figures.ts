import type { Counted } from '@so-dan-van/domain/registers/binding'
import { type FigureStatus, figureStatusAfter } from '@so-dan-van/domain/reports/cell-state'
import type { ReportAction } from '@so-dan-van/domain/reports/workflow'
import type { WriteDb } from '../client.ts'
import type { LockedReport } from './lock-report.ts'

type Figure = { id: number; status: FigureStatus; flagged: boolean }

/** Gives the figures of a locked report the state that a step leads to. */
export async function moveFigures(
  db: WriteDb,
  report: LockedReport,
  year: number,
  action: ReportAction,
): Promise<void> {
  const figures = await db.$queryRaw<Figure[]>`
    select f.id, f.status::text as status, exists (
      select 1 from figure_flag g
      where g.report_id = ${report.id} and g.indicator_id = f.indicator_id and g.state = 'open') as flagged
    from figure f where f.unit_id = ${report.unit.id} and f.year = ${year}`
  const flagged = (await openFlags(db, report.id)).length > 0
  const moved = new Map<FigureStatus, number[]>()
  for (const figure of figures) {
    const status = figureStatusAfter(action, figure, { status: report.status, flagged })
    if (status !== figure.status) moved.set(status, [...(moved.get(status) ?? []), figure.id])
  }
  for (const [status, ids] of moved) await setStatus(db, ids, status)
}

/** Approves single figures of a locked report. */
export async function approveFigures(db: WriteDb, ids: readonly number[]): Promise<void> {
  await setStatus(db, ids, 'approved')
}

async function setStatus(db: WriteDb, ids: readonly number[], status: FigureStatus): Promise<void> {
  await db.figure.updateMany({ where: { id: { in: [...ids] } }, data: { status } })
}

/** Remembers what registers counted when figures were approved: a register may go on changing. */
export async function keepCounts(
  db: WriteDb,
  figures: readonly { id: number; code: string }[],
  counted: Counted,
): Promise<void> {
  const ids = figures.map(({ id }) => id)
  const counts = figures.map(({ code }) => counted[code]?.counted ?? null)
  await db.$executeRaw`
    update figure f set register_count = given.counted
    from unnest(${ids}::int[], ${counts}::numeric[]) given(id, counted)
    where f.id = given.id and f.register_count is distinct from given.counted`
}

/** The objections of a report that wait for the unit. */
export function openFlags(db: WriteDb, report: number): Promise<{ id: number; indicatorId: number }[]> {
  return db.figureFlag.findMany({
    where: { reportId: report, state: 'open' },
    select: { id: true, indicatorId: true },
  })
}
