import { describe, expect, test } from 'vitest'
import { cell, input, open, settled } from './queue-world.ts'

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
