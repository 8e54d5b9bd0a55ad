import { can } from '@so-dan-van/domain/access/access'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { useScope, YearScope } from '../../ui/scope.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import { SheetButton } from './sheet-button.tsx'
import { TargetGrid } from './target-grid.tsx'
import './target.css'
import { useTargets } from './use-targets.ts'

/** Plans of a year: indicators by units, typed or pasted; what is not given is said so. */
export function TargetPage() {
  const { messages, locale } = useLanguage()
  const { app, target: text } = messages
  const { viewer, catalogue } = useSession()
  const allowed = can(viewer.grants, 'targets.manage')
  const open = catalogue.rounds.filter(({ lockedAt }) => lockedAt === null).at(-1)?.year
  const { year, province, districts, address, change } = useScope(open)
  const [all, setAll] = useState(false)
  const targets = useTargets(province?.id ?? 0, year, allowed)
  if (!allowed || province === null)
    return (
      <Page title={text.title}>
        <NoPermission />
      </Page>
    )
  const programme = address.ct ?? ''
  const indicators = catalogue.indicators
    .filter(({ level, hasTarget }) => level === 'district' && (all || hasTarget))
    .filter((one) => programme === '' || one.programme === programme)
  const units = [...districts, province].filter(({ code }) => !address.dv || code === address.dv)
  return (
    <Page
      title={text.title}
      about={String(year)}
      above={{ to: '/quan-tri', label: app.pages.administration }}
      scope={
        <>
          <YearScope year={year} change={change} />
          <ScopeSelect
            label={text.programme}
            value={programme}
            onChange={(ct) => change({ ct: ct === '' ? undefined : ct })}
            options={[
              { value: '', label: text.everyProgramme },
              ...catalogue.programmes.map((one) => ({
                value: one.code,
                label: locale === 'en' ? one.nameEn : one.shortName,
              })),
            ]}
          />
          <ScopeSelect
            label={text.unit}
            value={address.dv ?? ''}
            onChange={(dv) => change({ dv: dv === '' ? undefined : dv })}
            options={[
              { value: '', label: text.everyUnit },
              ...districts.map(({ code, name }) => ({ value: code, label: name })),
              { value: province.code, label: text.province },
            ]}
          />
        </>
      }
      actions={
        <>
          <SheetButton unit={province.id} year={year} all={all} />
          <Link
            to="/quan-tri/ke-hoach/nap"
            search={{ nam: String(year) } as never}
            className="button primary"
          >
            <Icon name="upload" /> {text.fromFile}
          </Link>
        </>
      }
    >
      <div className="filters target-filters">
        {([false, true] as const).map((one) => (
          <button
            key={String(one)}
            type="button"
            className="filter"
            aria-pressed={all === one}
            onClick={() => setAll(one)}
          >
            {one ? text.which.all : text.which.planned}
          </button>
        ))}
        <span role="status" className={targets.wrong ? 'change-down' : 'change-up'}>
          {targets.said}
        </span>
      </div>
      <p className="dim small-text target-how">{text.how}</p>
      {targets.query.error !== null && (
        <ErrorState error={targets.query.error} retry={() => targets.query.refetch()} />
      )}
      {targets.query.isPending && <Skeleton height={480} label={app.loading} />}
      {targets.query.data &&
        (indicators.length === 0 ? (
          <EmptyState title={text.empty} />
        ) : (
          <TargetGrid indicators={indicators} units={units} year={year} targets={targets} />
        ))}
    </Page>
  )
}
