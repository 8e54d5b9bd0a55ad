import type { Amount } from '@so-dan-van/domain/figures/amount'
import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { PeerFigures } from '@so-dan-van/domain/indicators/peers'
import type { WriteDb } from '../../db/client.ts'
import type { Reference, UnitRecord } from '../../db/queries/reference.ts'

const historyYears = 5

type Row = { code: string; year: number; value: string | null; notApplicable: boolean; note: string | null }

/** What the checks find in a unit's figures as they stand inside the transaction, and which cells have a note. */
export async function findingsOf(
  db: WriteDb,
  reference: Reference,
  unit: UnitRecord,
  year: number,
  peers: PeerFigures,
): Promise<{ findings: Finding[]; noted: ReadonlySet<string> }> {
  const stored = await db.figure.findMany({
    where: { unitId: unit.id, year: { gte: year - historyYears, lte: year } },
    select: { indicatorId: true, year: true, value: true, notApplicable: true, note: true },
  })
  const rows = stored.map(
    (row): Row => ({
      ...row,
      code: reference.indicatorCode.get(row.indicatorId) ?? '',
      value: row.value === null ? null : normaliseDecimal(row.value.toFixed(6)),
    }),
  )
  const amounts = (ofYear: number): Record<string, Amount> =>
    Object.fromEntries(rows.filter((row) => row.year === ofYear).map((row) => [row.code, row]))
  const pastYears = Array.from({ length: historyYears }, (_, index) => year - historyYears + index)
  const at = new Map(rows.map((row) => [`${row.code} ${row.year}`, row.value]))
  const history = Object.fromEntries(
    reference.indicators.map(({ code }) => [
      code,
      pastYears.map((past) => ({ year: past, value: at.get(`${code} ${past}`) ?? null })),
    ]),
  )
  const findings = checkFigures({
    indicators: reference.indicators,
    criteriaSets: reference.criteriaSets,
    year,
    current: amounts(year),
    previous: amounts(year - 1),
    history,
    unitCounts: {
      current: reference.unitCounts(unit.id, year) ?? {},
      previous: reference.unitCounts(unit.id, year - 1) ?? {},
    },
    peers,
  })
  return {
    findings,
    noted: new Set(rows.filter((row) => row.year === year && row.note !== null).map((row) => row.code)),
  }
}
