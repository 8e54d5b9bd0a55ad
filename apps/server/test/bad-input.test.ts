import { expect, test } from 'vitest'
import { appRouter } from '../src/app-router.ts'
import { saveOne, typed } from './save-one.ts'
import { mutations, type Path, testApp } from './test-app.ts'

const { as, app, unit } = await testApp()
const quantri = await as('quantri')
const [province, own] = [await unit('44'), await unit('457')]

const form = { unit: own, year: 2024 }
const cell = {
  value: '3',
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  source: null,
  note: null,
}
/** an input of each procedure that fits */
const good: Partial<Record<Path, Record<string, unknown>>> = {
  'overview.get': { unit: province, year: 2023, standing: 'approved' },
  'explorer.figures': { indicators: ['ocop_total'], units: [own], years: [2023], standing: 'all' },
  'unitProfile.get': { unit: own, year: 2023, standing: 'approved' },
  'entry.form': form,
  'entry.history': { ...form, indicator: 'ocop_total' },
  'entry.saveFigures': {
    ...form,
    atomic: false,
    channel: 'web',
    cells: [{ indicator: 'ocop_total', expectedVersion: 0, input: cell }],
  },
  'entry.live': form,
  'entry.present': { ...form, indicator: 'ocop_total' },
  'entry.submit': { ...form, expectedVersion: 1 },
  'review.list': { unit: province, year: 2024 },
  'review.form': form,
  'review.approve': { ...form, expectedVersion: 1 },
  'review.return': { ...form, expectedVersion: 1, reason: 'lý do' },
}

const wrong: readonly unknown[] = [
  null,
  '',
  'x',
  '\u0000',
  'a\u0000b',
  '\ud800',
  "'; drop table figure; --",
  'x'.repeat(5000),
  0,
  -1,
  1.5,
  1e9,
  2 ** 53,
  1e300,
  true,
  [],
  [[]],
  {},
  { toString: 1 },
  '__proto__',
  'constructor',
]

/** Every input with one of its fields, however deep, replaced or left out. */
function* spoiled(input: Record<string, unknown>): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(input)) {
    const { [key]: _left, ...without } = input
    yield [`without ${key}`, without]
    for (const other of wrong)
      yield [`${key} = ${JSON.stringify(other)?.slice(0, 40)}`, { ...input, [key]: other }]
    if (Array.isArray(value))
      for (const other of wrong)
        yield [`${key}[0] = ${JSON.stringify(other)?.slice(0, 40)}`, { ...input, [key]: [other] }]
    else if (typeof value === 'object' && value !== null)
      for (const [what, inner] of spoiled(value as Record<string, unknown>))
        yield [`${key}.${what}`, { ...input, [key]: inner }]
  }
  for (const whole of wrong) yield [`instead of all ${JSON.stringify(whole)?.slice(0, 40)}`, whole]
}

test.each(Object.entries(good) as [Path, Record<string, unknown>][])(
  '%s answers anything with a sentence',
  async (path, input) => {
    const unexpected: unknown[] = []
    for (const [what, bad] of spoiled(input)) {
      const answer = await quantri.send(path, bad)
      if (answer.ok) continue
      const { message, data } = answer.error
      const sentence = /^[\p{Lu}].+\.$/su.test(message) && data.domain !== null && data.incident === null
      if (answer.status >= 500 || !sentence) unexpected.push([what, answer.status, answer.error])
    }
    expect(unexpected).toEqual([])
  },
)

test.each([
  ['year', { ...form, year: 0 }, 'Mục “năm” chưa đúng, cần ít nhất 1990.'],
  ['unit', { ...form, unit: '457' }, 'Mục “đơn vị” chưa đúng, cần một số.'],
  ['unit', { ...form, unit: 1.5 }, 'Mục “đơn vị” chưa đúng, cần một số nguyên.'],
])('the field %s is named', async (field, input, sentence) => {
  const answer = await quantri.send('entry.form', input)
  expect(answer.ok || answer.error.data.domain).toMatchObject({ code: 'FIELD_INVALID', params: { field } })
  expect(answer.ok || answer.error.message).toBe(sentence)
  const english = await quantri.send('entry.form', input, { 'accept-language': 'en' })
  expect(english.ok || english.error.message).toMatch(/^“(year|unit)” is not right: expected /)
})

