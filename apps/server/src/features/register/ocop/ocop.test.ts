import { beforeAll, expect, test } from 'vitest'
import { type Path, testApp } from '../../../../test/test-app.ts'

const { as, unit, database } = await testApp()
const [province, own, other] = [await unit('44'), await unit('457'), await unit('452')]
const lethuy = await as('lethuy')
const tinh = await as('tinh')
const all = { unit: own, at: '2023-12-31', stars: null, state: null, search: '', page: 1 } as const
const named = { name: 'Nước mắm Ngư Thủy', group: 'food', producer: 'Hợp tác xã thử' } as const
const code = async (path: Path, input: unknown, who = lethuy) => {
  const answer = await who.send(path, input)
  return answer.ok ? null : answer.error.data.domain?.code
}
let made = 0
const certificate = { stars: 3, score: 61.5, level: 'district', decision: '12/QĐ-UBND' } as const

beforeAll(async () => {
  made = (await lethuy.call('ocop.add', { unit: own, ...named })).id
})

test('the rows behind a count are as many as it says', async () => {
  const count = async (more: object) => (await tinh.call('ocop.list', { ...all, ...more })).total
  expect(await count({ state: 'inForce' })).toBe(31)
  expect(await count({ stars: 4 })).toBe(8)
  expect(await count({ stars: 4, at: '2024-12-31' })).toBe(7)
  expect(await count({ state: 'expired', at: '2024-12-31' })).toBe(1)
  expect(await count({ search: 'NUOC mam ngu thuy' })).toBe(1)
  expect(await count({ search: '%' })).toBe(0)
  expect((await tinh.call('ocop.list', { ...all, unit: province, page: 2 })).rows.length).toBeGreaterThan(0)
  const expiring = await tinh.call('ocop.list', { ...all, at: '2024-02-01', state: 'expiring' })
  expect(expiring.rows.every(({ validUntil }) => validUntil !== null && validUntil <= '2024-08-01')).toBe(
    true,
  )
})

test('a product is certified, gets more stars, is withdrawn; the past stays as it was', async () => {
  const place = { unit: own, product: made }
  await lethuy.call('ocop.certify', { ...place, ...certificate, issuedOn: '2023-06-05' })
  await lethuy.call('ocop.certify', {
    ...{ ...place, ...certificate, issuedOn: '2024-05-06' },
    ...{ stars: 4, score: 75, level: 'province' },
  })
  await lethuy.call('ocop.certify', {
    ...{ ...place, ...certificate, issuedOn: '2024-08-01' },
    ...{ stars: 5, score: 91, level: 'province' },
  })
  const on = async (at: string) => {
    const { rows } = await tinh.call('ocop.list', { ...all, at, search: named.name })
    return rows.map(({ state, stars, potential }) => [state, stars, potential])[0]
  }
  expect(await on('2023-06-04')).toEqual(['registered', null, false])
  expect(await on('2023-12-31')).toEqual(['recognised', 3, false])
  expect(await on('2024-05-06')).toEqual(['upgraded', 4, false])
  expect(await on('2024-12-31')).toEqual(['upgraded', 4, true])
  const { certificates, mayEdit } = await lethuy.call('ocop.get', place)
  expect([certificates.map(({ stars }) => stars), mayEdit]).toEqual([[5, 4, 3], true])
  expect(certificates[2]).toMatchObject({ score: '61.5', validUntil: '2026-06-05' })
  const four = { ...place, certificate: certificates[1]?.id ?? 0, reason: 'Ngừng sản xuất' }
  expect(await code('ocop.withdraw', { ...four, withdrawnOn: '2024-05-05' })).toBe('FIELD_INVALID')
  await lethuy.call('ocop.withdraw', { ...four, withdrawnOn: '2024-11-01' })
  expect(await on('2024-10-31')).toEqual(['upgraded', 4, true])
  expect(await on('2024-11-01')).toEqual(['withdrawn', null, true])
  const { rows } = await database.pool.query(
    `select action from audit_event where subject_type = 'ocop' and subject_id = $1 order by id`,
    [String(made)],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'ocop.added',
    ...['ocop.certified', 'ocop.certified', 'ocop.certified', 'ocop.withdrawn'],
  ])
})

test('sent twice it is there once', async () => {
  expect(await lethuy.call('ocop.add', { unit: own, ...named })).toEqual({ id: made })
  const given = { unit: own, product: made, ...certificate, issuedOn: '2023-06-05' }
  const before = (await lethuy.call('ocop.get', given)).version
  await lethuy.call('ocop.certify', given)
  expect((await lethuy.call('ocop.get', given)).version).toBe(before)
})

test('what cannot be is refused', async () => {
  const place = { unit: own, product: made }
  const asked = { ...place, ...certificate, issuedOn: '2023-09-09' }
  expect(await code('ocop.add', { unit: own, ...named, name: 'NUOC MAM  Ngư Thuỷ' })).toBe('OCOP_EXISTS')
  expect(await code('ocop.add', { unit: other, ...named })).toBe('NO_PERMISSION')
  expect(await code('ocop.certify', { ...asked, score: 70 })).toBe('FIELD_INVALID')
  expect(await code('ocop.certify', { ...asked, level: 'province' })).toBe('FIELD_INVALID')
  expect(await code('ocop.certify', { ...asked, issuedOn: '2023-06-05', score: 62 })).toBe('OCOP_DAY_TAKEN')
  expect(await code('ocop.edit', { ...place, ...named, producer: 'Khác', expectedVersion: 1 })).toBe(
    'OCOP_CONFLICT',
  )
  expect(await code('ocop.get', { unit: other, product: made })).toBe('OCOP_NOT_FOUND')
  expect((await (await as('minhhoa')).call('ocop.get', place)).mayEdit).toBe(false)
})

test('the file has what the list has', async () => {
  const { name, base64 } = await tinh.call('ocop.file', { ...all, state: 'inForce' })
  expect(name).toBe('san-pham-ocop-2023-12-31.xlsx')
  expect(base64.startsWith('UEsDB')).toBe(true)
})

test.each([
  ['score', `update ocop_certificate set score = 95 where stars = 3`],
  ['months', `update ocop_certificate set valid_until = valid_until + 1`],
  ['level', `update ocop_certificate set level = 'central' where stars = 3`],
  ['withdrawn', `update ocop_certificate set withdrawn_on = issued_on where withdrawn_on is null`],
])('the database refuses: %s', async (rule, statement) => {
  await expect(database.pool.query(statement)).rejects.toMatchObject({
    constraint: `ocop_certificate_${rule}`,
  })
})
