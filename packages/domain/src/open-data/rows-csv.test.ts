import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsCsv } from './rows-csv.ts'

test('missing is empty, zero is 0, numbers are numbers, quotes as RFC 4180', () => {
  const rows = [{ a: null, b: 0, c: '-12.5', d: 'x "y", z' }]
  expect(rowsCsv(['a', 'b', 'c', 'd'], rows)).toBe('\uFEFFa,b,c,d\r\n,0,-12.5,"x ""y"", z"\r\n')
})

test.each(['=1+1', '+cmd', '-2+3|cmd', '@SUM(A1)', '\t=1', '\r=1'])('%j never starts a formula', (text) => {
  const [, line = ''] = rowsCsv(['a'], [{ a: text }]).split('\r\n', 2)
  expect(line.replace(/^"/, '')).toMatch(/^'/)
})

test('whatever the text is, no cell begins with what a spreadsheet takes for a formula', () => {
  const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', '1', 'a', '\n') })
  fc.assert(
    fc.property(text, (value) => {
      const cell = rowsCsv(['a'], [{ a: value }]).slice('\uFEFFa\r\n'.length, -2)
      const content = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
      expect(content).toMatch(/^(?![=+\-@\t\r])|^-?\d+(\.\d+)?$/)
    }),
  )
})
