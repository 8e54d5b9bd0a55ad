import { groupBy } from '../group-by.ts'
import { foldName, kindInName, matchUnits, syllableKeys, withoutMarks } from '../units/names.ts'
import type { UnitInfo } from '../units/unit.ts'
import { validOn } from '../units/valid-on.ts'

/** a unit of any level and the province that it lies in */
export type ImportUnit = Pick<
  UnitInfo,
  'id' | 'code' | 'name' | 'kind' | 'level' | 'validFrom' | 'validTo'
> & {
  root: number
}

export type UnitFound =
  | { ok: true; unit: ImportUnit }
  | { ok: false; reason: 'unknown' | 'commune' | 'differs' }
  | { ok: false; reason: 'several'; codes: string[] }

const validIn = ({ validFrom, validTo }: ImportUnit, year: number) =>
  (validFrom === null || validFrom <= `${year}-12-31`) && (validTo === null || `${year}-01-01` <= validTo)

/** The units of a year: those valid on its cut-off day; where none is, those valid on any of its days. */
function ofYear(found: ImportUnit[], year: number, cutoff: (root: number, year: number) => string | null) {
  const onDay = found.filter((unit) => validOn(unit, cutoff(unit.root, year) ?? `${year}-12-31`))
  return onDay.length > 0 ? onDay : found.filter((unit) => validIn(unit, year))
}

/** Makes a finder of units by code or by name as they stood in a year; each text and year is looked up once.
 * `cutoff`: last day that counts in the year's round of a province, null = no round. */
export function unitFinder(
  units: readonly ImportUnit[],
  cutoff: (root: number, year: number) => string | null,
): (text: string, year: number, name: string) => UnitFound {
  const byCode = groupBy(units, ({ code }) => code)
  const byName = groupBy(units, ({ name }) => foldName(name))
  const known = new Map<string, UnitFound>()
  const find = (text: string, year: number): ImportUnit[] => {
    const code = codeSpellings(text).flatMap((spelling) => ofYear(byCode.get(spelling) ?? [], year, cutoff))
    if (code.length > 0) return code
    const folded = new Set([foldName(text), withoutMarks(syllableKeys(text).join(' '))])
    const named = ofYear(
      [...folded].flatMap((key) => byName.get(key) ?? []),
      year,
      cutoff,
    )
    const kind = kindInName(text)
    // a prefix that no unit of the name has means another unit: "xã Lệ Thủy" is not huyện Lệ Thủy
    const exact = matchUnits(text, named).units
    return kind === null
      ? exact
      : exact.filter((unit) => unit.kind === kind || foldName(unit.name) === [...folded][1])
  }
  return (text, year, name) => {
    const key = `${year} ${text} ${name}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = choose(find(text, year), name === '' ? null : find(name, year))
    known.set(key, found)
    return found
  }
}

/** Communes carry no figures of their own: "Lệ Thủy" is the district, "xã Lệ Thủy" nothing that takes figures. */
function choose(found: ImportUnit[], named: ImportUnit[] | null): UnitFound {
  const both = named === null ? found : found.filter((unit) => named.includes(unit))
  if (found.length > 0 && both.length === 0) return { ok: false, reason: 'differs' }
  const above = both.filter(({ level }) => level !== 'commune')
  const [unit] = above
  if (unit === undefined) return { ok: false, reason: both.length > 0 ? 'commune' : 'unknown' }
  if (above.length > 1) return { ok: false, reason: 'several', codes: above.map(({ code }) => code) }
  return { ok: true, unit }
}

/** lengths of official codes: province, district, commune (Quyết định 124/2004/QĐ-TTg) */
export const codeLengths = { province: 2, district: 3, commune: 5 } as const

/** A code as written and, where a spreadsheet has taken its leading zeros away, with them: "1" -> "1", "01", "001", … */
export function codeSpellings(text: string): string[] {
  if (!/^\d{1,4}$/.test(text)) return [text]
  return [...new Set([text, ...Object.values(codeLengths).map((length) => text.padStart(length, '0'))])]
}
