import { groupBy } from '../group-by.ts'
import type { Sheet } from '../tables/sheet.ts'
import { nameKey } from '../units/names.ts'
import type { UnitInfo, UnitKind } from '../units/unit.ts'
import { codeSpellings } from './find-unit.ts'
import { type Place, Problems } from './import-problem.ts'
import { readUnitRows, type UnitRow } from './read-units.ts'

/** a unit that the database has */
export type KnownUnit = Pick<
  UnitInfo,
  'id' | 'code' | 'name' | 'kind' | 'level' | 'parentId' | 'validFrom' | 'validTo'
> & { note: string | null }

export type PlannedUnit = {
  /** null = it is added */
  id: number | null
  code: string
  name: string
  kind: UnitKind
  level: UnitInfo['level']
  /** the parent among the planned units */
  parent: PlannedUnit | null
  /** id of a parent that the file does not name */
  parentId: number | null
  validFrom: string | null
  validTo: string | null
  note: string | null
  outcome: 'new' | 'changed' | 'unchanged'
  at: Place
}

type Period = { code: string; validFrom: string | null; validTo: string | null }
const overlap = (a: Period, b: Period) =>
  (a.validFrom ?? '0000') <= (b.validTo ?? '9999') && (b.validFrom ?? '0000') <= (a.validTo ?? '9999')

/** The units of the file set against those of the database: which are added, which change, and what is wrong. A unit is
 * the known one of its code and first day; where the first day differs, the one of its code, name and level. */
export function planUnits(
  sheets: readonly Sheet[],
  known: readonly KnownUnit[],
): { units: PlannedUnit[]; problems: Problems['list'] } {
  const problems = new Problems()
  const rows = readUnitRows(sheets, problems)
  const matched = matchKnown(rows, known)
  const units = rows.map(({ parentCode: _code, ...row }, index): PlannedUnit => {
    const id = matched.get(rows[index] as UnitRow)?.id ?? null
    return { ...row, id, parent: null, parentId: null, outcome: 'new' }
  })
  const inFile = new Set(units.map(({ id }) => id))
  const others = groupBy(
    known.filter(({ id }) => !inFile.has(id)),
    ({ code }) => code,
  )
  const byCode = groupBy(units, ({ code }) => code)
  refuseOverlaps(byCode, others, problems)
  const cyclic = codesInCycles(rows)
  for (const [index, unit] of units.entries()) {
    const row = rows[index] as UnitRow
    if (cyclic.has(row.code)) problems.add(unit.at, 'parentCycle', { code: row.code })
    else setParent(unit, row.parentCode, { byCode, others }, problems)
    const before = matched.get(row)
    if (before !== undefined) unit.outcome = sameUnit(unit, before) ? 'unchanged' : 'changed'
  }
  return { units, problems: problems.list }
}

function matchKnown(rows: readonly UnitRow[], known: readonly KnownUnit[]): Map<UnitRow, KnownUnit> {
  const byCode = groupBy(known, ({ code }) => code)
  const matched = new Map<UnitRow, KnownUnit>()
  const taken = new Set<KnownUnit>()
  const match = (row: UnitRow, fits: (unit: KnownUnit) => boolean) => {
    if (matched.has(row)) return
    const unit = byCode.get(row.code)?.find((one) => !taken.has(one) && fits(one))
    if (unit === undefined) return
    matched.set(row, unit)
    taken.add(unit)
  }
  for (const row of rows) match(row, ({ validFrom }) => validFrom === row.validFrom)
  const alike = (unit: KnownUnit, row: UnitRow) =>
    overlap(unit, row) && unit.level === row.level && nameKey(unit.name) === nameKey(row.name)
  for (const row of rows) match(row, (unit) => alike(unit, row))
  return matched
}

type Others = ReadonlyMap<string, readonly KnownUnit[]>
type Planned = ReadonlyMap<string, readonly PlannedUnit[]>

/** One code, one unit at a time. */
function refuseOverlaps(byCode: Planned, others: Others, problems: Problems): void {
  for (const [code, units] of byCode)
    for (const [index, unit] of units.entries()) {
      const earlier = units.slice(0, index).find((one) => overlap(one, unit))
      const stored = (others.get(code) ?? []).some((one) => overlap(one, unit))
      if (earlier !== undefined || stored)
        problems.add(unit.at, 'codeTwice', { code, row: earlier?.at.row ?? null })
    }
}

/** Codes whose chain of parents comes back to themselves within the file. */
function codesInCycles(rows: readonly UnitRow[]): Set<string> {
  const parents = new Map(rows.map(({ code, parentCode }) => [code, parentCode]))
  const comesBack = (code: string) => {
    let above = parents.get(code) ?? null
    for (let steps = 0; above !== null && above !== code && steps < 10; steps += 1)
      above = parents.get(above) ?? null
    return above === code
  }
  return new Set([...parents.keys()].filter(comesBack))
}

const levelOrder = ['province', 'district', 'commune']

/** The unit of the parent's code that lasts with it: a district or province above, valid on the unit's last day. */
function setParent(
  unit: PlannedUnit,
  code: string | null,
  { byCode, others }: { byCode: Planned; others: Others },
  problems: Problems,
): void {
  if (code === null) {
    if (unit.level !== 'province') problems.add(unit.at, 'parentMissing', {})
    return
  }
  const lastDay = unit.validTo ?? '9999'
  const found = codeSpellings(code)
    .flatMap((one) => [...(byCode.get(one) ?? []), ...(others.get(one) ?? [])])
    .filter((one) => overlap(one, unit))
    .sort((a, b) => Number((b.validTo ?? '9999') >= lastDay) - Number((a.validTo ?? '9999') >= lastDay))
  const above = found.find(({ level }) => levelOrder.indexOf(level) < levelOrder.indexOf(unit.level))
  if (above === undefined)
    problems.add(unit.at, found.length > 0 ? 'parentLevel' : 'parentUnknown', { parent: code })
  else if ('at' in above) unit.parent = above
  else unit.parentId = above.id
}

function sameUnit(unit: PlannedUnit, before: KnownUnit): boolean {
  const fields = ['code', 'name', 'level', 'kind', 'validFrom', 'validTo', 'note'] as const
  const parent = unit.parent === null ? unit.parentId : unit.parent.id
  return parent === before.parentId && fields.every((field) => unit[field] === before[field])
}
