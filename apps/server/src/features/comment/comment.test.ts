import { expect, test } from 'vitest'
import { addPerson } from '../../../test/more-people.ts'
import { testApp } from '../../../test/test-app.ts'

const { as, unit, database, clock } = await testApp()
const [own, other] = [await unit('457'), await unit('452')]
await addPerson(database, 'gone', { role: 'editor', unit: own })
await database.pool.query(`update "user" set active = false where id = 'gone'`)
const [quantri, tinh, lethuy, minhhoa] = [
  await as('quantri'),
  await as('tinh'),
  await as('lethuy'),
  await as('minhhoa'),
]
const cell = { unit: own, year: 2024, indicator: 'ocop_total' }

test('editors of the unit, reviewers above and administrators talk about a cell; the others do not know of it', async () => {
  await lethuy.call('comment.add', { ...cell, body: '  Số lấy theo Quyết định 12.  ' })
  clock.now = new Date(clock.now.getTime() + 60_000)
  const { comments } = await tinh.call('comment.add', { ...cell, body: 'Đã rõ.\nCảm ơn.' })
  expect(comments.map(({ author, body }) => [author?.name, body])).toEqual([
    ['Ban Dân vận Huyện ủy Lệ Thủy', 'Số lấy theo Quyết định 12.'],
    ['Ban Dân vận Tỉnh ủy', 'Đã rõ.\nCảm ơn.'],
  ])
  expect((await quantri.call('comment.list', cell)).comments).toHaveLength(2)
  const refused = await minhhoa.send('comment.list', cell)
  expect(refused.ok || refused.error.data.domain?.code).toBe('NO_PERMISSION')
  expect((await lethuy.call('comment.list', { ...cell, indicator: 'ocop_3star' })).comments).toEqual([])
})

test('only those who may see the cell can be spoken to', async () => {
  const { people } = await lethuy.call('comment.list', cell)
  expect(people.map(({ id }) => id.replace('demo-', '')).sort()).toEqual(['lethuy', 'quantri', 'tinh'])
  const body = 'Nhờ @Ban Dân vận Tỉnh ủy và @Ban Dân vận Huyện ủy Minh Hóa xem, @gone cũng xem.'
  const { comments } = await lethuy.call('comment.add', { ...cell, body })
  expect(comments.at(-1)?.mentions).toEqual([{ id: 'demo-tinh', name: 'Ban Dân vận Tỉnh ủy' }])
})

test('what was said is audited and stays', async () => {
  const { rows } = await database.pool.query(
    `select actor_id, unit_id, data from audit_event where action = 'comment.added' order by id limit 1`,
  )
  expect(rows[0]).toMatchObject({ actor_id: 'demo-lethuy', unit_id: own, data: { indicator: 'ocop_total' } })
  await expect(database.pool.query(`update figure_comment set body = 'x'`)).rejects.toThrow(/append/)
})

test.each([
  [{ ...cell, body: '   ' }, 'FIELD_INVALID'],
  [{ ...cell, body: 'x'.repeat(2001) }, 'FIELD_INVALID'],
  [{ ...cell, indicator: 'nothing', body: 'x' }, 'INDICATOR_NOT_FOUND'],
  [{ ...cell, year: 2031, body: 'x' }, 'ROUND_NOT_FOUND'],
  [{ ...cell, unit: other, body: 'x' }, 'NO_PERMISSION'],
])('refused: %j', async (input, code) => {
  const answer = await lethuy.send('comment.add', input)
  expect(answer.ok || answer.error.data.domain?.code).toBe(code)
})
