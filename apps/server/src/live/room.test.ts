import { expect, test } from 'vitest'
import { Mailbox } from './mailbox.ts'
import { Room } from './room.ts'

const hoa = { id: 'hoa', name: 'Trần Thị Hoa' }
const an = { id: 'an', name: 'Lê An' }
const place = { unit: 1, year: 2024 }
const here = (process: string, ...people: { id: string; name: string; indicator?: string }[]) => ({
  ...place,
  process,
  here: people.map((one) => ({ indicator: null, ...one })),
  ask: false,
})

test('people of another process are gone 25 s after they were last heard of', () => {
  const room = new Room(1, 2024)
  room.enter(new Mailbox(), hoa)
  room.hear(here('b', an), 0)
  room.forget(25_000)
  expect(room.people.map(({ id }) => id)).toEqual(['an', 'hoa'])
  room.forget(25_001)
  expect(room.people.map(({ id }) => id)).toEqual(['hoa'])
  expect(room.shared).toBe(false)
})

test('a beat keeps them, and replaces what was said before', () => {
  const room = new Room(1, 2024)
  room.hear(here('b', an, hoa), 0)
  room.hear(here('b', an), 20_000)
  room.forget(40_000)
  expect(room.people.map(({ id }) => id)).toEqual(['an'])
  room.hear(here('b'), 41_000)
  expect(room.people).toEqual([])
})

test('somebody in two processes is one person, with the row that is known', () => {
  const room = new Room(1, 2024)
  room.enter(new Mailbox(), hoa)
  room.hear(here('b', { ...hoa, indicator: 'ocop_4star' }), 0)
  expect(room.people).toEqual([{ ...hoa, indicator: 'ocop_4star' }])
  room.select('hoa', 'ocop_3star')
  expect(room.people).toEqual([{ ...hoa, indicator: 'ocop_3star' }])
})

test('a selected row is forgotten with the last window', () => {
  const room = new Room(1, 2024)
  const windows = [new Mailbox(), new Mailbox()]
  for (const window of windows) room.enter(window, hoa)
  room.select('hoa', 'ocop_4star')
  room.leave(windows[0] as Mailbox)
  expect(room.here).toEqual([{ ...hoa, indicator: 'ocop_4star' }])
  room.leave(windows[1] as Mailbox)
  room.enter(new Mailbox(), hoa)
  expect(room.here).toEqual([{ ...hoa, indicator: null }])
})

test('a reader gets who is there once, and only as it is now', async () => {
  const mailbox = new Mailbox()
  const present = (id: string) => ({ kind: 'present' as const, people: [{ id, name: id, indicator: null }] })
  mailbox.put(present('a'))
  mailbox.put({ kind: 'missed' })
  mailbox.put(present('b'))
  mailbox.put(present('b'))
  const reading = mailbox[Symbol.asyncIterator]()
  expect([(await reading.next()).value, (await reading.next()).value]).toEqual([
    { kind: 'missed' },
    present('b'),
  ])
  const next = reading.next()
  mailbox.end('left')
  expect(await next).toEqual({ done: true, value: undefined })
})

test('a reader who does not keep up is sent away, to come again', async () => {
  const mailbox = new Mailbox()
  for (let count = 0; count <= 200; count += 1) mailbox.put({ kind: 'missed' })
  await expect(mailbox[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'AbortError' })
})
