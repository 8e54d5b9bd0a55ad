import { beforeEach, expect, test } from 'vitest'
import { oneCell, saveOne, typed } from '../../../test/save-one.ts'
import { type Answer, testApp } from '../../../test/test-app.ts'

const { as, unit, database, clock } = await testApp()
const [quantri, tinh, lethuy] = [await as('quantri'), await as('tinh'), await as('lethuy')]
const [lanhdao, minhhoa] = [await as('lanhdao'), await as('minhhoa')]
const [province, own] = [await unit('44'), await unit('457')]
const form = { unit: own, year: 2024 }

// figures are seeded with the time of seeding, which is after the day that the tests live in
await database.pool.query(`update figure set updated_at = '2024-11-20'`)
// what registers count has its own test (register-count.test.ts)
await database.pool.query('delete from register_binding')

const codeOf = (answer: Answer<never> | Answer<'entry.submit'>) =>
  answer.ok ? answer.data.status : answer.error.data.domain?.code
const submit = (expectedVersion: number, who = lethuy) =>
  who.send('entry.submit', { ...form, expectedVersion })
const approve = (expectedVersion: number, who = tinh) =>
  who.send('review.approve', { ...form, expectedVersion })
const giveBack = (expectedVersion: number, reason: string, who = tinh) =>
  who.send('review.return', { ...form, expectedVersion, reason })
const type = async (values: Record<string, string>, note: string | null = null) => {
  const { rows } = await lethuy.call('entry.form', form)
  for (const [indicator, value] of Object.entries(values)) {
    const expectedVersion = rows.find((row) => row.indicator === indicator)?.cell?.version ?? 0
    await saveOne(lethuy, { ...form, indicator, expectedVersion, input: typed({ value, note }) })
  }
}
const statuses = async () => {
  const { rows } = await database.pool.query(
    'select distinct status::text as status from figure where unit_id = $1 and year = 2024',
    [own],
  )
  return rows.map(({ status }) => status)
}

beforeEach(async () => {
  clock.now = new Date(clock.now.getTime() + 60_000)
  await database.pool.query(
    `update report r set status = 'draft', version = 1, first_submitted_at = null, submitted_at = null from reporting_round d where d.id = r.round_id and d.year = 2024 and r.unit_id = $1`,
    [own],
  )
  await database.pool.query(`update figure set status = 'draft' where unit_id = $1 and year = 2024`, [own])
})

test('31 = 7 + 23 is refused with the reason; corrected it is submitted, returned, submitted and approved', async () => {
  await type({ ocop_total: '31', ocop_4star: '7', ocop_3star: '23' })
  const refused = await submit(1)
  expect(refused.status).toBe(422)
  expect(refused.ok || refused.error.data.domain).toMatchObject({
    code: 'SUBMIT_BLOCKED',
    params: { errors: 1, findings: [{ check: 'partsIncomplete', params: { sum: '30', wholeValue: '31' } }] },
  })
  expect(await statuses()).toEqual(['draft'])
  await type({ ocop_total: '30' })
  expect(codeOf(await submit(1))).toBe('submitted')
  expect(await statuses()).toEqual(['submitted'])
  expect(codeOf(await giveBack(2, '  Đề nghị đối chiếu số sản phẩm.  '))).toBe('returned')
  expect(await statuses()).toEqual(['returned'])
  const back = await lethuy.call('entry.form', form)
  expect(back.report.lastReason).toBe('Đề nghị đối chiếu số sản phẩm.')
  expect(back.may).toEqual({ edit: true, submit: true, approve: false, return: false })
  expect(codeOf(await submit(3))).toBe('submitted')
  expect(codeOf(await approve(4))).toBe('approved')
  expect(await statuses()).toEqual(['approved'])
  const { transitions } = await tinh.call('review.form', form)
  expect(transitions.slice(0, 4).map(({ from, to, by }) => [from, to, by])).toEqual([
    ['submitted', 'approved', 'Ban Dân vận Tỉnh ủy'],
    ['returned', 'submitted', 'Ban Dân vận Huyện ủy Lệ Thủy'],
    ['submitted', 'returned', 'Ban Dân vận Tỉnh ủy'],
    ['draft', 'submitted', 'Ban Dân vận Huyện ủy Lệ Thủy'],
  ])
  const { rows } = await database.pool.query(
    `select action from audit_event where unit_id = $1 and action like 'report.%' order by id desc limit 4`,
    [own],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'report.approved',
    'report.submitted',
    'report.returned',
    'report.submitted',
  ])
})

test('a warning needs a note on its cell', async () => {
  await type({ ocop_total: '30', ntm_communes_recognised: '1' })
  const answer = await submit(1)
  expect(codeOf(answer)).toBe('WARNINGS_NEED_NOTES')
  expect(answer.ok || answer.error.data.domain?.params.warnings).toBeGreaterThan(0)
  await type({ ntm_communes_recognised: '2' }, 'xã sáp nhập')
  expect(codeOf(await submit(1))).toBe('submitted')
})

