import { describe, expect, test } from 'vitest'
import type { Draft } from './draft.ts'
import { cell, disk, input, open, settled, stateOf } from './queue-world.ts'
import type { SaveQueue } from './save-queue.ts'
import type { TabMessage } from './tabs.ts'

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
