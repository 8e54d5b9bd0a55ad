import type { BoundRegister, countables } from '@so-dan-van/domain/registers/binding'
import { type RawBuilder, sql } from 'kysely'
import { ocopStandings } from './ocop-standings.ts'

type Names<R extends BoundRegister> = (typeof countables)[R]

/** A register as bindings count it: its rows on a day, and the columns behind the names that `countables` gives. */
type Source<R extends BoundRegister> = {
  /** `day`: an ISO day or an expression of type date; `units`: those asked for, with everything below */
  rows: (at: { day: string | RawBuilder<unknown>; roots: number[]; units: number[] }) => RawBuilder<unknown>
  measures: Record<Names<R>['measures'][number], RawBuilder<unknown>>
  facets: Record<keyof Names<R>['facets'], RawBuilder<unknown>>
  dates: Record<Names<R>['dates'][number], RawBuilder<unknown>>
}

const items = sql`count(*)`

export const sources: { [R in BoundRegister]: Source<R> } = {
  ocop: {
    rows: ocopStandings,
    measures: { items, producers: sql`count(distinct s.producer)` },
    facets: { stars: sql`s.stars`, state: sql`s.state`, potential: sql`s.potential`, group: sql`s."group"` },
    dates: { since: sql`s.since` },
  },
}
