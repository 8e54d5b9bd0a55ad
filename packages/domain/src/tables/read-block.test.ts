import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureCell } from '../figures/figure.ts'
import { formatNumber } from '../figures/numbers.ts'
import { sampleIndicator } from '../indicators/sample-indicators.ts'
import { type BlockOptions, type BlockTarget, readBlock } from './read-block.ts'
import { readClipboardText } from './read-clipboard.ts'
import type { FormStamp, SheetRow } from './sheet.ts'

const names: [string, string, Partial<Parameters<typeof sampleIndicator>[0]>][] = [
  ['vuon_model', 'Số vườn kiểu mẫu (lũy kế)', { unitOfMeasure: 'vườn' }],
  ['vuon_standard', 'Số vườn đạt chuẩn vườn mẫu của tỉnh', { shortName: 'Vườn chuẩn tỉnh' }],
  ['sections', 'Số đoạn đường kiểu mẫu', { shortName: 'Đoạn đường KM' }],
  [
    'people',
    'Nhân dân đóng góp xây dựng NTM',
    { shortName: 'Dân đóng góp', unitOfMeasure: 'tỷ đồng', decimals: 2 },
  ],
  [
    'average',
    'Bình quân số tiêu chí trên một xã',
    { shortName: 'BQ tiêu chí/xã', entry: 'derived', decimals: 2 },
  ],
  ['ocop_3', 'Sản phẩm OCOP 3 sao', { unitOfMeasure: 'sản phẩm' }],
  ['ocop_4', 'Sản phẩm OCOP 4 sao', { unitOfMeasure: 'sản phẩm' }],
  ['satisfied', 'Mức độ hài lòng của người dân', { unitOfMeasure: '%', decimals: 1 }],
]
const form: BlockTarget[] = names.map(([code, name, over]) => ({
  indicator: sampleIndicator({ ...over, code, name }),
  cell: null,
}))

const plain: BlockOptions = { year: 2024, start: 0, valueColumn: null, answers: {}, stamp: null }
const read = (text: string, options: Partial<BlockOptions> = {}, target = form) =>
  readBlock(readClipboardText(text), target, { ...plain, ...options })
const lines = (text: string, options: Partial<BlockOptions> = {}) =>
  read(text, options).lines.map(({ row, indicator, after, outcome, problem }) => [
    row,
    indicator,
    after?.value ?? null,
    outcome,
    problem?.kind ?? null,
  ])

const withValue = (code: string, value: string, version = 1): BlockTarget[] =>
  form.map((target) => {
    if (target.indicator.code !== code) return target
    const cell: FigureCell = {
      indicator: code,
      unit: 1,
      year: 2024,
      value,
      notApplicable: false,
      basis: 'actual',
      approximation: null,
      asOf: null,
      status: 'draft',
      illustrative: false,
      derived: false,
      scope: 'own',
      coverage: null,
      gap: null,
      source: null,
      note: null,
      version,
    }
    return { ...target, cell }
  })

