import type { Indicator } from '../indicators/indicator.ts'
import type { NameMatch } from '../tables/match-indicator.ts'
import type { UnitFound } from './find-unit.ts'
import type { Place, Problems } from './import-problem.ts'
import type { TableRow } from './table-row.ts'

/** How the names in a file are looked up. */
export type Naming = {
  unit: (text: string, year: number, name: string) => UnitFound
  match: (label: string) => NameMatch
  indicators: ReadonlyMap<string, Indicator>
}

/** The same text is looked at once: tables repeat names, dates and words in row after row. */
export function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = read(text)
    known.set(text, made)
    return made
  }
}

/** The year of a row; null where it is none, which is a problem. */
export function yearNamed(row: TableRow<'year'>): number | null {
  const text = row.text('year')
  if (text === null) return null
  const place = row.place('year')
  const digits = /^(?:năm |year )?(\d+)$/iu.exec(text.normalize('NFC'))?.[1]
  const year = Number(digits)
  if (text === '') row.problems.add(place, 'blank', { field: 'year' })
  else if (digits === undefined) row.problems.add(place, 'yearUnread', { text })
  else if (year < 1990 || year > 2100) row.problems.add(place, 'yearRange', { text })
  else return year
  return null
}

/** The unit of a row by code, name or both; null where it is none, which is a problem. */
export function unitNamed(
  row: TableRow<'unit' | 'unitName'>,
  year: number,
  naming: Pick<Naming, 'unit'>,
): number | null {
  const [code, name] = [row.text('unit'), row.text('unitName')]
  if (code === null || name === null) return null
  const place = row.placeOf('unit', 'unitName')
  if (code === '' && name === '') {
    row.problems.add(place, 'blank', { field: 'unit' })
    return null
  }
  return unitCalled({ code, name }, year, { place, problems: row.problems, ...naming })
}

type At = { place: Place; problems: Problems }

export function unitCalled(
  { code, name }: { code: string; name: string },
  year: number,
  { place, problems, unit: find }: At & Pick<Naming, 'unit'>,
): number | null {
  const unit = code || name
  const found = find(unit, year, code === '' ? '' : name)
  if (found.ok) return found.unit.id
  if (found.reason === 'several') problems.add(place, 'unitSeveral', { unit, codes: found.codes })
  else if (found.reason === 'commune') problems.add(place, 'unitIsCommune', { unit })
  else if (found.reason === 'differs') problems.add(place, 'unitDiffers', { code, name })
  else problems.add(place, 'unitUnknown', { unit, year })
  return null
}

/** The indicator of a row by code or name; null where it is none, which is a problem. */
export function indicatorNamed(
  row: TableRow<'indicator' | 'indicatorName'>,
  naming: Pick<Naming, 'match' | 'indicators'>,
): Indicator | null {
  const [code, name] = [row.text('indicator'), row.text('indicatorName')]
  if (code === null || name === null) return null
  const place = row.placeOf('indicator', 'indicatorName')
  if (code === '' && name === '') {
    row.problems.add(place, 'blank', { field: 'indicator' })
    return null
  }
  return indicatorCalled(code || name, { place, problems: row.problems, ...naming })
}

export function indicatorCalled(
  text: string,
  { place, problems, match: find, indicators }: At & Pick<Naming, 'match' | 'indicators'>,
): Indicator | null {
  const match = find(text)
  const indicator = match.how === 'exact' ? indicators.get(match.codes[0] ?? '') : undefined
  if (indicator !== undefined) return indicator
  const problem = match.how === 'several' ? 'indicatorSeveral' : 'indicatorUnknown'
  problems.add(place, problem, { indicator: text, like: match.codes })
  return null
}
