import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { RuleTrial as Trial } from '@so-dan-van/domain/indicators/listed-rule'
import { oddReason } from '@so-dan-van/presentation/review/odd-table'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'

/** How many and which figures of past years the rule would have objected to. */
export function RuleTrial({
  trial,
  indicators,
}: {
  trial: Trial
  indicators: ReadonlyMap<string, Indicator>
}) {
  const { messages, locale } = useLanguage()
  const { units } = useCatalogue()
  const { trial: text } = messages.rules
  const clean = trial.hits === 0
  return (
    <section className="card rule-trial" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p role="status" className={clean ? 'change-up row' : 'tone-warning row'}>
        <Icon name={clean ? 'check' : 'warning'} />
        {clean ? text.clean(trial.reports) : text.hits(trial.hits, trial.reports)}
      </p>
      {trial.figures.length < trial.hits && <p className="dim">{text.first(trial.figures.length)}</p>}
      {!clean && (
        <div className="scroll-x rule-hits" tabIndex={0} role="region" aria-label={text.title}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{text.columns.year}</th>
                <th scope="col">{text.columns.unit}</th>
                <th scope="col" className="num">
                  {text.columns.value}
                </th>
                <th scope="col">{text.columns.reason}</th>
              </tr>
            </thead>
            <tbody>
              {trial.figures.map(({ unit, year, value, finding }) => (
                <tr key={`${unit} ${year}`}>
                  <td>{year}</td>
                  <td className="rule-unit">{units.find(({ id }) => id === unit)?.name}</td>
                  <td className="num">{value !== null && formatNumber(value, { locale })}</td>
                  <td>{oddReason(finding, { indicators, messages, locale })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