describe('a block with names', () => {
  test('rows are matched by name, not by place; computed rows are left out; the ambiguous is asked', () => {
    const text = [
      'BQ tiêu chí/xã\t15,8',
      'Dân đóng góp (tỷ)\t6.850',
      'Số vườn kiểu mẫu\t99',
      'Đoạn đường KM\tước 3',
      'Tổng thu ngân sách\t12',
    ].join('\n')
    expect(lines(text)).toEqual([
      [1, 'average', null, 'skipped', 'derived'],
      [2, 'people', null, 'asked', 'ambiguous'],
      [3, 'vuon_model', '99', 'new', null],
      [4, 'sections', '3', 'new', null],
      [5, null, null, 'skipped', 'unknownName'],
    ])
    expect(read(text).lines[3]?.after?.basis).toBe('estimate')
    expect(lines(text, { answers: { 2: { value: '6.85' } } })[1]).toEqual([2, 'people', '6.85', 'new', null])
  })

  test('an official table: numbers, headings, plan and comparison columns', () => {
    const text = [
      'TT\tChỉ tiêu\tĐVT\tThực hiện 2023\tKế hoạch 2024\tThực hiện 2024\tSo với 2023\tGhi chú',
      'I\tKHU DÂN CƯ, VƯỜN MẪU\t\t\t\t\t\t',
      '1\tVườn kiểu mẫu\tvườn\t84\t95\t99\t+15\tBáo cáo tháng 11',
      '2\tSản phẩm OCOP\t\t\t\t\t\t',
      '\t- 3 sao\tsản phẩm\t20\t\t23\t+3\t',
      '\t- 4 sao\tsản phẩm\t6\t\t8\t+2\t',
    ].join('\n')
    expect(lines(text)).toEqual([
      [3, 'vuon_model', '99', 'new', null],
      [5, 'ocop_3', '23', 'new', null],
      [6, 'ocop_4', '8', 'new', null],
    ])
    expect(read(text).lines[0]?.after?.note).toBe('Báo cáo tháng 11')
  })

  test('two columns that could be meant: nothing is taken until one is chosen', () => {
    const text = 'Vườn kiểu mẫu\t84\t99\nĐoạn đường KM\t2\t3'
    const { columns } = read(text)
    expect(columns.value).toBeNull()
    expect(columns.values).toEqual([
      { index: 1, title: '', sample: ['84', '2'] },
      { index: 2, title: '', sample: ['99', '3'] },
    ])
    expect(lines(text)).toEqual([])
    expect(lines(text, { valueColumn: 2 }).map(([, , value]) => value)).toEqual(['99', '3'])
  })

  test('headings over two rows, a title above, a word that is nearly a name', () => {
    const text = [
      'BIỂU SỐ LIỆU NĂM 2024\t\t\t',
      'TT\tChỉ tiêu\tThực hiện\t',
      '\t\t2023\t2024',
      'I\tVƯỜN, ĐƯỜNG KIỂU MẪU\t\t',
      '1\tVườn kiểu mẫu\t84\t99',
    ].join('\n')
    expect(lines(text)).toEqual([[5, 'vuon_model', '99', 'new', null]])
  })

  test('a column of another year is not taken by itself', () => {
    expect(read('Chỉ tiêu\tNăm 2023\nVườn kiểu mẫu\t84').columns.value).toBeNull()
  })

  test.each([
    ['a plan', 'Chỉ tiêu\tKế hoạch 2024\nVườn kiểu mẫu\t95'],
    ['a comparison', 'Chỉ tiêu\tTăng, giảm so với 2023\nVườn kiểu mẫu\t15'],
  ])('%s is not taken by itself', (_what, text) => {
    expect(read(text).columns.value).toBeNull()
  })

  test('a name that only nearly fits is asked', () => {
    expect(lines('Vườn kiểu mẫu đến nay\t99')).toEqual([[1, null, null, 'asked', 'near']])
    const answered = { answers: { 1: { indicator: 'vuon_model' } } }
    expect(lines('Vườn kiểu mẫu đến nay\t99', answered)).toEqual([[1, 'vuon_model', '99', 'new', null]])
  })

  test('the same indicator twice: the second row is said', () => {
    expect(lines('Vườn kiểu mẫu\t99\nSố vườn kiểu mẫu\t98')).toEqual([
      [1, 'vuon_model', '99', 'new', null],
      [2, 'vuon_model', null, 'skipped', 'duplicate'],
    ])
  })

  test.each([
    ['Đoạn đường KM\t-', 'dash', 'asked'],
    ['Đoạn đường KM\t3,5', 'tooPrecise', 'asked'],
    ['Đoạn đường KM\tba đoạn', 'notANumber', 'skipped'],
    ['Đoạn đường KM\t29,16%', 'otherUnit', 'skipped'],
    ['Dân đóng góp (triệu đồng)\t6850', 'otherUnit', 'skipped'],
    ['Dân đóng góp\t6850 triệu', 'notANumber', 'skipped'],
  ])('%s', (text, kind, outcome) => {
    expect(lines(text)[0]?.slice(3)).toEqual([outcome, kind])
  })

  test('a blank never clears', () => {
    expect(read('Vườn kiểu mẫu\t\nĐoạn đường KM\t3', {}, withValue('vuon_model', '97')).lines).toHaveLength(1)
  })

  test('a changed and an unchanged value', () => {
    const outcome = (text: string) => read(text, {}, withValue('vuon_model', '97')).lines[0]?.outcome
    expect([outcome('Vườn kiểu mẫu\t99'), outcome('Vườn kiểu mẫu\t97')]).toEqual(['changed', 'unchanged'])
  })
})

