import type { FigureCell, FigureInput } from '@so-dan-van/domain/figures/figure'
import type { SaveFiguresResult } from '@so-dan-van/domain/reports/report'
import { describe, expect, test } from 'vitest'
import type { Batch } from './batch.ts'
import type { Draft } from './draft.ts'
import type { DraftStore } from './draft-store.ts'
import { SaveQueue } from './save-queue.ts'
import type { SendFailure } from './settle.ts'
import type { TabMessage } from './tabs.ts'

const input = (value: string): FigureInput => ({
  value,
  notApplicable: false,
  basis: 'actual',
  approximation: null,
  asOf: null,
  source: null,
  note: null,
})
const cell = (indicator: string, value: string, version: number): FigureCell => ({
  ...input(value),
  indicator,
  unit: 1,
  year: 2024,
  status: 'draft',
  illustrative: false,
  derived: false,
  scope: 'own',
  coverage: null,
  gap: null,
  version,
})

/** A disk: what is written is there for the next queue. */
function disk() {
  const content = new Map<string, Draft>()
  const store: DraftStore = {
    load: async () => [...structuredClone(content)],
    write: async (writes) => {
      for (const { indicator, draft, onlyIf } of writes) {
        if (onlyIf !== null && content.get(indicator)?.id !== onlyIf) continue
        if (draft === null) content.delete(indicator)
        else content.set(indicator, structuredClone(draft))
      }
    },
  }
  return { content, store }
}

/** A server with the agreed answers; `revisions` is what it wrote. `down`: no connection; `deaf`: writes, but the answer is
 * lost. */
function server() {
  const cells = new Map<string, FigureCell>()
  const revisions: [string, string][] = []
  const requests: string[][] = []
  const refused = new Set<string>()
  const state = { down: false, deaf: false, underWay: 0 }
  const judge = ({ indicator, draft }: Batch['cells'][number]) => {
    const stored = cells.get(indicator)
    const nothing = { indicator, by: '', at: '', problem: null }
    if (stored?.value === draft.input.value) return { ...nothing, outcome: 'saved' as const, cell: stored }
    if (refused.has(indicator))
      return { ...nothing, outcome: 'refused' as const, cell: null, problem: 'Không hỏi chỉ tiêu này.' }
    if ((stored?.version ?? 0) === draft.expectedVersion) return null
    return {
      ...nothing,
      outcome: 'conflict' as const,
      cell: stored ?? null,
      by: 'Lê Minh Đức',
      at: '2024-12-01',
    }
  }
  const write = ({ indicator, draft }: Batch['cells'][number]) => {
    const made = cell(indicator, draft.input.value ?? '', (cells.get(indicator)?.version ?? 0) + 1)
    cells.set(indicator, made)
    revisions.push([indicator, made.value ?? ''])
    return { indicator, outcome: 'saved' as const, cell: made, by: '', at: '', problem: null }
  }
  const send = async ({ group, cells: sent }: Batch): Promise<SaveFiguresResult> => {
    expect(state.underWay, 'one request at a time').toBe(0)
    state.underWay++
    await new Promise((resolve) => setTimeout(resolve, 1))
    state.underWay--
    if (state.down) throw { kind: 'offline' }
    requests.push(sent.map(({ indicator, draft }) => `${indicator}=${draft.input.value}`))
    if (sent.length > 1 && sent.some(({ draft }) => draft.input.value === 'spoilt'))
      throw { kind: 'refused', problem: 'FIELD_INVALID', oneCell: true }
    const verdicts = sent.map(judge)
    const bad = verdicts.some((verdict) => verdict !== null && verdict.outcome !== 'saved')
    const skipped = { outcome: 'skipped' as const, cell: null, by: '', at: '', problem: null }
    const answer = sent.map((one, index) => {
      const verdict = verdicts[index] ?? null
      if (verdict !== null && verdict.outcome !== 'saved') return verdict
      if (group?.atomic && bad) return { ...skipped, indicator: one.indicator }
      return verdict ?? write(one)
    })
    if (state.deaf) throw { kind: 'offline' }
    return answer
  }
  return { cells, revisions, requests, refused, state, send }
}

