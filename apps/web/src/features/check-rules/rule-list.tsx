import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { ListedRule } from '@so-dan-van/domain/indicators/listed-rule'
import { indicatorName } from '@so-dan-van/presentation/review/odd-table'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'

type Props = {
  rules: readonly ListedRule[]
  indicators: ReadonlyMap<string, Indicator>
  busy: boolean
  turn: (rule: ListedRule) => void
  tryIt: (rule: ListedRule) => void
  remove: (rule: ListedRule) => void
}

/** Every rule, the catalogue's and the added ones, with its switch. */
export function RuleList({ rules, indicators, busy, turn, tryIt, remove }: Props) {
  const { messages, locale } = useLanguage()
  const { rules: text } = messages
  const nameOf = (code: string) => indicatorName(indicators.get(code), code, locale)
  const say = { name: nameOf, number: (value: number) => formatNumber(String(value), { locale }) }
  return (
    <div className="card scroll-x rule-list" tabIndex={0} role="region" aria-label={text.columns.rule}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{text.columns.indicator}</th>
            <th scope="col">{text.columns.rule}</th>
            <th scope="col">{text.columns.origin}</th>
            <th scope="col">{text.columns.enabled}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => {
            const [name, sentence] = [nameOf(rule.indicator), text.sentence(rule.rule, say)]
            return (
              <tr key={rule.id} className={rule.enabled ? undefined : 'rule-off'}>
                <th scope="row">{name}</th>
                <td>
                  {sentence} <span className="dim">({text.severity[severityOf(rule.rule)]})</span>
                </td>
                <td className="rule-origin">{rule.added ? text.origin.added : text.origin.catalogue}</td>
                <td className="rule-actions">
                  <button
                    type="button"
                    className="button small"
                    role="switch"
                    aria-checked={rule.enabled}
                    aria-label={text.switchLabel(name, sentence)}
                    title={mayTurn(rule) ? undefined : text.tryFirst}
                    disabled={busy || !mayTurn(rule)}
                    onClick={() => turn(rule)}
                  >
                    <Icon name={rule.enabled ? 'check' : 'close'} size={13} />
                    {rule.enabled ? text.on : text.off}
                  </button>
                  {!rule.enabled && (
                    <button
                      type="button"
                      className="button small ghost"
                      disabled={busy}
                      onClick={() => tryIt(rule)}
                    >
                      {text.tryIt}
                    </button>
                  )}
                  {rule.added && (
                    <button
                      type="button"
                      className="button small ghost"
                      aria-label={text.removeLabel(name, sentence)}
                      disabled={busy}
                      onClick={() => remove(rule)}
                    >
                      {text.remove}
                    </button>
                  )}
                  {!rule.enabled && (
                    <span className={rule.trial === null ? 'rule-tried tone-warning' : 'rule-tried dim'}>
                      {rule.trial === null
                        ? text.untried
                        : text.tried(new Date(rule.trial.at).toLocaleDateString(locale), rule.trial.hits)}
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** it can always be switched off, and on once it was tried as it is */
const mayTurn = ({ enabled, trial }: ListedRule) => enabled || trial !== null

const severityOf = ({ kind }: CheckRule) => (kind === 'cannotFall' ? 'warning' : 'error')
