import type { Binding } from '@so-dan-van/domain/registers/binding'
import { expect, test } from 'vitest'
import { addPerson } from '../../../test/more-people.ts'
import { type Path, testApp } from '../../../test/test-app.ts'

const { as, unit, database } = await testApp()
const own = await unit('457')
await addPerson(database, 'huyen', { role: 'administrator', unit: own })
const [quantri, huyen, lethuy] = [await as('quantri'), await as('huyen'), await as('lethuy')]
const binding: Binding = {
  ...({ indicator: 'ocop_entities', register: 'ocop', measure: 'producers', within: null } as const),
  conditions: [{ facet: 'stars', values: ['4'] }],
}
const countedNow = async () => {
  const { rows } = await lethuy.call('entry.form', { unit: own, year: 2023 })
  return rows.find(({ indicator }) => indicator === 'ocop_entities')?.byRegister ?? null
}
const codeOf = async (path: Path, input: unknown, who = quantri) => {
  const answer = await who.send(path, input)
  return answer.ok ? 'ok' : answer.error.data.domain?.code
}

test('tried before it is saved, it says the number and its rows', async () => {
  const tried = await quantri.call('binding.try', { binding, unit: own, year: 2023 })
  const { rows } = await database.pool.query(
    `select count(distinct p.producer)::int as producers, count(*)::int as items
     from ocop_product p join unit u on u.id = p.unit_id join ocop_certificate c on c.product_id = p.id
     where u.path && array[$1::int] and c.stars = 4 and c.issued_on <= '2023-12-31' and c.valid_until >= '2023-12-31'
       and not exists (select 1 from ocop_certificate l where l.product_id = p.id and l.issued_on > c.issued_on
         and l.issued_on <= '2023-12-31')`,
    [own],
  )
  expect([tried.counted, tried.total]).toEqual([String(rows[0].producers), rows[0].items])
  expect(await countedNow()).toBeNull()
})

test('saved, the form shows it at once; changed by two at a time, the second is told; removed, it is gone', async () => {
  expect(await quantri.call('binding.save', { binding, expectedVersion: 0 })).toEqual({ binding, version: 1 })
  const tried = await quantri.call('binding.try', { binding, unit: own, year: 2023 })
  expect(await countedNow()).toEqual({ register: 'ocop', counted: tried.counted })
  expect(await codeOf('binding.save', { binding, expectedVersion: 0 })).toBe('BINDING_CONFLICT')
  expect(await codeOf('binding.remove', { indicator: 'ocop_entities', expectedVersion: 2 })).toBe(
    'BINDING_CONFLICT',
  )
  await quantri.call('binding.remove', { indicator: 'ocop_entities', expectedVersion: 1 })
  expect(await countedNow()).toBeNull()
  const { rows } = await database.pool.query(
    `select action from audit_event where action like 'binding.%' order by id desc limit 2`,
  )
  expect(rows.map(({ action }) => action)).toEqual(['binding.removed', 'binding.saved'])
})

test('it holds for every unit: the administrator of one district has no say; what no register knows is refused', async () => {
  expect(await codeOf('binding.list', undefined, huyen)).toBe('NO_PERMISSION')
  expect(await codeOf('binding.save', { binding, expectedVersion: 0 }, huyen)).toBe('NO_PERMISSION')
  const wrong = { ...binding, conditions: [{ facet: 'weight', values: ['1'] }] }
  expect(await codeOf('binding.save', { binding: wrong, expectedVersion: 0 })).toBe('FIELD_INVALID')
  expect(
    await codeOf('binding.save', { binding: { ...binding, indicator: 'nothing' }, expectedVersion: 0 }),
  ).toBe('INDICATOR_NOT_FOUND')
})
