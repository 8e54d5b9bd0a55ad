import { describe, expect, test } from 'vitest'
import { readClipboardText } from '../../tables/read-clipboard.ts'
import { type MatrixAnswers, type MatrixRow, readMatrix } from './read-matrix.ts'

const criteria = [
  { number: 1, name: 'Quy hoạch' },
  { number: 2, name: 'Giao thông' },
  { number: 3, name: 'Điện' },
]
const commune = (unit: number, name: string): MatrixRow => ({
  unit,
  name,
  kind: 'xã',
  results: [null, null, null],
})
const matrix = [commune(1, 'An Thủy'), commune(2, 'Hồng Thủy'), commune(3, 'Ngư Thủy')]
const nothing: MatrixAnswers = { marks: {}, communes: {} }
const read = (text: string, answers = nothing, start = { row: 0, column: 0 }, of = matrix) =>
  readMatrix(readClipboardText(text), of, criteria, { start, answers })
const edits = (reading: ReturnType<typeof read>) =>
  reading.lines.flatMap((line) => line.edits.map(({ unit, criterion, after }) => [unit, criterion, after]))

describe('by names', () => {
  test('numbers over the columns, in another order, with numbering, total and heading rows', () => {
    const reading = read(
      'TT\tXã\tTC2\tTC1\tTC3\tTổng số\n\tHuyện\t\t\t\t\n1\tXã Hồng Thuỷ\tx\t0\tĐạt\t2\n2\tan thuy\t1\t1\tkhông đạt\t2\n\tTổng cộng\t2\t1\t1\t4',
    )
    expect(reading.how).toBe('byName')
    expect(edits(reading)).toEqual([
      [2, 0, false],
      [2, 1, true],
      [2, 2, true],
      [1, 0, true],
      [1, 1, true],
      [1, 2, false],
    ])
    expect(reading.lines.map(({ problem, statedTotal, total }) => [problem, statedTotal, total])).toEqual([
      [null, 2, 2],
      [null, 2, 2],
      ['other', 4, 0],
    ])
    expect(reading.asked).toEqual([])
  })
  test('names of criteria over the columns', () => {
    const reading = read('Xã\tQuy hoạch\tGiao thông\tĐIỆN\nNgư Thủy\tx\t0\tx')
    expect(edits(reading)).toEqual([
      [3, 0, true],
      [3, 1, false],
      [3, 2, true],
    ])
  })
  test('no heading: criteria behind the names, a column more is the total', () => {
    const reading = read('An Thủy\tx\tx\t0\t3')
    expect(edits(reading).length).toBe(3)
    expect(reading.lines[0]).toMatchObject({ statedTotal: 3, total: 2 })
  })
  test('a commune twice is nobody’s to choose', () => {
    const reading = read('An Thủy\tx\tx\tx\nAn Thủy\t0\t0\t0')
    expect(reading.lines[1]).toMatchObject({ problem: 'duplicate', edits: [] })
  })
  test('several fit: asked, then taken', () => {
    const twins = [...matrix, commune(4, 'Hồng Thủy')]
    const asked = read('Hồng Thủy\tx\tx\tx', nothing, undefined, twins)
    expect(asked.lines[0]).toMatchObject({ problem: 'several', candidates: [2, 4], edits: [] })
    const chosen = read('Hồng Thủy\tx\tx\tx', { ...nothing, communes: { 1: 4 } }, undefined, twins)
    expect(edits(chosen)[0]).toEqual([4, 0, true])
  })
})

describe('by position', () => {
  test('from a cell on; what lies beyond is said', () => {
    const reading = read('x\t0\nx\tx\n0\t0', nothing, { row: 1, column: 1 })
    expect(reading.how).toBe('byPosition')
    expect(edits(reading)).toEqual([
      [2, 1, true],
      [2, 2, false],
      [3, 1, true],
      [3, 2, true],
    ])
    expect(reading.lines[2]?.problem).toBe('beyond')
  })
})

describe('what is not known is asked about once', () => {
  const table = 'An Thủy\tx\t\t-\nHồng Thủy\tx\t\tx'
  test('asked', () => {
    const reading = read(table)
    expect(reading.asked).toEqual([
      { text: '', cells: 2 },
      { text: '-', cells: 1 },
    ])
    expect(edits(reading).length).toBe(3)
  })
  test.each([
    ['unmet', false],
    ['met', true],
  ] as const)('%s', (answer, after) => {
    const reading = read(table, { ...nothing, marks: { '': answer, '-': 'keep' } })
    expect(reading.asked).toEqual([])
    expect(edits(reading)).toContainEqual([1, 1, after])
    expect(edits(reading).length).toBe(5)
  })
  test('the same as before is no change', () => {
    const known = matrix.map((row) => ({ ...row, results: [true, false, null] }))
    expect(edits(read('An Thủy\tx\t0\tchưa rà soát', nothing, undefined, known))).toEqual([])
  })
})
