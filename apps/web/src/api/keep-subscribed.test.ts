import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSubscribed } from './keep-subscribed.ts'

type On = { started: () => void; event: (event: string) => void; ended: (error: unknown) => void }

/** A server that counts its streams, and a page that can be hidden. */
function world() {
  const streams: On[] = []
  const seen: string[] = []
  let open = 0
  let visible = true
  let changed = () => {}
  const stop = keepSubscribed<string>({
    subscribe: (on) => {
      streams.push(on)
      open += 1
      return () => {
        open -= 1
        on.ended(null)
      }
    },
    mayRetry: (error) => error !== 'refused',
    page: {
      visible: () => visible,
      onChange: (act) => {
        changed = act
        return () => {
          changed = () => {}
        }
      },
    },
    onStarted: () => seen.push('started'),
    onEvent: (event) => seen.push(event),
  })
  return {
    seen,
    stop,
    streams,
    open: () => open,
    fail: (error: unknown) => {
      open -= 1
      streams.at(-1)?.ended(error)
    },
    show: (now: boolean) => {
      visible = now
      changed()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('events are passed on until it is stopped', () => {
  const { streams, seen, stop, open } = world()
  streams[0]?.started()
  streams[0]?.event('a')
  expect(seen).toEqual(['started', 'a'])
  stop()
  vi.runAllTimers()
  expect([open(), streams.length]).toEqual([0, 1])
})

test('a lost stream is opened again, ever more slowly, and at once after it worked', () => {
  const { streams, fail } = world()
  fail('lost')
  vi.advanceTimersByTime(999)
  expect(streams).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(streams).toHaveLength(2)
  fail('lost')
  vi.advanceTimersByTime(1999)
  expect(streams).toHaveLength(2)
  vi.advanceTimersByTime(1)
  streams[2]?.started()
  fail('lost')
  vi.advanceTimersByTime(1000)
  expect(streams).toHaveLength(4)
})

test('a refusal is not asked about again until the page is looked at anew', () => {
  const { streams, fail, show } = world()
  fail('refused')
  vi.advanceTimersByTime(3_600_000)
  expect(streams).toHaveLength(1)
  show(false)
  show(true)
  expect(streams).toHaveLength(2)
})

test('a hidden page gives its stream up after a while, and takes it again when it is looked at', () => {
  const { streams, open, show } = world()
  show(false)
  vi.advanceTimersByTime(29_000)
  show(true)
  vi.advanceTimersByTime(60_000)
  expect([open(), streams.length]).toEqual([1, 1])
  show(false)
  vi.advanceTimersByTime(30_000)
  expect(open()).toBe(0)
  vi.advanceTimersByTime(3_600_000)
  expect(streams).toHaveLength(1)
  show(true)
  expect([open(), streams.length]).toEqual([1, 2])
})

test('stopped while waiting, nothing is opened', () => {
  const { streams, fail, stop } = world()
  fail('lost')
  stop()
  vi.runAllTimers()
  expect(streams).toHaveLength(1)
})
