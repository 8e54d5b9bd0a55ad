import { can } from '@so-dan-van/domain/access/access'
import { nameContains } from '@so-dan-van/domain/units/names'
import { indicatorName } from '@so-dan-van/presentation/review/odd-table'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../api/api.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import { BindingDialog } from './binding-dialog.tsx'
import { bindingText, wordsOf } from './binding-words.ts'
import './bindings.css'

/** Which indicators registers count. */
export function BindingsPage() {
  const { messages, locale } = useLanguage()
  const { app, bindings: text } = messages
  const { viewer, catalogue } = useSession()
  const allowed = can(viewer.grants, 'rules.manage')
  const query = useQuery({ ...trpc.binding.list.queryOptions(), enabled: allowed })
  const [sought, setSought] = useState('')
  const [onlyBound, setOnlyBound] = useState(true)
  const [edited, setEdited] = useState<string | null>(null)
  const bound = new Map(query.data?.map((one) => [one.binding.indicator, one]))
  const shown = catalogue.indicators.filter(
    ({ code, entry, name, shortName, nameEn }) =>
      entry === 'entered' &&
      (bound.has(code) || !onlyBound) &&
      (sought.trim() === '' || nameContains(`${name} ${shortName} ${nameEn}`, sought)),
  )
  return (
    <Page title={text.title} above={{ to: '/quan-tri', label: app.pages.administration }}>
      {!allowed && <NoPermission />}
      {query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {allowed && query.isPending && <Skeleton height={480} label={app.loading} />}
      {query.data && (
        <>
          <p className="dim">{text.intro}</p>
          <div className="row binding-filters">
            <input
              type="search"
              className="field"
              value={sought}
              aria-label={text.search}
              placeholder={text.search}
              onChange={(event) => setSought(event.target.value)}
            />
            <label className="check">
              <input
                type="checkbox"
                checked={onlyBound}
                onChange={(event) => setOnlyBound(event.target.checked)}
              />{' '}
              {text.onlyBound}
            </label>
          </div>
          {shown.length === 0 ? (
            <EmptyState title={text.none} />
          ) : (
            <div className="card scroll-x bindings" tabIndex={0} role="region" aria-label={text.title}>
              <table className="data-table">
                <thead>
                  <tr>
                    <th scope="col">{text.columns.indicator}</th>
                    <th scope="col">{text.columns.register}</th>
                    <th scope="col">{text.columns.counts}</th>
                    <th scope="col">
                      <span className="sr">{text.change}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((indicator) => {
                    const binding = bound.get(indicator.code)?.binding
                    const name = indicatorName(indicator, indicator.code, locale)
                    return (
                      <tr key={indicator.code}>
                        <th scope="row">
                          {name} <span className="dim">({indicator.unitOfMeasure})</span>
                        </th>
                        <td>
                          {binding ? (
                            wordsOf(text, binding.register).name
                          ) : (
                            <span className="dim">{text.notBound}</span>
                          )}
                        </td>
                        <td>{binding && bindingText(text, binding)}</td>
                        <td>
                          <button
                            type="button"
                            className="button small"
                            aria-label={text.edit(name)}
                            onClick={() => setEdited(indicator.code)}
                          >
                            {text.change}
                          </button>
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
      {edited !== null && (
        <BindingDialog
          key={edited}
          indicator={edited}
          before={bound.get(edited) ?? null}
          close={() => setEdited(null)}
        />
      )}
    </Page>
  )
}
