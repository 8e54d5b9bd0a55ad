import { beforeEach, expect, test } from 'vitest'
import { saveOne, typed } from '../../../test/save-one.ts'
import { type Answer, testApp } from '../../../test/test-app.ts'

const { as, unit, database, clock } = await testApp()
const [tinh, quantri, lethuy, lanhdao] = [
  await as('tinh'),
  await as('quantri'),
  await as('lethuy'),
  await as('lanhdao'),
]
const [province, own] = [await unit('44'), await unit('457')]
const form = { unit: own, year: 2024 }
const total = 'ocop_total'

/** later than everything before it */
const later = () => {
  clock.now = new Date(clock.now.getTime() + 1000)
}
const codeOf = (answer: Pick<Answer<'review.flag'>, 'ok'> & { error?: Failure }) =>
  answer.ok ? 'ok' : answer.error?.data.domain?.code
type Failure = Extract<Answer<'review.flag'>, { ok: false }>['error']
const cellOf = async (indicator = total) => tinh.call('review.cell', { ...form, indicator })
const raise = async (indicator = total, reason = 'Đề nghị đối chiếu với sổ', who = tinh) => {
  const { row, flags } = await cellOf(indicator)
  const flag = flags.find(({ state }) => state === 'open' || state === 'answered')?.id ?? null
  return who.send('review.flag', {
    ...form,
    ...{ indicator, reason, flag },
    expectedVersion: row.cell?.version ?? 0,
  })
}
const version = async () => (await tinh.call('review.form', form)).report.version
const giveBack = async (flags: number[], reason: string | null = null) => {
  later()
  return tinh.send('review.return', {
    ...form,
    ...{ flags, reason, answerDueOn: '2024-12-20' },
    expectedVersion: await version(),
  })
}
const submit = async () => lethuy.send('entry.submit', { ...form, expectedVersion: await version() })
const statusOf = async (indicator: string) => (await cellOf(indicator)).row.cell?.status
const change = async (indicator: string, value: string) => {
  later()
  const { rows } = await lethuy.call('entry.form', form)
  const expectedVersion = rows.find((row) => row.indicator === indicator)?.cell?.version ?? 0
  return saveOne(lethuy, {
    ...form,
    indicator,
    expectedVersion,
    input: typed({ value, note: 'đã đối chiếu' }),
  })
}
const approve = async (indicators: string[] | 'clean', note: string | null = null, who = tinh) => {
  const cells =
    indicators === 'clean'
      ? indicators
      : await Promise.all(
          indicators.map(async (indicator) => {
            const { row, flags } = await cellOf(indicator)
            const waiting = flags.find(({ state }) => state === 'open' || state === 'answered')
            return { indicator, expectedVersion: row.cell?.version ?? 0, flag: waiting?.id ?? null }
          }),
        )
  return who.send('review.approveCells', { ...form, cells, note, expectedVersion: await version() })
}

beforeEach(async () => {
  const run = (sql: string) => database.pool.query(sql, [own])
  await run('delete from figure_flag where report_id in (select id from report where unit_id = $1)')
  await run(
    `update report r set status = 'draft', version = 1 from reporting_round d where d.id = r.round_id and d.year = 2024 and r.unit_id = $1`,
  )
  await run(`update figure set status = 'draft' where unit_id = $1 and year = 2024`)
  for (const [code, value] of [
    [total, '30'],
    ['ocop_4star', '7'],
    ['ocop_3star', '23'],
  ] as const)
    await change(code, value)
  expect(codeOf(await submit())).toBe('ok')
})

