import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { describe, expect, test } from 'vitest'
import { appRouter } from '../src/app-router.ts'
import { addPerson, addProvince } from './more-people.ts'
import { type Path, testApp } from './test-app.ts'

const { as, nobody, unit, database } = await testApp()
const province = await unit('44')
const own = await unit('457')
await addPerson(database, 'abroad', { role: 'administrator', unit: await addProvince(database) })
await addPerson(database, 'nogrant', null)

/** lethuy edits the unit that is asked for, minhhoa another one; abroad administers another province */
const people = ['quantri', 'tinh', 'lethuy', 'minhhoa', 'lanhdao', 'abroad', 'nogrant', 'nobody'] as const
type Who = (typeof people)[number]
type Case = {
  input?: unknown
  allowed: readonly Who[]
  headers?: Record<string, string>
  /** state of the report before each call */
  status?: ReportStatus
}

const everybody: readonly Who[] = ['quantri', 'tinh', 'lethuy', 'minhhoa', 'lanhdao']
const form = { unit: own, year: 2024 }
const step = { ...form, expectedVersion: 1 }
const input = { value: '3', notApplicable: false, basis: 'actual' }
const cell = { ...input, approximation: null, asOf: null, source: null, note: null }

const onlyCompare = {
  ...{ clearBlanks: false, overwriteApproved: false, reason: null, fingerprint: null, outcomes: [] },
  without: [],
}

const cases: Record<Path, Case> = {
  'session.me': { allowed: [...everybody, 'abroad', 'nogrant'] },
  'catalogue.get': { allowed: [...everybody, 'abroad'] },
  'overview.get': { input: { unit: province, year: 2023, standing: 'approved' }, allowed: everybody },
  'explorer.figures': {
    input: { indicators: ['ocop_total'], units: [own], years: [2023], standing: 'all' },
    allowed: everybody,
  },
  'unitProfile.get': { input: { unit: own, year: 2023, standing: 'approved' }, allowed: everybody },
  'entry.form': { input: form, allowed: ['quantri', 'lethuy'] },
  'entry.formFile': { input: form, allowed: ['quantri', 'lethuy'] },
  'entry.readFile': {
    input: new TextEncoder().encode('Chỉ tiêu;Giá trị\nSản phẩm OCOP;3'),
    allowed: ['quantri', 'lethuy', 'minhhoa', 'abroad'],
  },
  'entry.history': { input: { ...form, indicator: 'ocop_total' }, allowed: ['quantri', 'tinh', 'lethuy'] },
  'entry.saveFigures': {
    input: {
      ...form,
      atomic: false,
      channel: 'web',
      cells: [{ indicator: 'ocop_total', expectedVersion: 0, input: cell }],
    },
    allowed: ['quantri', 'lethuy'],
    status: 'draft',
  },
  'entry.setDefaults': {
    input: { ...form, defaults: { asOf: '2024-11', source: 'Báo cáo của huyện' } },
    allowed: ['quantri', 'lethuy'],
    status: 'draft',
  },
  'entry.submit': { input: step, allowed: ['quantri', 'lethuy'], status: 'draft' },
  'entry.live': { input: form, allowed: ['quantri', 'tinh', 'lethuy'] },
  'entry.present': { input: { ...form, indicator: 'ocop_total' }, allowed: ['quantri', 'tinh', 'lethuy'] },
  'review.list': { input: { unit: province, year: 2024 }, allowed: ['quantri', 'tinh'] },
  'review.form': { input: form, allowed: ['quantri', 'tinh'] },
  'review.approve': { input: step, allowed: ['quantri', 'tinh'], status: 'submitted' },
  'import.figures': {
    input: new TextEncoder().encode('unit;indicator;year;value\n457;doc_plans;2001;3'),
    headers: { 'x-file-options': encodeURIComponent(JSON.stringify(onlyCompare)) },
    allowed: ['quantri', 'abroad'],
  },
  'comment.list': { input: { ...form, indicator: 'ocop_total' }, allowed: ['quantri', 'tinh', 'lethuy'] },
  'comment.add': {
    input: { ...form, indicator: 'ocop_total', body: 'Đã đối chiếu.' },
    allowed: ['quantri', 'tinh', 'lethuy'],
  },
  'review.return': {
    input: { ...step, reason: 'Đề nghị kiểm tra lại' },
    allowed: ['quantri', 'tinh'],
    status: 'submitted',
  },
}

test('every procedure of the router has a permission, an output schema and a case here', () => {
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { meta?: { permission?: string }; output?: unknown } }
  >
  expect(Object.keys(cases).sort()).toEqual(Object.keys(procedures).sort())
  for (const [path, { _def }] of Object.entries(procedures)) {
    expect(_def.meta?.permission, path).toBeTypeOf('string')
    expect(_def.output, `${path} has an output schema`).toBeDefined()
  }
})

async function setReport(status: ReportStatus): Promise<void> {
  await database.pool.query(
    `update report r set status = $1::workflow_status, version = 1 from reporting_round d where d.id = r.round_id and d.year = 2024 and r.unit_id = $2`,
    [status, own],
  )
}

async function traces(): Promise<number> {
  const { rows } = await database.pool.query(
    `select (select count(*) from figure_revision) + (select count(*) from report_transition)
      + (select count(*) from audit_event) + (select count(*) from figure_comment)
      + (select count(*) from report_reminder) as n`,
  )
  return rows[0].n
}

describe.each(Object.entries(cases) as [Path, Case][])(
  '%s',
  (path, { input: asked, headers, allowed, status }) => {
    // those who are refused come first: nothing may have changed after them
    const order = [...people].sort((a, b) => Number(allowed.includes(a)) - Number(allowed.includes(b)))
    test.each(order)('%s', async (who) => {
      if (status !== undefined) await setReport(status)
      const before = await traces()
      const person = who === 'nobody' ? nobody : await as(who)
      const answer = await person.send(path, asked, headers)
      if (allowed.includes(who)) {
        expect(answer.ok, answer.ok ? '' : JSON.stringify(answer.error)).toBe(true)
        return
      }
      expect(answer.ok).toBe(false)
      if (answer.ok) return
      const code = who === 'nobody' ? 'NOT_SIGNED_IN' : 'NO_PERMISSION'
      expect(answer.error.data.domain?.code).toBe(code)
      expect(answer.status).toBe(who === 'nobody' ? 401 : 403)
      expect(answer.error.message).toMatch(/^[A-ZĐ].+\.$/u)
      expect(await traces()).toBe(before)
    })
  },
)
