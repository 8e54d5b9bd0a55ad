import { expect, test } from 'vitest'
import { testApp } from '../../../test/test-app.ts'

const { as, unit } = await testApp()
const form = { unit: await unit('457'), year: 2024 }
const [editor, administrator] = [await as('lethuy'), await as('quantri')]
const none = { asOf: null, source: null }

test('the defaults of a report are kept for everybody who types in it', async () => {
  expect((await editor.send('entry.form', form)).data?.defaults).toEqual(none)
  const defaults = { asOf: '2024-11', source: 'Báo cáo 112-BC/HU của Huyện ủy' }
  await editor.send('entry.setDefaults', { ...form, defaults })
  expect((await administrator.send('entry.form', form)).data?.defaults).toEqual(defaults)
})

test('an empty text is none', async () => {
  await editor.send('entry.setDefaults', { ...form, defaults: { asOf: null, source: '' } })
  expect((await editor.send('entry.form', form)).data?.defaults).toEqual(none)
})

test('a date that is none is named', async () => {
  const defaults = { asOf: '30/11/2024', source: null }
  const answer = await editor.send('entry.setDefaults', { ...form, defaults })
  expect(answer.ok ? null : answer.error.data.domain?.params).toMatchObject({ field: 'defaults.asOf' })
})
