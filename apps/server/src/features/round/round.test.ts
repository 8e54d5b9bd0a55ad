import { expect, test } from 'vitest'
import { oneCell, saveOne, typed } from '../../../test/save-one.ts'
import { testApp } from '../../../test/test-app.ts'

const { as, unit, database, clock } = await testApp()
const [quantri, tinh, lethuy] = [await as('quantri'), await as('tinh'), await as('lethuy')]
const [province, own] = [await unit('44'), await unit('457')]
const list = () => quantri.call('round.list')
const roundOf = async (year: number, level = 'district') => {
  const round = (await list()).find((one) => one.year === year && one.level === level)
  if (round === undefined) throw new Error(`no round of ${year}`)
  return round
}
const planOf = async (year: number) => {
  const { round, indicators } = await quantri.call('round.get', { round: (await roundOf(year)).id })
  const { title, opensOn, dueOn, cutoffOn } = round
  return { title, opensOn, dueOn, cutoffOn, indicators: indicators.map(({ filled: _, ...asked }) => asked) }
}
const domain = (answer: Awaited<ReturnType<typeof quantri.send>>) =>
  answer.ok ? null : answer.error.data.domain
const lastAudit = async (action: string) => {
  const { rows } = await database.pool.query(
    'select data, actor_id, unit_id from audit_event where action = $1 order by id desc limit 1',
    [action],
  )
  return rows[0]
}
const fresh = {
  ...{ unit: province, year: 2015, level: 'district' as const, existing: null, title: 'Báo cáo năm 2015' },
  ...{ opensOn: '2015-11-01', dueOn: '2015-12-15', cutoffOn: '2015-11-30' },
  indicators: [
    { code: 'ocop_total', required: true },
    { code: 'ntm_communes_recognised', required: false },
    { code: 'ocop_3star', required: false },
  ],
}

test('the list counts reports by state and says what is late', async () => {
  const rounds = await list()
  expect(rounds.map(({ year }) => year)).toEqual([...rounds.map(({ year }) => year)].sort((a, b) => b - a))
  const open = await roundOf(2024)
  expect(open.state).toBe('open')
  const { all, draft, submitted, returned, approved } = open.reports
  expect(all).toBe(8)
  expect(draft + submitted + returned + approved).toBe(8)
  expect((await roundOf(2023)).state).toBe('locked')
})

test('a round is opened: a report for every district at once, programmes together, audited', async () => {
  const opened = await quantri.call('round.open', fresh)
  expect(opened).toMatchObject({ units: 8, indicators: 3, drafts: 0 })
  const { indicators, reports } = await quantri.call('round.get', { round: opened.id })
  expect(indicators.map(({ code }) => code)).toEqual(['ocop_total', 'ocop_3star', 'ntm_communes_recognised'])
  expect(reports).toHaveLength(8)
  expect(await lastAudit('round.opened')).toMatchObject({
    unit_id: province,
    data: { year: 2015, after: { dueOn: '2015-12-15' } },
  })
  expect(domain(await quantri.send('round.open', fresh))).toMatchObject({ code: 'ROUND_EXISTS' })
  // the district has its form, and what is required stops its submission
  const form = await lethuy.call('entry.form', { unit: own, year: 2015 })
  expect(form.rows.map(({ indicator, required }) => [indicator, required])[0]).toEqual(['ocop_total', true])
  const place = { unit: own, year: 2015 }
  const submit = () => lethuy.send('entry.submit', { ...place, expectedVersion: 1 })
  expect(domain(await submit())).toMatchObject({
    code: 'REQUIRED_MISSING',
    params: { indicators: [expect.stringContaining('OCOP')] },
  })
  const input = typed({ value: null, notApplicable: true })
  await saveOne(lethuy, { ...place, indicator: 'ocop_total', expectedVersion: 0, input })
  expect((await submit()).ok).toBe(true)
})