test.each([
  ['value', { value: '1,5' }, 'giá trị'],
  ['value', { value: '1e5' }, 'giá trị'],
  ['value', { value: '1234567890123456789' }, 'giá trị'],
  ['value', { value: 5 }, 'giá trị'],
  ['note', { note: 'a\u0000' }, 'ghi chú'],
  ['note', { note: '\ud800' }, 'ghi chú'],
  ['note', { note: 'x'.repeat(2001) }, 'ghi chú'],
  ['asOf', { asOf: '2024-13' }, 'thời điểm số liệu'],
])('a cell with a wrong %s is not saved', async (field, over, name) => {
  const answer = await quantri.send('entry.saveFigures', {
    ...good['entry.saveFigures'],
    cells: [{ indicator: 'ocop_total', expectedVersion: 0, input: { ...cell, ...over } }],
  })
  expect(answer.ok || answer.error.data.domain?.params.field).toBe(`cells.0.input.${field}`)
  expect(answer.ok || answer.error.message).toContain(`“${name}”`)
})

test('an element of a list is named after the list', async () => {
  const answer = await quantri.send('explorer.figures', { ...good['explorer.figures'], years: [2023, 0] })
  expect(answer.ok || answer.error.message).toBe('Mục “năm” chưa đúng, cần ít nhất 1990.')
})

test('a unit and an indicator that do not exist', async () => {
  const explore = { indicators: ['ocop_total'], units: [own], years: [2023], standing: 'all' }
  const code = async (input: unknown) => {
    const answer = await quantri.send('explorer.figures', input)
    return answer.ok ? 'ok' : answer.error.data.domain?.code
  }
  expect(await code({ ...explore, units: [999_999_999] })).toBe('UNIT_NOT_FOUND')
  expect(await code({ ...explore, indicators: ['gibtsnicht'] })).toBe('INDICATOR_NOT_FOUND')
})

test('text that looks like SQL or markup is kept as it is', async () => {
  const note = `'; drop table figure; -- <script>alert(1)</script> \\u0000 %s`
  const one = { ...form, indicator: 'vuon_model', expectedVersion: 0 }
  const saved = await saveOne(quantri, { ...one, input: typed({ value: '3', note }) })
  expect(saved.cell?.note).toBe(note)
})

/** those that take nothing do not look at what is sent */
const takesInput = (path: string) => {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { inputs: unknown[] } }>
  return (procedures[path]?._def.inputs.length ?? 0) > 0
}

test.each([
  ['broken JSON', '{"unit":', 'application/json'],
  ['no JSON', 'unit=1', 'application/x-www-form-urlencoded'],
  ['text', '{}', 'text/plain'],
  ['nothing', '', 'application/json'],
  ['a number', '5', 'application/json'],
])('a mutation with %s', async (_what, payload, type) => {
  for (const path of mutations.filter(takesInput)) {
    const headers = { 'content-type': type, cookie: quantri.cookie ?? '' }
    const response = await app.inject({ method: 'POST', url: `/api/trpc/${path}`, headers, payload })
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    expect(response.statusCode, response.body).toBeLessThan(500)
    expect(response.json().error.message).toMatch(/^\p{Lu}.+\.$/u)
  }
})

test.each(['\u0000', 'a\u0000b', '\ud800'])('%j is nobody’s id, and no session', async (id) => {
  for (const [path, more] of [
    ['people.sessions', {}],
    ['people.removeGrant', { grant: 1 }],
    ['people.endSessions', { session: null }],
  ] as const) {
    const answer = await quantri.send(path, { id, ...more })
    expect(answer.ok || answer.error.data.domain?.code, path).toBe('FIELD_INVALID')
  }
  const answer = await quantri.send('profile.endSessions', { session: id })
  expect(answer.ok || answer.error.data.domain?.code).toBe('FIELD_INVALID')
})

test('an id larger than the database keeps is told so', async () => {
  const asked = { person: null, group: null, from: null, to: null, unit: 2 ** 31 }
  for (const [path, input] of [
    ['profile.revokeToken', { id: 2 ** 31 }],
    ['audit.file', asked],
    ['people.removeGrant', { id: 'demo-badon', grant: 2 ** 31 }],
  ] as const) {
    const answer = await quantri.send(path, input)
    expect(answer.ok || answer.error.data.domain?.code, path).toBe('FIELD_INVALID')
  }
})
