import { expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'

const { as, nobody, unit } = await testApp()

test('the signed-in person with his grants', async () => {
  const province = await unit('44')
  const district = await unit('457')
  expect(await (await as('lethuy')).call('session.me')).toEqual({
    id: 'demo-lethuy',
    username: 'lethuy',
    name: 'Ban Dân vận Huyện ủy Lệ Thủy',
    grants: [{ role: 'editor', unit: district, path: [province, district] }],
  })
})

test('nobody gets a sentence', async () => {
  const answer = await nobody.send('session.me')
  expect(answer.status).toBe(401)
  expect(answer.ok || answer.error.data.domain?.code).toBe('NOT_SIGNED_IN')
})
