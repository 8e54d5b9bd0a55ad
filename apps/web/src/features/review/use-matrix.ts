import { cellStates } from '@so-dan-van/domain/reports/cell-state'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { trpc } from '../../api/api.ts'
import type { Address } from '../../ui/scope.tsx'
import { useSession } from '../../ui/session.tsx'
import {
  type CellFilter,
  type CellPlace,
  columnsOf,
  filterCounts,
  queueOf,
  rowsWith,
  stepIn,
} from './matrix/matrix-model.ts'

const refreshEvery = 20_000
const noRows: never[] = []

/** The matrix of a year and what of it the address chooses: filter (`loc`), open programme (`ct`), cell (`o`). */
export function useMatrix(
  scope: { province: { id: number } | null; year: number; address: Address; change: (next: Address) => void },
  enabled: boolean,
) {
  const { catalogue } = useSession()
  const { province, year, address, change } = scope
  const query = useInfiniteQuery(
    trpc.review.matrix.infiniteQueryOptions(
      { unit: province?.id ?? 0, year },
      {
        enabled: enabled && province !== null,
        getNextPageParam: ({ next }) => next ?? undefined,
        refetchInterval: refreshEvery,
      },
    ),
  )
  const pages = query.data?.pages
  const first = pages?.[0]
  const codes = first?.indicators ?? noRows
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? noRows, [pages])
  const filter: CellFilter = cellStates.find((state) => state === address.loc) ?? 'all'
  const selected = placeOf(address.o)
  const open =
    address.ct ?? catalogue.indicators.find(({ code }) => code === selected?.indicator)?.programme ?? null
  const columns = useMemo(() => columnsOf(codes, catalogue, open), [codes, catalogue, open])
  const shown = useMemo(() => rowsWith(rows, filter), [rows, filter])
  const queue = useMemo(() => queueOf(shown, codes, filter), [shown, codes, filter])
  const order = (place: CellPlace) =>
    shown.findIndex(({ code }) => code === place.unit) * codes.length + codes.indexOf(place.indicator)
  const { fetchNextPage, isFetchingNextPage } = query
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, isFetchingNextPage])
  const select = (place: CellPlace) => {
    const programme = catalogue.indicators.find(({ code }) => code === place.indicator)?.programme
    change({
      o: [place.unit, place.indicator].filter(Boolean).join('.'),
      ...(programme && { ct: programme }),
    })
  }
  return {
    query,
    rows,
    codes,
    columns,
    shown,
    filter,
    selected,
    counts: useMemo(() => filterCounts(first), [first]),
    /** all units together, those of pages to come too */
    whole: first?.whole ?? null,
    more: query.hasNextPage ? more : null,
    place: {
      at: queue.findIndex((one) => one.unit === selected?.unit && one.indicator === selected.indicator) + 1,
      of: queue.length,
    },
    select,
    close: () => change({ o: undefined }),
    toggle: (programme: string) => change({ ct: open === programme ? 'dong' : programme }),
    choose: (next: CellFilter) => change({ loc: next === 'all' ? undefined : next, o: undefined }),
    step: (by: 1 | -1) => {
      const next = stepIn(queue, selected, by, order)
      const around = next === null || (selected !== null && order(next) <= order(selected))
      if (by === 1 && around && query.hasNextPage) return more()
      if (next !== null) select(next)
    },
  }
}

/** "453.dvk_stock" is a cell, "453" a unit's report. */
function placeOf(text: string | undefined): CellPlace | null {
  if (!text) return null
  const [unit = '', indicator = ''] = text.split('.')
  return { unit, indicator }
}
