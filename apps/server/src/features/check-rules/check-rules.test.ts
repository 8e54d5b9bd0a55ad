import { expect, test } from 'vitest'
import { addPerson } from '../../../test/more-people.ts'
import { type Answer, testApp } from '../../../test/test-app.ts'

const { as, unit, database } = await testApp()
await addPerson(database, 'huyen', { role: 'administrator', unit: await unit('457') })
const [quantri, huyen] = [await as('quantri'), await as('huyen')]
const codeOf = (answer: Answer<never> | Answer<'checkRules.add'> | Answer<'checkRules.switch'>) =>
  answer.ok ? 'ok' : answer.error.data.domain?.code
const rulesOf = async (code: string) =>
  (await quantri.call('catalogue.get')).indicators.find((one) => one.code === code)?.checks ?? []
const lastAudit = async () => {
  const { rows } = await database.pool.query(
    `select action, data from audit_event where action like 'rule.%' order by id desc limit 1`,
  )
  return rows[0]
}

const indicator = 'dvk_stock'
const rule = { kind: 'range' as const, min: null, max: 50 }

test('a rule is run over past years before it is switched on, and nothing is changed by that', async () => {
  const before = await rulesOf(indicator)
  const { rows } = await database.pool.query(
    `select count(*) as n from figure f join indicator i on i.id = f.indicator_id join report r on r.unit_id = f.unit_id
     join reporting_round d on d.id = r.round_id and d.year = f.year where i.code = $1 and f.value > 50`,
    [indicator],
  )
  const trial = await quantri.call('checkRules.try', { indicator, rule })
  expect(trial.reports).toBe(48)
  expect(trial.hits).toBe(rows[0].n)
  expect(trial.hits).toBeGreaterThan(0)
  expect(trial.figures[0]).toMatchObject({ indicator, finding: { check: 'rangeMax', severity: 'error' } })
  expect(trial.figures.map(({ year }) => year)).toEqual(
    trial.figures.map(({ year }) => year).sort((a, b) => b - a),
  )
  expect(await rulesOf(indicator)).toEqual(before)
})

test('a trial reads what a derived whole is made of', async () => {
  const parts = ['dvk_collective', 'dvk_field_economy']
  const trial = await quantri.call('checkRules.try', {
    indicator: 'dvk_registered_total',
    rule: { kind: 'partsEqualWhole', parts },
  })
  expect(trial.hits).toBeGreaterThan(10)
  expect(trial.figures[0]?.finding.params).toMatchObject({ whole: 'dvk_registered_total' })
})

test('added, it is off until it was tried; sent twice it is there once; on and off; removed', async () => {
  await database.pool.query('delete from rule_trial')
  const added = await quantri.call('checkRules.add', { indicator, rule })
  expect(await quantri.call('checkRules.add', { indicator, rule })).toEqual(added)
  expect(added).toMatchObject({ enabled: false, added: true, trial: null })
  expect(await rulesOf(indicator)).not.toContainEqual(rule)
  expect(await lastAudit()).toEqual({
    action: 'rule.added',
    data: { indicator, before: null, after: { rule, enabled: false } },
  })
  const turn = (enabled: boolean) => quantri.send('checkRules.switch', { id: added.id, enabled })
  expect(codeOf(await turn(true))).toBe('RULE_UNTRIED')
  expect(await rulesOf(indicator)).not.toContainEqual(rule)
  const { hits, reports } = await quantri.call('checkRules.try', { indicator, rule })
  expect(await lastAudit()).toEqual({ action: 'rule.tried', data: { indicator, rule, hits, reports } })
  expect(await turn(true)).toMatchObject({ ok: true, data: { enabled: true, trial: { hits, reports } } })
  expect(await rulesOf(indicator)).toContainEqual(rule)
  expect(codeOf(await quantri.send('checkRules.add', { indicator, rule }))).toBe('RULE_INVALID')
  await turn(false)
  expect(await rulesOf(indicator)).not.toContainEqual(rule)
  expect(await lastAudit()).toEqual({
    action: 'rule.switched',
    data: { indicator, rule, before: { enabled: true }, after: { enabled: false } },
  })
  const listed = await quantri.call('checkRules.list')
  expect(listed.filter(({ id }) => id === added.id)).toMatchObject([
    { enabled: false, trial: { hits, reports, by: expect.stringMatching(/./) } },
  ])
  await quantri.call('checkRules.remove', { id: added.id })
  expect(await quantri.call('checkRules.remove', { id: added.id })).toBeNull()
  expect(await lastAudit()).toMatchObject({ action: 'rule.removed', data: { after: null } })
})

test('a rule that was changed after its trial is untried again', async () => {
  const added = await quantri.call('checkRules.add', { indicator, rule: { kind: 'range', min: 1, max: 900 } })
  await quantri.call('checkRules.try', { indicator, rule: added.rule })
  const turn = () => quantri.send('checkRules.switch', { id: added.id, enabled: true })
  const change = (max: number) =>
    database.pool.query(`update indicator_check set rule = $1 where id = $2`, [
      { max, min: 1, kind: 'range' },
      added.id,
    ])
  await change(901)
  expect(codeOf(await turn())).toBe('RULE_UNTRIED')
  // back to what was tried, however it is written down
  await change(900)
  expect(codeOf(await turn())).toBe('ok')
  await quantri.call('checkRules.remove', { id: added.id })
})

test('a rule of the catalogue is switched off, never removed', async () => {
  const own = (await quantri.call('checkRules.list')).find(({ rule: { kind } }) => kind === 'cannotFall')
  const refused = await quantri.send('checkRules.remove', { id: own?.id ?? 0 })
  expect(refused.ok ? '' : refused.error.data.domain?.code).toBe('RULE_NOT_FOUND')
  const turn = (enabled: boolean) => quantri.send('checkRules.switch', { id: own?.id ?? 0, enabled })
  expect(await turn(false)).toMatchObject({ ok: true, data: { enabled: false } })
  expect(codeOf(await turn(true))).toBe('RULE_UNTRIED')
  await quantri.call('checkRules.try', { indicator: own?.indicator ?? '', rule: { kind: 'cannotFall' } })
  expect(codeOf(await turn(true))).toBe('ok')
})

test.each([
  [{ indicator: 'nothing', rule }, 'INDICATOR_NOT_FOUND'],
  [{ indicator, rule: { kind: 'atMost', of: ['nothing'] } }, 'INDICATOR_NOT_FOUND'],
  [{ indicator, rule: { kind: 'atMost', of: [indicator] } }, 'RULE_INVALID'],
  [{ indicator, rule: { kind: 'range', min: null, max: null } }, 'RULE_INVALID'],
  [{ indicator, rule: { kind: 'atMostUnits', unitKinds: ['xã'] } }, 'FIELD_INVALID'],
])('%j is refused: %s', async (input, code) => {
  expect(codeOf(await quantri.send('checkRules.add', input))).toBe(code)
})

test('rules hold for every unit: the administrator of one district has no say', async () => {
  for (const path of ['checkRules.list', 'checkRules.try', 'checkRules.add'] as const) {
    const answer = await huyen.send(path, path === 'checkRules.list' ? undefined : { indicator, rule })
    expect(answer.ok ? '' : answer.error.data.domain?.code).toBe('NO_PERMISSION')
  }
})