test('one cell goes back with its reason, is answered, and comes back alone', async () => {
  expect(codeOf(await approve(['ocop_4star']))).toBe('ok')
  expect(codeOf(await raise())).toBe('ok')
  expect((await lethuy.call('entry.form', form)).flags).toEqual([])
  const [flag] = (await cellOf()).flags
  if (flag === undefined) throw new Error('no flag')
  expect(codeOf(await giveBack([flag.id]))).toBe('ok')
  expect(await Promise.all([total, 'ocop_3star', 'ocop_4star'].map(statusOf))).toEqual([
    'returned',
    'returned',
    'approved',
  ])
  const seen = async (indicator: string) =>
    (
      await lanhdao.call('explorer.figures', {
        ...{ indicators: [indicator], units: [own], years: [2024], standing: 'approved' },
      })
    ).cells.map(({ value }) => value)
  expect([await seen('ocop_4star'), await seen(total)]).toEqual([['7'], []])
  const back = await lethuy.call('entry.form', form)
  expect(back.report).toMatchObject({ answerDueOn: '2024-12-20', flags: { open: 1, answered: 0 } })
  expect(back.flags).toMatchObject([{ indicator: total, state: 'open', before: { value: '30' } }])
  expect(await lethuy.call('session.waiting')).toEqual({ answers: 1, reviews: 0 })
  expect(codeOf(await submit())).toBe('FLAGS_UNANSWERED')
  expect(
    codeOf(await lethuy.send('entry.answerFlag', { ...form, flag: flag.id, answer: 'Khớp với sổ' })),
  ).toBe('ok')
  expect(codeOf(await submit())).toBe('ok')
  expect(await Promise.all([total, 'ocop_4star'].map(statusOf))).toEqual(['submitted', 'approved'])
  expect((await cellOf()).flags).toMatchObject([
    { state: 'answered', answer: 'Khớp với sổ', changed: false, raisedBy: 'Ban Dân vận Tỉnh ủy' },
  ])
  const matrix = await tinh.call('review.matrix', { unit: province, year: 2024 })
  const cells = matrix.rows.find((row) => row.unit === own)?.cells ?? []
  expect(cells[matrix.indicators.indexOf(total)]).toMatchObject({ flag: { state: 'answered' }, decide: true })
  expect(codeOf(await approve([total]))).toBe('ok')
  expect((await cellOf()).flags).toMatchObject([{ state: 'resolved' }])
})

test('a changed value answers; the reviewer sees what it was, and what was approved is so no longer', async () => {
  await approve(['ocop_4star'])
  await raise()
  await giveBack((await cellOf()).flags.map(({ id }) => id))
  await change(total, '31')
  await change('ocop_4star', '8')
  expect(await statusOf('ocop_4star')).toBe('returned')
  expect(codeOf(await submit())).toBe('ok')
  const cell = await cellOf()
  expect(cell.flags).toMatchObject([{ state: 'answered', changed: true, before: { value: '30' } }])
  expect(cell.changedFrom).toMatchObject({ value: '30' })
  expect((await cellOf('ocop_3star')).changedFrom).toBeNull()
  const { changedSince } = await tinh.call('review.form', form)
  expect(changedSince.map(({ indicator, value }) => [indicator, value]).sort()).toEqual([
    ['ocop_4star', '7'],
    [total, '30'],
  ])
})

test('without objections the report goes back as a whole, and only with a reason', async () => {
  await approve(['ocop_4star'])
  expect(codeOf(await giveBack([]))).toBe('REASON_REQUIRED')
  expect(codeOf(await giveBack([], 'Thiếu chữ ký'))).toBe('ok')
  expect(await statusOf('ocop_4star')).toBe('returned')
  expect(codeOf(await submit())).toBe('ok')
})

test('an odd cell is approved with a note, an answer or the reviewer’s word', async () => {
  await database.pool.query(
    `update figure set note = null, value = 1 where unit_id = $1 and year = 2024 and indicator_id = (select id from indicator where code = 'ocop_3star')`,
    [own],
  )
  const { findings, state } = await cellOf()
  expect([findings.length > 0, state]).toEqual([true, 'odd'])
  await database.pool.query('update figure set note = null where unit_id = $1 and year = 2024', [own])
  expect(codeOf(await approve([total]))).toBe('ODD_NEEDS_NOTE')
  expect(codeOf(await tinh.send('review.approve', { ...form, expectedVersion: await version() }))).toBe(
    'ODD_NEEDS_NOTE',
  )
  expect(codeOf(await approve('clean'))).toBe('ok')
  expect(await Promise.all([total, 'ocop_4star'].map(statusOf))).toEqual(['submitted', 'approved'])
  expect(codeOf(await approve([total], 'Đã xem danh sách sản phẩm'))).toBe('ok')
  const { approvals } = await cellOf()
  expect(approvals[0]).toMatchObject({ by: 'Ban Dân vận Tỉnh ủy', note: 'Đã xem danh sách sản phẩm' })
})

