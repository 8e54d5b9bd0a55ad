import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import { expect, test, vi } from 'vitest'
import { SaveQueue, type SendFailure } from './save-queue.ts'

const input = (value: string): FigureInput => ({
  value,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  source: null,
  note: null,
})
const cell = (value: string, version: number): FigureCell => ({
  indicator: 'ocop_total',
  unit: 1,
  year: 2024,
  value,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  status: 'draft',
  illustrative: false,
  derived: false,
  scope: 'own',
  coverage: null,
  gap: null,
  source: null,
  note: null,
  version,
})

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { content: Map<string, string> } {
  const content = new Map<string, string>()
  return {
    content,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, value) => void content.set(key, value),
    removeItem: (key) => void content.delete(key),
  }
}

function setUp(
  send: (indicator: string, version: number, sent: FigureInput) => Promise<FigureCell>,
  storage = memory(),
) {
  const saved: FigureCell[] = []
  const queue = new SaveQueue({
    send,
    explain: (error) => error as SendFailure,
    storage,
    key: 'k',
    onSaved: (one) => saved.push(one),
    onChange: () => {},
  })
  return { queue, saved, storage }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

test('an acknowledged value is saved and no longer kept', async () => {
  const { queue, saved, storage } = setUp(async (_, version, sent) => cell(sent.value ?? '', version + 1))
  queue.put('ocop_total', 0, input('30'))
  expect(queue.all.get('ocop_total')?.state).toBe('saving')
  expect(storage.content.size).toBe(1)
  await settle()
  expect(queue.all.get('ocop_total')?.state).toBe('saved')
  expect(saved.map(({ value }) => value)).toEqual(['30'])
  expect(storage.content.size).toBe(0)
})

test('typing goes on while a save is under way: one request at a time, the last value arrives with the new version', async () => {
  const send = vi.fn(async (_: string, version: number, sent: FigureInput) => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    return cell(sent.value ?? '', version + 1)
  })
  const { queue, saved } = setUp(send)
  queue.put('ocop_total', 0, input('3'))
  queue.put('ocop_total', 0, input('30'))
  queue.put('ocop_total', 0, input('31'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(send.mock.calls.map(([, version, sent]) => [version, sent.value])).toEqual([
    [0, '3'],
    [1, '31'],
  ])
  expect(saved.at(-1)?.value).toBe('31')
})

test('without a connection it waits, survives closing the browser, and is sent on return', async () => {
  const storage = memory()
  const { queue } = setUp(async () => Promise.reject({ kind: 'offline' }), storage)
  queue.put('ocop_total', 4, input('30'))
  await settle()
  expect(queue.all.get('ocop_total')?.state).toBe('waiting')
  const later = setUp(async (_, version, sent) => cell(sent.value ?? '', version + 1), storage)
  expect(later.queue.unsent).toBe(1)
  later.queue.retry()
  await settle()
  expect(later.saved[0]).toMatchObject({ value: '30', version: 5 })
  expect(later.queue.unsent).toBe(0)
})

test('a conflict keeps both values until the person chooses', async () => {
  let first = true
  const { queue, saved } = setUp(async (_, version, sent) => {
    if (first) {
      first = false
      throw { kind: 'conflict', cell: cell('29', 7), by: 'Lê Minh Đức', at: '2024-12-01T00:00:00Z' }
    }
    return cell(sent.value ?? '', version + 1)
  })
  queue.put('ocop_total', 6, input('30'))
  await settle()
  expect(queue.all.get('ocop_total')).toMatchObject({
    state: 'conflict',
    input: { value: '30' },
    theirs: { cell: { value: '29' }, by: 'Lê Minh Đức' },
  })
  queue.resolve('ocop_total', 'mine')
  await settle()
  expect(saved.at(-1)).toMatchObject({ value: '30', version: 8 })
})

test('taking theirs drops the draft and shows their value', async () => {
  const { queue, saved } = setUp(async () =>
    Promise.reject({ kind: 'conflict', cell: cell('29', 7), by: '', at: '' }),
  )
  queue.put('ocop_total', 6, input('30'))
  await settle()
  queue.resolve('ocop_total', 'theirs')
  expect(queue.all.size).toBe(0)
  expect(saved.at(-1)?.value).toBe('29')
})

test('a refused value stays with its sentence', async () => {
  const { queue } = setUp(async () => Promise.reject({ kind: 'refused', problem: 'Đợt báo cáo đã chốt.' }))
  queue.put('ocop_total', 0, input('30'))
  await settle()
  expect(queue.all.get('ocop_total')).toMatchObject({
    state: 'refused',
    problem: 'Đợt báo cáo đã chốt.',
    input: { value: '30' },
  })
})
