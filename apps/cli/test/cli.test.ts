import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../server/test/test-database.ts'
import { sdv } from './sdv.ts'

describe('figures of the demo data', () => {
  let url = ''
  beforeAll(async () => {
    url = (await testDatabase('demo')).url
  })

  test('every figure of the article, with basis and source, as JSON and nothing else', async () => {
    const { code, out, err } = await sdv(url, ['figures', '--unit', '457', '--year', '2023', '--json'])
    expect([code, err]).toEqual([0, ''])
    const rows: {
      indicator: string
      value: string | null
      basis: string
      status: string
      source: string | null
      illustrative: boolean
    }[] = JSON.parse(out)
    const expected: [string, string, string][] = [
      ['dvk_registered_district', '47', 'actual'],
      ['cqtt_departments', '13', 'actual'],
      ['cqtt_service_units', '5', 'actual'],
      ['cqtt_communes', '26', 'actual'],
      ['cqtt_total', '44', 'actual'],
      ['kdc_recognised', '7', 'actual'],
      ['kdc_under_appraisal', '1', 'actual'],
      ['vuon_model', '99', 'estimate'],
      ['vuon_provincial_standard', '34', 'estimate'],
      ['duong_model_sections', '3', 'estimate'],
      ['htx_model', '1', 'estimate'],
      ['ntm_criteria_total', '378', 'actual'],
      ['ntm_criteria_avg', '15.75', 'actual'],
      ['ntm_criteria_change', '8', 'actual'],
      ['ocop_total', '31', 'estimate'],
      ['ocop_3star', '23', 'estimate'],
      ['ocop_4star', '8', 'estimate'],
      ['dtts_mountain_communes_assisted', '3', 'actual'],
    ]
    for (const [indicator, value, basis] of expected) {
      const row = rows.find((one) => one.indicator === indicator)
      expect(row, indicator).toMatchObject({ value, basis, status: 'approved', illustrative: false })
      expect(row?.source?.length, indicator).toBeGreaterThan(20)
    }
  })

  test('a unit by its name without marks means the same', async () => {
    const [byCode, byName] = await Promise.all([
      sdv(url, ['figures', '--unit', '457', '--year', '2023', '--json']),
      sdv(url, ['figures', '--unit', 'Huyện Lệ Thuỷ', '--year', '2023', '--json']),
    ])
    expect(byName.out).toBe(byCode.out)
  })

  test('reconciled: as many in the register as in the report', async () => {
    const { code, out, err } = await sdv(url, ['reconcile', '--unit', '457', '--year', '2023', '--json'])
    expect([code, err]).toEqual([0, ''])
    const rows: { indicator: string; declared: string; counted: string }[] = JSON.parse(out)
    expect(rows.find(({ indicator }) => indicator === 'ocop_total')).toMatchObject({
      declared: '31',
      counted: '31',
    })
  })

  test('drafts only when asked for', async () => {
    const count = async (words: string[]) =>
      (
        JSON.parse(
          (await sdv(url, ['figures', '--unit', '452', '--year', '2024', '--json', ...words])).out,
        ) as { value: string | null }[]
      ).filter(({ value }) => value !== null).length
    expect(await count(['--all'])).toBeGreaterThan((await count([])) + 50)
  })

  test('a user is added once, with a token that works', async () => {
    const add = [
      'user',
      'add',
      '--username',
      'le.hoa',
      '--name',
      'Lê Hòa',
      '--role',
      'viewer',
      '--unit',
      '44',
      '--json',
    ]
    const made = await sdv(url, add)
    expect(made.code).toBe(0)
    expect(JSON.parse(made.out).password).toMatch(/^[a-z0-9-]{19}$/)
    expect((await sdv(url, add)).code).toBe(3)
    const token = await sdv(url, ['token', 'create', '--user', 'le.hoa', '--name', 'thử', '--json'])
    expect(JSON.parse(token.out).token).toMatch(/^sdv_/)
    expect((await sdv(url, ['token', 'revoke', '--id', String(JSON.parse(token.out).id)])).code).toBe(0)
    expect((await sdv(url, ['seed', 'demo'])).code).toBe(3)
  })

  test.each([
    [[], 2],
    [['user'], 2],
    [['figure'], 2],
    [['figures', '--unit', '457', '--year', '2023', 'extra'], 2],
    [['figures', '--unit', '457'], 2],
    [['figures', '--unit', '457', '--year', 'hai'], 2],
    [['figures', '--unit', '999', '--year', '2023'], 2],
    [['figures', '--unit', '457', '--year', '2023', '--indicator', 'nothing'], 2],
    [['figures', '--unit', '457', '--year', '2023', '--wrong'], 2],
    [['seed', 'everything'], 2],
    [['user', 'add', '--username', 'Tên Có Dấu', '--name', 'x', '--role', 'editor', '--unit', '457'], 2],
    [['token', 'create', '--user', 'nobody', '--name', 'x'], 3],
  ])('%j: one sentence, exit %i', async (words, exit) => {
    const { code, out, err } = await sdv(url, words)
    expect(code).toBe(exit)
    expect(out).toBe('')
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).not.toMatch(/error:|at .*\.ts/)
  })
})

test('an empty installation for a real province, once', async () => {
  const { url, read } = await testDatabase('empty')
  const setup = [
    'setup',
    '--province',
    '44',
    '--admin-username',
    'quantri',
    '--admin-name',
    'Quản trị',
    '--admin-password-stdin',
  ]
  expect((await sdv(url, setup, 'ngan\n')).code).toBe(2)
  const done = await sdv(url, setup, 'mat-khau-dai-du\n')
  expect([done.err.trim().split('\n').length, done.code]).toEqual([1, 0])
  const counts = await Promise.all(
    (['indicator', 'unit', 'figure', 'user'] as const).map(async (table) =>
      Number(
        (
          await read
            .selectFrom(table)
            .select((eb) => eb.fn.countAll<number>().as('n'))
            .executeTakeFirst()
        )?.n,
      ),
    ),
  )
  expect(counts[0]).toBe(134)
  expect(counts[1]).toBeGreaterThan(160)
  expect(counts.slice(2)).toEqual([0, 1])
  expect((await sdv(url, setup, 'mat-khau-dai-du\n')).code).toBe(3)
})