test('before approval the leader and other districts see nothing of it, afterwards all do', async () => {
  await type({ ocop_total: '30' })
  const explore = { indicators: ['ocop_total'], units: [own], years: [2024] }
  const seenBy = async (who: typeof tinh, standing: 'approved' | 'all') =>
    (await who.call('explorer.figures', { ...explore, standing })).cells.map(({ value }) => value)
  const overviewOf = async (who: typeof tinh) =>
    (await who.call('overview.get', { unit: province, year: 2024, standing: 'all' })).figures.cells.flatMap(
      (cell) =>
        cell.unit === own && cell.year === 2024 && cell.indicator === 'ocop_total' ? [cell.value] : [],
    )
  for (const step of [async () => {}, () => submit(1)]) {
    await step()
    for (const who of [lanhdao, minhhoa]) {
      expect(await seenBy(who, 'all')).toEqual([])
      expect(await seenBy(who, 'approved')).toEqual([])
      expect(await overviewOf(who)).toEqual([])
      const profile = await who.call('unitProfile.get', { unit: own, year: 2024, standing: 'all' })
      expect(
        profile.cells.filter(({ unit: at, year, status }) => at === own && year === 2024 && status !== null),
      ).toEqual([])
    }
    for (const who of [tinh, quantri, lethuy]) {
      expect(await seenBy(who, 'all')).toEqual(['30'])
      expect(await seenBy(who, 'approved')).toEqual([])
    }
  }
  expect(codeOf(await approve(2))).toBe('approved')
  for (const who of [lanhdao, minhhoa, lethuy, tinh]) expect(await seenBy(who, 'approved')).toEqual(['30'])
  expect(await overviewOf(lanhdao)).toEqual(['30'])
})

test('the overview tells of reports and changes only whom they concern', async () => {
  const overviewOf = (who: typeof tinh) =>
    who.call('overview.get', { unit: province, year: 2024, standing: 'all' })
  await type({ ocop_total: '29', ocop_4star: '6' })
  clock.now = new Date(clock.now.getTime() + 60_000)
  await type({ ocop_3star: '23' }, 'đã đối chiếu')
  expect((await overviewOf(tinh)).reports).toHaveLength(8)
  expect((await overviewOf(tinh)).changes[0]).toMatchObject({
    kind: 'figure',
    indicator: 'ocop_3star',
    after: '23',
  })
  expect((await overviewOf(lethuy)).reports.map((report) => report.unit)).toEqual([own])
  expect((await overviewOf(lanhdao)).reports).toEqual([])
  const kinds = (await overviewOf(lanhdao)).changes.map(({ kind }) => kind)
  expect(kinds.length).toBeGreaterThan(0)
  expect(new Set(kinds)).toEqual(new Set(['approved']))
  expect(
    (await overviewOf(minhhoa)).changes.some(({ unit: at, kind }) => at === own && kind === 'figure'),
  ).toBe(false)
})

test('every step from every state', async () => {
  const put = (status: string) =>
    database.pool.query(
      `update report r set status = $2::workflow_status, version = 1 from reporting_round d where d.id = r.round_id and d.year = 2024 and r.unit_id = $1`,
      [own, status],
    )
  const table: Record<string, [string, string, string]> = {
    draft: ['submitted', 'REPORT_NOT_REVIEWABLE', 'REPORT_NOT_REVIEWABLE'],
    submitted: ['REPORT_NOT_SUBMITTABLE', 'approved', 'returned'],
    returned: ['submitted', 'REPORT_NOT_REVIEWABLE', 'REPORT_NOT_REVIEWABLE'],
    approved: ['REPORT_NOT_SUBMITTABLE', 'REPORT_NOT_REVIEWABLE', 'returned'],
  }
  for (const [from, expected] of Object.entries(table)) {
    const results = []
    for (const step of [submit, approve, (version: number) => giveBack(version, 'lý do')]) {
      await put(from)
      results.push(codeOf(await step(1)))
    }
    expect(results, from).toEqual(expected)
  }
})

test('two reviewers at once: one wins, the other gets a sentence that says who and what', async () => {
  await submit(1)
  const answers = await Promise.all([
    approve(2),
    giveBack(2, 'lý do', quantri),
    approve(2),
    approve(2, quantri),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers) {
    if (answer.ok) continue
    expect(answer.status).toBe(409)
    expect(answer.error.data.domain?.code).toBe('REPORT_CONFLICT')
    expect(answer.error.message).toMatch(/^Báo cáo vừa được .+ chuyển sang trạng thái “(đã duyệt|trả lại)”/)
  }
  const { transitions } = await tinh.call('review.form', form)
  expect(transitions.filter(({ from }) => from === 'submitted').length).toBeGreaterThan(0)
})

test('submitting twice at once happens once', async () => {
  const answers = await Promise.all([submit(1), submit(1), submit(1, quantri)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('saving while the report is being submitted: in it, or refused', async () => {
  const { rows } = await lethuy.call('entry.form', form)
  const cell = rows.find(({ indicator }) => indicator === 'ocop_total')?.cell
  // another note, the same value: whichever comes first, the checks stay content
  const input = typed({ value: cell?.value ?? null, note: 'đối chiếu lần cuối' })
  const [, saved] = await Promise.all([
    submit(1),
    lethuy.send(
      'entry.saveFigures',
      oneCell({ ...form, indicator: 'ocop_total', expectedVersion: cell?.version ?? 0, input }),
    ),
  ])
  if (!saved.ok) expect(saved.error.data.domain?.code).toBe('REPORT_NOT_EDITABLE')
  expect(await statuses()).toEqual(['submitted'])
})

test('the list has every district with its state; a locked round is not reopened', async () => {
  const list = await tinh.call('review.list', { unit: province, year: 2024 })
  expect(new Set(list.map(({ status }) => status))).toEqual(
    new Set(['draft', 'submitted', 'returned', 'approved']),
  )
  expect(list).toHaveLength(8)
  const past = await tinh.send('review.return', {
    unit: own,
    year: 2023,
    expectedVersion: 3,
    reason: 'lý do',
  })
  expect(past.ok || past.error.data.domain?.code).toBe('ROUND_LOCKED')
})