type World = { on?: ReturnType<typeof server>; at?: ReturnType<typeof disk>; tell?: (m: TabMessage) => void }

let ids = 0
function open({ on = server(), at = disk(), tell = () => {} }: World = {}) {
  const saved: FigureCell[] = []
  const queue = new SaveQueue({
    send: on.send,
    explain: (error) => error as SendFailure,
    store: at.store,
    alone: (work) => work(),
    tell,
    newId: () => `id${ids++}`,
    now: () => 1,
    onSaved: (cells) => saved.push(...cells),
    onChange: () => {},
  })
  return { queue, saved, on, at }
}
/** Nothing more is under way. */
const settled = (...queues: SaveQueue[]) => Promise.all(queues.map((queue) => queue.retry()))
const stateOf = (queue: SaveQueue, indicator: string) => queue.all.get(indicator)?.state

describe('typing', () => {
  test('a value is on the disk at once, and no longer when it is acknowledged', async () => {
    const { queue, saved, at } = open()
    queue.put('a', 0, input('30'))
    expect(stateOf(queue, 'a')).toBe('saving')
    expect(at.content.get('a')?.input.value).toBe('30')
    await settled(queue)
    expect(stateOf(queue, 'a')).toBe('saved')
    expect(saved).toMatchObject([{ value: '30', version: 1 }])
    expect(at.content.size).toBe(0)
    queue.forgetSaved(['a'])
    expect(queue.all.size).toBe(0)
  })

  test('what is put in one tick goes in one request, what is put meanwhile in the next, in order', async () => {
    const { queue, on } = open()
    for (const one of ['b', 'a', 'c']) queue.put(one, 0, input('1'))
    await new Promise((resolve) => setTimeout(resolve, 0))
    queue.put('d', 0, input('1'))
    queue.put('a', 0, input('2'))
    queue.put('a', 0, input('3'))
    await settled(queue)
    expect(on.requests).toEqual([
      ['b=1', 'a=1', 'c=1'],
      ['d=1', 'a=3'],
    ])
    expect(on.cells.get('a')).toMatchObject({ value: '3', version: 2 })
    expect(queue.unsent).toBe(0)
  })

  test('at most 500 cells a request', async () => {
    const { queue, on } = open()
    for (let n = 0; n < 1200; n++) queue.put(`i${n}`, 0, input('1'))
    await settled(queue)
    expect(on.requests.map(({ length }) => length)).toEqual([500, 500, 200])
  })

  test('a value that spoils the request of all is found; the others arrive', async () => {
    const { queue, on } = open()
    queue.put('a', 0, input('1'))
    queue.put('b', 0, input('spoilt'))
    queue.put('c', 0, input('1'))
    await settled(queue)
    expect([...on.cells.keys()]).toEqual(['a', 'b', 'c'])
    expect(on.requests.map(({ length }) => length)).toEqual([3, 1, 1, 1])
  })

  test('a refused value stays with its sentence, beside a saved one', async () => {
    const { queue, on, at } = open()
    on.refused.add('a')
    queue.put('a', 0, input('30'))
    queue.put('b', 0, input('31'))
    await settled(queue)
    expect(queue.all.get('a')).toMatchObject({ state: 'refused', problem: 'Không hỏi chỉ tiêu này.' })
    expect(stateOf(queue, 'b')).toBe('saved')
    expect(at.content.get('a')?.state).toBe('refused')
  })
})

