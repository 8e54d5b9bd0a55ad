import { normaliseDecimal } from '@so-dan-van/domain/figures/decimal'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { PeerFigures } from '@so-dan-van/domain/indicators/peers'
import type { Counted } from '@so-dan-van/domain/registers/binding'
import type { WriteDb } from '../client.ts'
import { checkUnit, historyYears } from './check-unit.ts'
import type { Reference, UnitRecord } from './reference.ts'

/** what a unit's figures are compared with besides its own */
export type Beside = { peers: PeerFigures; counted: Counted }

/** What the checks find in a unit's figures as they stand inside the transaction, and which cells have a note. */
export async function findingsOf(
  db: WriteDb,
  reference: Reference,
  unit: UnitRecord,
  year: number,
  { peers, counted }: Beside,
): Promise<{ findings: Finding[]; noted: ReadonlySet<string> }> {
  const stored = await db.figure.findMany({
    where: { unitId: unit.id, year: { gte: year - historyYears, lte: year } },
    select: { indicatorId: true, year: true, value: true, notApplicable: true, note: true },
  })
  const figures = stored.map(({ indicatorId, value, ...row }) => ({
    ...row,
    indicator: reference.indicatorCode.get(indicatorId) ?? '',
    value: value === null ? null : normaliseDecimal(value.toFixed(6)),
  }))
  return {
    findings: checkUnit(reference, { unit: unit.id, year }, figures, peers, counted),
    noted: new Set(
      figures.filter((row) => row.year === year && row.note !== null).map((row) => row.indicator),
    ),
  }
}