describe('a block without names', () => {
  test('goes down from the selected row; what lies beyond the form is said', () => {
    expect(lines('1\n\n3\n4', { start: 5 })).toEqual([
      [1, 'ocop_3', '1', 'new', null],
      [3, 'satisfied', '3', 'new', null],
      [4, null, null, 'skipped', 'beyond'],
    ])
  })
})

describe('a form of ours that comes back', () => {
  const stamp: FormStamp = {
    unit: 1,
    year: 2024,
    sheet: 'Biểu',
    column: 1,
    columns: { name: 0, basis: null, note: null },
    rows: [{ number: 1, indicator: 'vuon_model', version: 1 }],
  }
  const rows = (value: string | null): SheetRow[] => [
    {
      number: 1,
      cells: [
        { kind: 'text', text: 'vuon_model' },
        value === null ? null : { kind: 'number', value, percent: false },
      ],
    },
    {
      number: 2,
      cells: [
        { kind: 'text', text: 'ocop_3' },
        { kind: 'number', value: '23', percent: false },
      ],
    },
  ]
  test('rows that are no input rows are headings, whatever they say', () => {
    expect(readBlock(rows('99'), form, { ...plain, stamp }).lines).toHaveLength(1)
  })
  test('an emptied cell clears', () => {
    const [line] = readBlock(rows(null), withValue('vuon_model', '97'), { ...plain, stamp }).lines
    expect([line?.outcome, line?.after?.value]).toEqual(['cleared', null])
  })
  test('what somebody else saved since is marked', () => {
    const [line] = readBlock(rows('99'), withValue('vuon_model', '98', 2), { ...plain, stamp }).lines
    expect([line?.outcome, line?.changedSince]).toEqual(['changed', true])
  })
})

describe('whatever the notation, a value is read right or asked about', () => {
  const amount = fc.tuple(fc.bigInt({ min: 0n, max: 999_999_999n }), fc.integer({ min: 0, max: 99 }))
  const notations = [
    (whole: string, cents: string) => `${whole},${cents}`,
    (whole: string, cents: string) => `${whole}.${cents}`,
    (whole: string, cents: string) => formatNumber(`${whole}.${cents}`, { locale: 'vi' }),
    (whole: string, cents: string) => formatNumber(`${whole}.${cents}`, { locale: 'en' }),
    (whole: string, cents: string) => `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${cents}`,
    (whole: string, cents: string) => `  ${whole},${cents} tỷ đồng`,
  ]
  test.each(notations.map((write, index) => [index, write] as const))('notation %i', (_index, write) => {
    fc.assert(
      fc.property(amount, ([whole, cents]) => {
        const written = write(whole.toString(), String(cents).padStart(2, '0'))
        const [line] = read(`Dân đóng góp\t${written}`).lines
        const meant = Number(`${whole}.${String(cents).padStart(2, '0')}`)
        if (line?.outcome === 'asked') expect(line.problem).toHaveProperty('candidates')
        else expect([written, Number(line?.after?.value)]).toEqual([written, meant])
      }),
    )
  })
})