test('approved figures that are there have to be spoken of; a round without units is refused', async () => {
  await database.pool.query(
    `insert into figure (indicator_id, unit_id, year, value, status) select id, $1, 2014, 5, 'approved' from indicator where code = 'ocop_total'`,
    [own],
  )
  const of2014 = { ...fresh, year: 2014, cutoffOn: '2014-11-30', opensOn: '2014-11-01', dueOn: '2014-12-15' }
  const before = (await list()).length
  expect(domain(await quantri.send('round.open', of2014))).toMatchObject({
    code: 'ROUND_HAS_FIGURES',
    params: { year: 2014, count: 1 },
  })
  expect(await list()).toHaveLength(before)
  expect(await quantri.call('round.open', { ...of2014, existing: 'approved' })).toMatchObject({ drafts: 0 })
  const { reports } = await quantri.call('round.get', { round: (await roundOf(2014)).id })
  expect(reports.find((report) => report.unit === own)).toMatchObject({
    status: 'approved',
    timeliness: { state: 'unknown' },
  })
  const later = { ...fresh, year: 2040, opensOn: '2040-11-01', dueOn: '2040-12-15', cutoffOn: '2040-11-30' }
  expect(domain(await quantri.send('round.open', later))).toMatchObject({
    code: 'ROUND_REFUSED',
    params: { problems: [{ problem: 'noUnits' }] },
  })
})

test('an open round is changed where it harms nothing; else the reasons are said', async () => {
  const round = await roundOf(2024)
  const plan = await planOf(2024)
  const change = (over: object, expectedVersion = round.version) =>
    quantri.send('round.change', { ...plan, ...over, round: round.id, expectedVersion })
  const refused = await change({
    dueOn: plan.opensOn,
    indicators: plan.indicators.filter(({ code }) => code !== 'ocop_total'),
    cutoffOn: '2025-07-01',
  })
  expect(domain(refused)).toMatchObject({ code: 'ROUND_REFUSED' })
  expect(domain(refused)?.params.problems).toMatchObject([
    { problem: 'dueMakesLate' },
    { problem: 'cutoffChangesUnits' },
    { problem: 'indicatorHasFigures' },
  ])
  expect(refused.ok ? '' : refused.error.message).toMatch(/^Không rút ngắn được hạn nộp: \d đơn vị/)
  const answer = await change({ title: 'Báo cáo cả năm 2024', dueOn: '2030-12-31' })
  expect(answer).toMatchObject({
    ok: true,
    data: { title: 'Báo cáo cả năm 2024', version: round.version + 1 },
  })
  expect((await lastAudit('round.changed')).data).toMatchObject({
    before: { title: plan.title, dueOn: plan.dueOn },
    after: { dueOn: '2030-12-31' },
  })
  expect(domain(await change({}))).toMatchObject({ code: 'ROUND_CONFLICT' })
  const past = await roundOf(2023)
  expect(
    domain(
      await quantri.send('round.change', {
        ...(await planOf(2023)),
        round: past.id,
        expectedVersion: past.version,
      }),
    ),
  ).toMatchObject({ code: 'ROUND_LOCKED' })
})

test('locking says what is still open, closes entry, and is asked for once', async () => {
  const round = await roundOf(2024)
  const lock = (unapproved: number, expectedVersion = round.version) =>
    quantri.send('round.lock', { round: round.id, expectedVersion, unapproved })
  const open = round.reports.all - round.reports.approved
  expect(open).toBeGreaterThan(0)
  expect(domain(await lock(0))).toMatchObject({ code: 'ROUND_NOT_DONE', params: { unapproved: open } })
  expect(domain(await lock(open, 99))).toMatchObject({ code: 'ROUND_CONFLICT' })
  expect(await lock(open)).toMatchObject({ ok: true, data: { state: 'locked' } })
  expect(domain(await lock(open, round.version + 1))).toMatchObject({ code: 'ROUND_LOCKED' })
  const { may, round: seen } = await lethuy.call('entry.form', { unit: own, year: 2024 })
  expect([may.edit, may.submit, seen.exception]).toEqual([false, false, null])
  expect((await lastAudit('round.locked')).data).toMatchObject({ unapproved: open })
})

