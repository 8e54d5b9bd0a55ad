import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { OddFigure, OddFilter } from '@so-dan-van/domain/reports/odd-figure'
import { csvText } from '@so-dan-van/presentation/figure/csv-text'
import { indicatorName, oddTable } from '@so-dan-van/presentation/review/odd-table'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { client, trpc } from '../../api/api.ts'
import { saveAs } from '../../api/save-as.ts'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { mayReviewAny, useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import './odd-figures.css'
import { OddFilters } from './odd-filters.tsx'
import { OddRows } from './odd-rows.tsx'
import { type SortColumn, type Sorting, useOddFilter } from './use-odd-filter.ts'

/** What the checks find over all units and years: with the reason, and one click from the cell. */
export function OddFiguresPage() {
  const session = useSession()
  const { messages, locale } = useLanguage()
  const { odd, app } = messages
  const chosen = useOddFilter()
  const { filter, sorting, change } = chosen
  const allowed = mayReviewAny(session)
  const query = useInfiniteQuery(
    trpc.oddFigures.list.infiniteQueryOptions(filter, {
      getNextPageParam: (last) => last.next ?? undefined,
      initialCursor: 0,
      enabled: allowed,
    }),
  )
  const { catalogue } = session
  const indicators = useMemo(
    () => new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator])),
    [catalogue],
  )
  const unitName = (id: number) => catalogue.units.find((unit) => unit.id === id)?.name ?? ''
  const pages = query.data?.pages ?? []
  const last = pages.at(-1)
  const rows = sorted(
    pages.flatMap((page) => page.rows),
    sorting,
    {
      unitName,
      indicatorName: (code) => indicatorName(indicators.get(code), code, locale),
      kinds: odd.kinds,
      locale,
    },
  )
  const sortBy = (column: SortColumn) => {
    const down = sorting.column === column && !sorting.down
    change({ xep: `${down ? '-' : ''}${column}` })
  }
  return (
    <Page
      title={odd.title}
      above={{ to: '/ra-soat', label: odd.back }}
      scope={<OddFilters {...chosen} />}
      actions={
        rows.length > 0 && (
          <OddDownloads
            filter={filter}
            csv={() => {
              const { columns, lines } = oddTable(rows, { indicators, unitName, messages, locale })
              const shown = lines.map((line) =>
                line.map(({ text, number }) =>
                  number && text !== '' ? formatNumber(text, { locale }).replace('−', '-') : text,
                ),
              )
              return csvText([columns.map(({ label }) => label), ...shown])
            }}
          />
        )
      }
    >
      {!allowed && <NoPermission />}
      {allowed && query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {allowed && query.isPending && <Skeleton height={420} label={app.loading} />}
      {last && (
        <>
          <p className="dim odd-count" role="status">
            {odd.count(rows.length, last.looked)}
          </p>
          {rows.length === 0 ? (
            <EmptyState title={odd.none} icon="check">
              <p>{odd.noneText}</p>
            </EmptyState>
          ) : (
            <OddRows rows={rows} indicators={indicators} sorting={sorting} sortBy={sortBy} />
          )}
          {last.next !== null && (
            <button
              type="button"
              className="button odd-more"
              disabled={query.isFetchingNextPage}
              onClick={() => query.fetchNextPage()}
            >
              {odd.more(last.looked, last.reports)}
            </button>
          )}
        </>
      )}
    </Page>
  )
}

function OddDownloads({ filter, csv }: { filter: OddFilter; csv: () => string }) {
  const { odd } = useLanguage().messages
  const file = useMutation({
    mutationFn: () => client.oddFigures.file.query(filter),
    onSuccess: saveAs,
  })
  const saveCsv = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([csv()], { type: 'text/csv;charset=utf-8' }))
    link.download = odd.fileName(filter.year, 'csv')
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <>
      <button type="button" className="button" onClick={saveCsv}>
        <Icon name="download" /> {odd.csv}
      </button>
      <button type="button" className="button" disabled={file.isPending} onClick={() => file.mutate()}>
        <Icon name="download" /> {odd.xlsx}
      </button>
    </>
  )
}

type Names = {
  unitName: (id: number) => string
  indicatorName: (code: string) => string
  kinds: Readonly<Record<OddFigure['finding']['check'], string>>
  locale: string
}

/** The order asked for; rows that are alike in it keep the server's: newest year first, then units. */
function sorted(rows: readonly OddFigure[], { column, down }: Sorting, names: Names): OddFigure[] {
  const collator = new Intl.Collator(names.locale, { numeric: true })
  const key: Record<SortColumn, (row: OddFigure) => string> = {
    year: (row) => String(row.year),
    unit: (row) => names.unitName(row.unit),
    indicator: (row) => names.indicatorName(row.indicator),
    reason: (row) => `${row.finding.severity === 'error' ? 0 : 1} ${names.kinds[row.finding.check]}`,
  }
  const by = key[column]
  return [...rows].sort((a, b) => (down ? -1 : 1) * collator.compare(by(a), by(b)))
}