describe('without a connection', () => {
  test('it waits, survives the end of the browser, and arrives once', async () => {
    const first = open()
    first.on.state.down = true
    for (let n = 0; n < 200; n++) first.queue.put(`i${n}`, 0, input(String(n)))
    await settled(first.queue)
    expect(first.queue.all.size).toBe(200)
    expect([...first.queue.all.values()].every(({ state }) => state === 'waiting')).toBe(true)
    const { queue, on } = open({ on: first.on, at: first.at })
    await settled(queue)
    expect(queue.unsent).toBe(200)
    on.state.down = false
    void queue.retry()
    await settled(queue)
    expect(queue.unsent).toBe(0)
    expect(on.revisions).toHaveLength(200)
    expect(first.at.content.size).toBe(0)
  })

  test('an answer that was lost: the same value again is no second revision', async () => {
    const first = open()
    first.on.state.deaf = true
    first.queue.put('a', 0, input('30'))
    await settled(first.queue)
    const { queue, on } = open({ on: first.on, at: first.at })
    on.state.deaf = false
    void queue.retry()
    await settled(queue)
    expect(stateOf(queue, 'a')).toBe('saved')
    expect(on.revisions).toEqual([['a', '30']])
  })

  test('an answer that was lost and another value typed since: nobody is in conflict with themselves', async () => {
    const { queue, on } = open()
    on.state.deaf = true
    queue.put('a', 0, input('30'))
    await settled(queue)
    on.state.down = true
    queue.put('a', 0, input('31'))
    queue.put('a', 0, input('32'))
    await settled(queue)
    on.state.deaf = false
    on.state.down = false
    void queue.retry()
    await settled(queue)
    expect(stateOf(queue, 'a')).toBe('saved')
    expect(on.revisions).toEqual([
      ['a', '30'],
      ['a', '32'],
    ])
  })

  test('a browser that keeps nothing still sends', async () => {
    const at = disk()
    at.store.load = () => Promise.reject(new Error('no database'))
    at.store.write = () => Promise.reject(new Error('no room'))
    const { queue, on } = open({ at })
    queue.put('a', 0, input('30'))
    await settled(queue)
    expect(stateOf(queue, 'a')).toBe('saved')
    expect(on.cells.get('a')?.value).toBe('30')
  })
})

describe('conflicts', () => {
  const conflicting = async () => {
    const world = open()
    world.on.cells.set('a', cell('a', '29', 7))
    world.queue.put('a', 6, input('30'))
    await settled(world.queue)
    return world
  }

  test('both values are kept until the person chooses mine', async () => {
    const { queue, on } = await conflicting()
    expect(queue.all.get('a')).toMatchObject({
      state: 'conflict',
      input: { value: '30' },
      theirs: { cell: { value: '29' }, by: 'Lê Minh Đức' },
    })
    queue.resolve('a', 'mine')
    await settled(queue)
    expect(on.cells.get('a')).toMatchObject({ value: '30', version: 8 })
  })

  test('taking theirs drops the draft and shows their value', async () => {
    const { queue, saved, at } = await conflicting()
    queue.resolve('a', 'theirs')
    expect(queue.all.size).toBe(0)
    expect(saved.at(-1)?.value).toBe('29')
    await settled(queue)
    expect(at.content.size).toBe(0)
  })
})