test('two reviewers at one cell: who comes second is told', async () => {
  const { row } = await cellOf()
  const seen = { ...form, indicator: total, expectedVersion: row.cell?.version ?? 0, flag: null }
  const answers = await Promise.all([
    tinh.send('review.flag', { ...seen, reason: 'lý do của tỉnh' }),
    quantri.send('review.flag', { ...seen, reason: 'lý do khác' }),
    quantri.send('review.flag', { ...seen, reason: 'lý do khác nữa' }),
  ])
  expect(answers.map((answer) => codeOf(answer)).sort()).toEqual(['FLAG_CHANGED', 'FLAG_CHANGED', 'ok'])
  const cells = [{ indicator: total, expectedVersion: seen.expectedVersion, flag: null }]
  const approved = await quantri.send('review.approveCells', {
    ...form,
    ...{ cells, note: 'x', expectedVersion: await version() },
  })
  expect(codeOf(approved)).toBe('FLAG_CHANGED')
  expect(codeOf(await giveBack([], 'cả báo cáo'))).toBe('FLAG_CHANGED')
  const stale = { ...seen, expectedVersion: seen.expectedVersion + 1, flag: null, reason: 'cũ' }
  expect(codeOf(await tinh.send('review.flag', stale))).toBe('CELL_CHANGED')
})

test('an objection is taken back; said anew after an answer that does not content', async () => {
  await raise()
  const [first] = (await cellOf()).flags
  expect(await tinh.call('review.closeFlag', { ...form, flag: first?.id ?? 0 })).toEqual({
    state: 'withdrawn',
  })
  expect(codeOf(await tinh.send('review.closeFlag', { ...form, flag: first?.id }))).toBe('FLAG_CHANGED')
  await raise()
  const [second] = (await cellOf()).flags
  await giveBack([second?.id ?? 0])
  await lethuy.call('entry.answerFlag', { ...form, flag: second?.id ?? 0, answer: 'đúng' })
  await submit()
  expect(codeOf(await raise(total, 'Vẫn thiếu danh sách'))).toBe('ok')
  expect((await cellOf()).flags.map(({ state }) => state)).toEqual(['open', 'resolved', 'withdrawn'])
})

test('the counts of the matrix add up to all cells, page by page', async () => {
  const whole = await tinh.call('review.matrix', { unit: province, year: 2024 })
  expect(whole.rows).toHaveLength(8)
  expect(whole.next).toBeNull()
  for (const row of whole.rows) {
    expect(row.cells).toHaveLength(row.report.cells)
    const filled = row.cells.filter(({ value, notApplicable }) => value !== null || notApplicable)
    expect(filled).toHaveLength(row.report.filled)
  }
  const units: number[] = []
  const wholes: (typeof whole)['whole'][] = []
  let after: number | null = null
  do {
    const page: typeof whole = await tinh.call('review.matrix', {
      unit: province,
      year: 2024,
      cursor: after,
      limit: 3,
    })
    units.push(...page.rows.map((row) => row.unit))
    wholes.push(page.whole)
    after = page.next
  } while (after !== null)
  expect(units).toEqual(whole.rows.map((row) => row.unit))
  // the first of three pages speaks of all eight units, as their one page does; nothing is checked for that
  const [first, ...later] = wholes
  expect(later).toEqual([null, null])
  expect({ ...first, states: null }).toEqual({ ...whole.whole, states: null })
  const { odd, ...states } = first?.states ?? {}
  const sum = Object.values(states).reduce((all, one) => all + (one ?? 0), 0)
  expect(odd).toBeNull()
  expect(sum).toBe(whole.rows.flatMap(({ cells }) => cells).length)
  for (const state of ['missing', 'returned', 'approved', 'notApplicable'] as const)
    expect(first?.states[state], state).toBe(whole.whole?.states[state])
})
