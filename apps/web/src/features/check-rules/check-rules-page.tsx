import { can } from '@so-dan-van/domain/access/access'
import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import { nameContains } from '@so-dan-van/domain/units/names'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { trpc } from '../../api/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { EmptyState, ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import './check-rules.css'
import { RuleForm } from './rule-form.tsx'
import { RuleList } from './rule-list.tsx'
import { RuleTrial } from './rule-trial.tsx'

type Rule = { indicator: string; rule: CheckRule }
const keyOf = ({ indicator, rule }: Rule) => JSON.stringify([indicator, rule])

/** Check rules of all indicators: switched, added, and run over past years before they hold. */
export function CheckRulesPage() {
  const { app, administration, rules: text } = useLanguage().messages
  const { viewer, catalogue } = useSession()
  const cache = useQueryClient()
  const [sought, setSought] = useState('')
  const allowed = can(viewer.grants, 'rules.manage')
  const query = useQuery({ ...trpc.checkRules.list.queryOptions(), enabled: allowed })
  const refresh = { onSettled: () => cache.invalidateQueries() }
  const trial = useMutation(trpc.checkRules.try.mutationOptions(refresh))
  const add = useMutation(trpc.checkRules.add.mutationOptions(refresh))
  const turn = useMutation(trpc.checkRules.switch.mutationOptions(refresh))
  const remove = useMutation(trpc.checkRules.remove.mutationOptions(refresh))
  const indicators = useMemo(
    () => new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator])),
    [catalogue],
  )
  const all = query.data ?? []
  const shown = all.filter(({ indicator: code }) => {
    const found = indicators.get(code)
    return sought.trim() === '' || nameContains(`${found?.name} ${found?.shortName} ${found?.nameEn}`, sought)
  })
  const busy = trial.isPending || add.isPending || turn.isPending || remove.isPending
  const failed = [trial, add, turn, remove].find(({ error }) => error !== null)
  // as the list has it now: its trial and its switch may have changed since
  const added = all.find(({ id }) => id === add.data?.id)
  const tried = trial.isSuccess ? keyOf(trial.variables) : null
  const tryIt = ({ indicator, rule }: Rule) => trial.mutate({ indicator, rule })
  return (
    <Page
      title={administration.pages.rules.title}
      above={{ to: '/quan-tri', label: app.pages.administration }}
    >
      {!allowed && <NoPermission />}
      {allowed && query.error !== null && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {allowed && query.isPending && <Skeleton height={520} label={app.loading} />}
      {query.data && (
        <div className="rule-columns">
          <section className="rule-main">
            <p className="dim">{text.intro}</p>
            <input
              type="search"
              className="field"
              value={sought}
              aria-label={text.search}
              placeholder={text.search}
              onChange={(event) => setSought(event.target.value)}
            />
            <p className="dim small-text" role="status">
              {text.count(shown.length, shown.filter(({ enabled }) => !enabled).length)}
            </p>
            {shown.length === 0 ? (
              <EmptyState title={text.none} />
            ) : (
              <RuleList
                rules={shown}
                indicators={indicators}
                busy={busy}
                turn={({ id, enabled }) => turn.mutate({ id, enabled: !enabled })}
                tryIt={tryIt}
                remove={({ id }) => remove.mutate({ id })}
              />
            )}
          </section>
          <div className="rule-side">
            <RuleForm
              busy={busy}
              isTried={(rule) => keyOf(rule) === tried}
              tryIt={tryIt}
              add={(rule, done) => add.mutate(rule, { onSuccess: done })}
            />
            {failed && (
              <p className="change-down" role="alert">
                {failed.error?.message}
              </p>
            )}
            {added && (
              <div className="rule-added" role="status">
                <span className="change-up row">
                  <Icon name="check" />
                  {added.enabled ? text.form.turnedOn : text.form.added}
                </span>
                {!added.enabled && (
                  <button
                    type="button"
                    className="button primary"
                    disabled={busy || added.trial === null}
                    onClick={() => turn.mutate({ id: added.id, enabled: true })}
                  >
                    {text.form.turnOn}
                  </button>
                )}
              </div>
            )}
            {trial.data && <RuleTrial trial={trial.data} indicators={indicators} />}
          </div>
        </div>
      )}
    </Page>
  )
}