test('an exception reopens one report until its day, with a reason, and ends by itself or earlier', async () => {
  const round = await roundOf(2024)
  const today = clock.now.toISOString().slice(0, 10)
  const cell = { unit: own, year: 2024, indicator: 'doc_plans' }
  const put = async (value: string) => {
    const { rows } = await lethuy.call('entry.form', cell)
    const expectedVersion = rows.find(({ indicator }) => indicator === cell.indicator)?.cell?.version ?? 0
    return lethuy.send('entry.saveFigures', oneCell({ ...cell, expectedVersion, input: typed({ value }) }))
  }
  const state = await lethuy.call('entry.form', cell)
  expect(['draft', 'returned']).toContain(state.report.status)
  expect(domain(await put('3'))).toMatchObject({ code: 'ROUND_LOCKED' })
  const reopen = (untilOn: string) =>
    quantri.send('round.reopen', { round: round.id, unit: own, untilOn, reason: 'Huyện bổ sung số liệu' })
  expect(domain(await reopen('2020-01-01'))).toMatchObject({ code: 'EXCEPTION_IN_PAST' })
  expect(await reopen(today)).toMatchObject({ ok: true, data: { round: { reports: { reopened: 1 } } } })
  const form = await lethuy.call('entry.form', cell)
  expect(form.round.exception).toEqual({ untilOn: today, reason: 'Huyện bổ sung số liệu' })
  expect(form.may).toMatchObject({ edit: true, submit: true })
  expect((await put('3')).ok).toBe(true)
  expect(await tinh.call('review.list', { unit: province, year: 2024 })).toContainEqual(
    expect.objectContaining({ unit: own, reopenedUntil: today }),
  )
  // another district stays closed
  const other = await (await as('minhhoa')).call('entry.form', { unit: await unit('452'), year: 2024 })
  expect(other.may.edit).toBe(false)
  const now = clock.now
  clock.now = new Date(now.getTime() + 2 * 86_400_000)
  expect(domain(await put('4'))).toMatchObject({ code: 'ROUND_LOCKED' })
  expect((await lethuy.call('entry.form', cell)).round.exception).toBeNull()
  expect(domain(await quantri.send('round.endReopening', { round: round.id, unit: own }))).toMatchObject({
    code: 'EXCEPTION_NOT_FOUND',
  })
  clock.now = now
  const ended = await quantri.call('round.endReopening', { round: round.id, unit: own })
  expect(ended.round.reports.reopened).toBe(0)
  expect(domain(await put('5'))).toMatchObject({ code: 'ROUND_LOCKED' })
  expect((await lastAudit('report.reopeningEnded')).data).toMatchObject({ before: { untilOn: today } })
  const open = await roundOf(2015)
  expect(
    domain(
      await quantri.send('round.reopen', { round: open.id, unit: own, untilOn: today, reason: 'không cần' }),
    ),
  ).toMatchObject({ code: 'ROUND_NOT_LOCKED' })
})

test('locked rounds keep who was late: by unit and year, in the review list too', async () => {
  await database.pool.query(
    `update report r set first_submitted_at = '2023-12-18T03:00:00Z' from reporting_round d
     where d.id = r.round_id and d.year = 2023 and r.unit_id = $1`,
    [own],
  )
  const cells = await quantri.call('round.timeliness', { level: 'district' })
  expect(cells.find((cell) => cell.unit === own && cell.year === 2023)?.timeliness).toEqual({
    state: 'late',
    days: 3,
  })
  const reports = await tinh.call('review.list', { unit: province, year: 2023 })
  expect(reports.find((report) => report.unit === own)?.lateDays).toBe(3)
})
