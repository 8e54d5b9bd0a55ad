import { describe, expect, test } from 'vitest'
import { type KnownUnit, planUnits } from './plan-units.ts'
import { sampleSheet } from './sample-sheets.ts'

const header = ['code', 'name', 'level', 'kind', 'parent_code', 'valid_from', 'valid_to', 'note']
const known: KnownUnit[] = [
  {
    id: 1,
    code: '77',
    name: 'Hải Vân',
    kind: 'tỉnh',
    level: 'province',
    parentId: null,
    validFrom: null,
    validTo: null,
    note: null,
  },
  {
    id: 2,
    code: '770',
    name: 'Sơn Trà',
    kind: 'huyện',
    level: 'district',
    parentId: 1,
    validFrom: null,
    validTo: null,
    note: null,
  },
]
const plan = (...rows: Parameters<typeof sampleSheet>[0]) =>
  planUnits([sampleSheet([header, ...rows])], known)

test('adds, changes and leaves alone; parents in the file, in whatever order, and in the database', () => {
  const { units, problems } = plan(
    ['77001', 'Hòa Bắc', 'commune', 'xã', '771'],
    ['771', 'Cẩm Sơn', 'cấp huyện', 'Thị xã', '77', '1/7/2010'],
    ['770', 'Sơn Trà', 'district', 'quận', '77'],
    [77, 'Hải Vân', 'tỉnh', 'tỉnh'],
  )
  expect(problems).toEqual([])
  expect(
    units.map(({ code, outcome, id, parentId, parent }) => [code, outcome, id, parentId, parent?.code]),
  ).toEqual([
    ['77001', 'new', null, null, '771'],
    ['771', 'new', null, null, '77'],
    ['770', 'changed', 2, null, '77'],
    ['77', 'unchanged', 1, null, undefined],
  ])
  expect(units[1]).toMatchObject({ validFrom: '2010-07-01', validTo: null, kind: 'thị xã' })
})

test('a code used again after its unit ended is another unit', () => {
  const { units, problems } = plan(
    ['770', 'Sơn Trà', 'district', 'huyện', '77', '', '2025-06-30'],
    ['770', 'Ngũ Hành', 'district', 'huyện', '77', '2025-07-01', ''],
  )
  expect(problems).toEqual([])
  expect(units.map(({ id, outcome }) => [id, outcome])).toEqual([
    [2, 'changed'],
    [null, 'new'],
  ])
})

test('leading zeros that a spreadsheet took away', () => {
  const { units, problems } = plan(
    [1, 'Thành phố X', 'province', 'thành phố'],
    [2, 'Ba', 'district', 'quận', 1],
  )
  expect(problems).toEqual([])
  expect(units.map(({ code, parent }) => [code, parent?.code])).toEqual([
    ['01', undefined],
    ['002', '01'],
  ])
})

describe('problems with their place', () => {
  test.each<[string, (string | number)[][], string, string | null]>([
    ['unknown parent', [['772', 'A', 'district', 'huyện', '99']], 'parentUnknown', 'A'],
    ['no parent', [['772', 'A', 'district', 'huyện', '']], 'parentMissing', 'A'],
    ['a parent of the same level', [['772', 'A', 'district', 'huyện', '770']], 'parentLevel', 'A'],
    ['its own parent', [['772', 'A', 'district', 'huyện', '772']], 'parentCycle', 'A'],
    [
      'code of a unit that is still there',
      [['770', 'Khác', 'district', 'huyện', '77', '2020-01-01']],
      'codeTwice',
      'A',
    ],
    ['bad kind', [['772', 'A', 'district', 'xã', '77']], 'kindUnread', 'D'],
    ['bad level', [['772', 'A', 'vùng', 'huyện', '77']], 'levelUnread', 'C'],
    ['bad date', [['772', 'A', 'district', 'huyện', '77', '31/02/2020']], 'dateUnread', 'F'],
    [
      'dates reversed',
      [['772', 'A', 'district', 'huyện', '77', '2020-01-01', '2019-01-01']],
      'datesReversed',
      'G',
    ],
    ['bad code', [['7 7', 'A', 'district', 'huyện', '77']], 'codeUnread', 'A'],
    ['no name', [['772', '', 'district', 'huyện', '77']], 'blank', 'B'],
  ])('%s', (_what, rows, code, column) => {
    expect(
      plan(...rows).problems.map((problem) => [problem.code, problem.at.row, problem.at.column]),
    ).toEqual([[code, 2, column]])
  })
  test('a code twice at a time names the other row', () => {
    const row = ['772', 'A', 'district', 'huyện', '77']
    expect(plan(row, ['772', 'B', 'district', 'huyện', '77']).problems).toMatchObject([
      { code: 'codeTwice', params: { code: '772', row: 2 }, at: { row: 3 } },
    ])
  })
  test('parents in a ring', () => {
    const ring = plan(['772', 'A', 'district', 'huyện', '773'], ['773', 'B', 'district', 'huyện', '772'])
    expect(ring.problems.map(({ code }) => code)).toEqual(['parentCycle', 'parentCycle'])
  })
})
