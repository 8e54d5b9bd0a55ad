import { chartCsv } from '@so-dan-van/presentation/chart/chart-csv'
import {
  type ChartSpec,
  chartMarks,
  decodeChartSpec,
  encodeChartSpec,
} from '@so-dan-van/presentation/chart/chart-spec'
import { prepareChart } from '@so-dan-van/presentation/chart/prepare-chart'
import { partsOf } from '@so-dan-van/presentation/figure/parts-of'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Askable } from '../../ui/ask.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { StandingScope, YearScope } from '../../ui/scope.tsx'
import { districtsOf, provinceOf, useSession, yearsOf } from '../../ui/session.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { ChartView } from './chart-view.tsx'
import { DefinitionPanel } from './definition-panel.tsx'
import { Picker } from './picker.tsx'
import './explorer.css'

const colours = [
  '--d-dong-hoi',
  '--d-minh-hoa',
  '--d-tuyen-hoa',
  '--d-quang-trach',
  '--d-bo-trach',
  '--d-quang-ninh',
  '--d-le-thuy',
  '--d-ba-don',
]
const favourite = 'ocop_total'

/** Any indicator, by district for a year or over years; the whole choice is in the address. */
export function ExplorerPage() {
  const session = useSession()
  const { catalogue } = session
  const { messages, locale } = useLanguage()
  const { app, explorer: text } = messages
  const navigate = useNavigate()
  const address = useSearch({ strict: false }) as Record<string, unknown>
  const spec = decodeChartSpec(address)
  const year = spec.year ?? catalogue.defaultYear
  const indicator =
    catalogue.indicators.find(({ code }) => code === (spec.indicator ?? favourite)) ??
    catalogue.indicators[0] ??
    null
  const mark =
    spec.indicator === null && address.dang === undefined && indicator?.code === favourite
      ? 'stacked'
      : spec.mark
  const province = provinceOf(session, year)
  const districts = province === null ? [] : districtsOf(catalogue, province.id, year)
  const chosen =
    spec.units.length === 0 ? districts : districts.filter(({ code }) => spec.units.includes(code))
  const parts = indicator === null ? [] : partsOf(indicator, catalogue.indicators)
  const fromYear = spec.fromYear ?? year - 5
  const change = (next: Partial<ChartSpec>) =>
    void navigate({
      to: '.',
      search: encodeChartSpec({ ...spec, indicator: indicator?.code ?? null, year, mark, ...next }) as never,
    })
  const asked = {
    indicators: indicator === null ? [] : [indicator.code, ...parts.map(({ code }) => code)].slice(0, 20),
    units: [...chosen.map(({ id }) => id), ...(province ? [province.id] : [])],
    years: mark === 'lines' ? range(Math.max(fromYear, year - 29), year) : [year - 1, year],
    standing: spec.standing,
  }
  const query = useQuery({
    ...trpc.explorer.figures.queryOptions(asked),
    enabled: asked.indicators.length > 0 && asked.units.length > 0,
    placeholderData: (before) => before,
  })
  const prepared =
    query.data && indicator
      ? prepareChart({
          spec: { ...spec, mark, year, fromYear },
          indicator,
          parts,
          units: chosen.map((unit) => ({
            id: unit.id,
            code: unit.code,
            name: unit.name,
            colour: colours[districts.indexOf(unit) % colours.length] ?? '--data',
          })),
          whole:
            province === null
              ? null
              : { id: province.id, code: province.code, name: messages.terms.province, colour: '--ref' },
          cells: query.data.cells,
          criteriaSets: catalogue.criteriaSets,
          reading: { locale, messages },
        })
      : null
  const download = () => {
    if (prepared === null || indicator === null) return
    const csv = chartCsv(prepared, messages.chart.csv.exported(new Date().toLocaleDateString(locale)))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
    link.download = `${indicator.code}-${year}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  const years = yearsOf(catalogue).map((one) => ({ value: String(one), label: String(one) }))
  return (
    <Page
      title={app.pages.explorer}
      wide
      scope={
        <>
          {mark === 'lines' && (
            <ScopeSelect
              label={text.fromYear}
              value={String(fromYear)}
              onChange={(from) => change({ fromYear: Number(from) })}
              options={years.filter(({ value }) => Number(value) <= year)}
            />
          )}
          <YearScope
            year={year}
            change={({ nam }) => change({ year: Number(nam), fromYear: spec.fromYear })}
          />
          <StandingScope
            standing={spec.standing}
            change={({ so }) => change({ standing: so === 'ca' ? 'all' : 'approved' })}
          />
          {mark !== 'lines' && (
            <ScopeSelect
              label={text.sort.label}
              value={spec.sort}
              onChange={(sort) => change({ sort: sort === 'official' ? 'official' : 'value' })}
              options={[
                { value: 'value', label: text.sort.value },
                { value: 'official', label: text.sort.official },
              ]}
            />
          )}
        </>
      }
      actions={
        <>
          <CopyLink />
          <button type="button" className="button primary" disabled={prepared === null} onClick={download}>
            <Icon name="download" />
            {text.download}
          </button>
        </>
      }
    >
      <div className="explorer">
        <Picker
          chosen={indicator?.code ?? null}
          pick={(code) => change({ indicator: code, mark: mark === 'stacked' ? 'bars' : mark })}
          districts={districts}
          units={chosen}
          pickUnits={(codes) => change({ units: codes })}
        />
        <section className="explorer-centre" aria-label={text.chart}>
          <div className="tabs" role="tablist" aria-label={text.chart}>
            {chartMarks.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                aria-selected={mark === one}
                disabled={one === 'stacked' && parts.length === 0}
                title={one === 'stacked' && parts.length === 0 ? text.noParts : undefined}
                onClick={() => change({ mark: one })}
              >
                {text.marks[one]}
              </button>
            ))}
          </div>
          {indicator === null && <EmptyState title={text.empty} />}
          {query.error !== null && query.data === undefined && (
            <ErrorState error={query.error} retry={() => query.refetch()} />
          )}
          {query.isPending && indicator !== null && <Skeleton height={420} label={app.loading} />}
          {prepared && (
            <Askable standing={spec.standing}>
              <ChartView prepared={prepared} mark={mark} />
            </Askable>
          )}
        </section>
        {indicator && (
          <DefinitionPanel indicator={indicator} cells={query.data?.cells ?? []} units={chosen} year={year} />
        )}
      </div>
    </Page>
  )
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index)

function CopyLink() {
  const { app } = useLanguage().messages
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button type="button" className="button" onClick={copy}>
      <Icon name="link" />
      <span role="status">{copied ? app.copied : app.copyLink}</span>
    </button>
  )
}
