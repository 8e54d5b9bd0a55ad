import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { OwnSaves } from './own-saves.ts'

const key = ['form', { unit: 1 }]
const form = (versions: Record<string, number>) =>
  ({
    rows: Object.entries(versions).map(([indicator, version]) => ({
      indicator,
      cell: version === 0 ? null : { version },
    })),
  }) as unknown as EntryForm

function world(first: EntryForm) {
  const cache = new QueryClient()
  cache.setQueryData(key, first)
  const clock = { now: 100_000 }
  const own = new OwnSaves(cache, key, () => clock.now)
  return { cache, own, clock }
}

test('a cell whose version rose by hand was saved here', () => {
  const { cache, own, clock } = world(form({ a: 1, b: 0 }))
  cache.setQueryData(key, form({ a: 2, b: 0 }))
  expect(own.explain(['a'], clock.now)).toBe(true)
  expect(own.explain(['b'], clock.now)).toBe(false)
  expect(own.explain(['a', 'b'], clock.now)).toBe(false)
})

test('an old save explains no new event', () => {
  const { cache, own, clock } = world(form({ a: 1 }))
  cache.setQueryData(key, form({ a: 2 }))
  expect(own.explain(['a'], clock.now + 3000)).toBe(true)
  expect(own.explain(['a'], clock.now + 3001)).toBe(false)
})

test('what was read from the server was not saved here', async () => {
  const { cache, own, clock } = world(form({ a: 1 }))
  await cache.fetchQuery({ queryKey: key, queryFn: () => form({ a: 2 }) })
  expect(own.explain(['a'], clock.now)).toBe(false)
  cache.setQueryData(key, form({ a: 2 }))
  expect(own.explain(['a'], clock.now)).toBe(false)
})

test('too many cells to name are never explained', () => {
  const { cache, own, clock } = world(form({ a: 1 }))
  cache.setQueryData(key, form({ a: 2 }))
  expect(own.explain(null, clock.now)).toBe(false)
})
