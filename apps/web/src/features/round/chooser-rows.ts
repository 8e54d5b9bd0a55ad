import { groupBy } from '@so-dan-van/domain/group-by'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { AskedIndicator } from '@so-dan-van/domain/reports/round-plan'

/** An indicator that a round can ask for. */
export type ChooserRow = { indicator: Indicator; asked: boolean; required: boolean }

/** All that can be asked, programme by programme: what is asked in its order, the rest of each programme behind it, and
 * programmes of which nothing is asked at the end. */
export function chooserRows(
  asked: readonly AskedIndicator[],
  indicators: readonly Indicator[],
): ChooserRow[] {
  const known = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const chosen = asked.flatMap(({ code, required }): ChooserRow[] => {
    const indicator = known.get(code)
    return indicator === undefined ? [] : [{ indicator, asked: true, required }]
  })
  const codes = new Set(asked.map(({ code }) => code))
  const others = indicators
    .filter(({ code, level }) => level === 'district' && !codes.has(code))
    .map((indicator): ChooserRow => ({ indicator, asked: false, required: false }))
  return together([...chosen, ...others])
}

const programmeOf = ({ indicator }: ChooserRow) => indicator.programme
const together = (rows: readonly ChooserRow[]) => [...groupBy(rows, programmeOf).values()].flat()

export function askedOf(rows: readonly ChooserRow[]): AskedIndicator[] {
  return rows
    .filter(({ asked }) => asked)
    .map(({ indicator, required }) => ({ code: indicator.code, required }))
}

/** The rows with some of them changed; what is not asked or is computed is not required. */
export function withRows(
  rows: readonly ChooserRow[],
  codes: readonly string[],
  change: Partial<Pick<ChooserRow, 'asked' | 'required'>>,
): ChooserRow[] {
  return rows.map((row) => {
    if (!codes.includes(row.indicator.code)) return row
    const next = { ...row, ...change }
    return { ...next, required: next.required && next.asked && next.indicator.entry === 'entered' }
  })
}

/** One place up (-1) or down (1) inside its programme; at the edge nothing moves. */
export function moveIndicator(rows: readonly ChooserRow[], code: string, by: -1 | 1): ChooserRow[] {
  const from = rows.findIndex(({ indicator }) => indicator.code === code)
  const [row, other] = [rows[from], rows[from + by]]
  if (row === undefined || other === undefined || programmeOf(row) !== programmeOf(other)) return [...rows]
  return rows.map((one, index) => (index === from ? other : index === from + by ? row : one))
}

export function moveProgramme(rows: readonly ChooserRow[], programme: string, by: -1 | 1): ChooserRow[] {
  const groups = [...groupBy(rows, programmeOf)]
  const from = groups.findIndex(([code]) => code === programme)
  const [group, other] = [groups[from], groups[from + by]]
  if (group === undefined || other === undefined) return [...rows]
  return groups
    .map((one, index) => (index === from ? other : index === from + by ? group : one))
    .flatMap(([, list]) => list)
}
