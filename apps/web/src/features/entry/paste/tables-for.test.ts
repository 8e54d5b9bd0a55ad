import { sampleSheet } from '@so-dan-van/domain/imports/sample-sheets'
import type { FormStamp } from '@so-dan-van/domain/tables/sheet'
import { expect, test } from 'vitest'
import { tablesFor } from './tables-for.ts'

const stamp = (sheet: string, unit: number, year: number): FormStamp => ({
  ...{ sheet, unit, year, column: 5, columns: { name: 1, basis: 6, note: 7 }, rows: [] },
})
const sheet = (name: string) => sampleSheet([['a']], name)
const namesOf = (stamps: FormStamp[]) => {
  const sheets = [{ ...sheet('Nháp'), hidden: true }, sheet('Ghi chú'), sheet('2023'), sheet('2024')]
  const empty = { ...sheet('Trống'), rows: [] }
  const tables = tablesFor({ unit: 457, year: 2024 }, { name: 'a.xlsx', sheets: [empty, ...sheets], stamps })
  return tables.map((table) => [table.sheet, table.stamp !== null])
}

test('the form of the unit and year comes first, those of others are left out', () => {
  expect(namesOf([stamp('2023', 457, 2023), stamp('2024', 457, 2024)])).toEqual([
    ['2024', true],
    ['Ghi chú', false],
    ['Nháp', false],
  ])
})

test('without a form, sheets that are seen come before hidden ones', () => {
  expect(namesOf([])).toEqual([
    ['Ghi chú', false],
    ['2023', false],
    ['2024', false],
    ['Nháp', false],
  ])
})