describe('cells of a paste or a file', () => {
  const cells = (...values: [string, string][]) =>
    values.map(([indicator, value]) => ({ indicator, expectedVersion: 0, input: input(value) }))

  test('one request after what was typed before, before what is typed after', async () => {
    const { queue, on } = open()
    queue.put('t', 0, input('1'))
    const outcome = queue.putMany(cells(['a', '1'], ['b', '2']), { atomic: true, channel: 'import' })
    queue.put('u', 0, input('1'))
    expect((await outcome).map((one) => [one.indicator, one.outcome])).toEqual([
      ['a', 'saved'],
      ['b', 'saved'],
    ])
    await settled(queue)
    expect(on.requests).toEqual([['t=1'], ['a=1', 'b=2'], ['u=1']])
  })

  test('an atomic one with a conflict changes nothing, says which, and goes whole once that is resolved', async () => {
    const { queue, on, at } = open()
    on.cells.set('b', cell('b', '9', 3))
    const outcome = await queue.putMany(cells(['a', '1'], ['b', '2']), { atomic: true, channel: 'web' })
    expect(outcome.map((one) => one.outcome)).toEqual(['skipped', 'conflict'])
    expect(on.revisions).toEqual([])
    void queue.retry()
    await settled(queue)
    expect(on.requests).toHaveLength(1)
    expect(at.content.size).toBe(2)
    queue.resolve('b', 'mine')
    await settled(queue)
    expect(on.revisions).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
  })

  test('it can be given up', async () => {
    const { queue, on, at } = open()
    on.refused.add('b')
    await queue.putMany(cells(['a', '1'], ['b', '2']), { atomic: true, channel: 'web' })
    queue.giveUp(['a', 'b'])
    await settled(queue)
    expect([queue.all.size, at.content.size, on.revisions.length]).toEqual([0, 0, 0])
  })

  test('an atomic one stays one over the end of the browser', async () => {
    const first = open()
    first.on.state.down = true
    void first.queue.putMany(cells(['a', '1'], ['b', '2']), { atomic: true, channel: 'web' })
    first.queue.put('c', 0, input('3'))
    await settled(first.queue)
    const { queue, on } = open({ on: first.on, at: first.at })
    on.state.down = false
    void queue.retry()
    await settled(queue)
    expect(on.requests).toEqual([['a=1', 'b=2'], ['c=3']])
  })

  test('a lost answer of the person’s own is no conflict for the group, nor told as one', async () => {
    const { queue, on } = open()
    on.state.deaf = true
    queue.put('a', 0, input('1'))
    await settled(queue)
    on.state.deaf = false
    const outcome = await queue.putMany(cells(['a', '2'], ['b', '2']), { atomic: true, channel: 'web' })
    expect(outcome.map((one) => one.outcome)).toEqual(['saved', 'saved'])
    expect(on.revisions).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['b', '2'],
    ])
  })

  test('a cell typed over leaves the group and is answered as skipped', async () => {
    const { queue, on } = open()
    on.state.down = true
    const outcome = queue.putMany(cells(['a', '1'], ['b', '2']), { atomic: false, channel: 'web' })
    await settled(queue)
    queue.put('a', 0, input('5'))
    on.state.down = false
    void queue.retry()
    expect((await outcome).map((one) => one.outcome)).toEqual(['skipped', 'saved'])
    await settled(queue)
    expect(on.cells.get('a')?.value).toBe('5')
  })
})

describe('two tabs of one person', () => {
  test('each shows what the other typed, and what became of it', async () => {
    const tabs: SaveQueue[] = []
    const tell = (from: number) => (message: TabMessage) => tabs[1 - from]?.hear(structuredClone(message))
    const { queue: a, on, at } = open({ tell: tell(0) })
    const { queue: b, saved } = open({ on, at, tell: tell(1) })
    tabs.push(a, b)
    a.put('x', 0, input('1'))
    expect(stateOf(b, 'x')).toBe('saving')
    await settled(a, b)
    expect(stateOf(b, 'x')).toBe('saved')
    expect(saved).toMatchObject([{ value: '1', version: 1 }])
    b.forgetSaved(['x'])
    b.put('x', 1, input('2'))
    await settled(a, b)
    expect(a.all.get('x')).toMatchObject({ state: 'saved', input: { value: '2' }, expectedVersion: 2 })
    expect(on.revisions).toHaveLength(2)
  })

  test('an older answer never takes a newer value off the disk', async () => {
    const { queue: a, on, at } = open()
    a.put('x', 0, input('1'))
    // typed in the other tab, whose word has not arrived yet
    const newer = { ...(at.content.get('x') as Draft), id: 'other', input: input('2') }
    await at.store.write([{ indicator: 'x', draft: newer, onlyIf: null }])
    await settled(a)
    expect(on.cells.get('x')?.value).toBe('1')
    expect(at.content.get('x')).toMatchObject({ id: 'other', input: { value: '2' } })
  })
})
