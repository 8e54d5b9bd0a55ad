import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { CriteriaMatrix } from '@so-dan-van/domain/registers/criterion/register'
import { bands, communeStandingAt, countResults } from '@so-dan-van/domain/registers/criterion/standing'
import {
  averageOf,
  type CriteriaChange,
  summariseCriteria,
} from '@so-dan-van/domain/registers/criterion/summary'
import type { Messages } from '@so-dan-van/messages/messages'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'

/** What the matrix says as a whole: total, average, change, bands, and titles beside them. */
export function CriteriaSummary({ matrix, year }: { matrix: CriteriaMatrix; year: number }) {
  const { messages, locale } = useLanguage()
  const text = messages.criterion.summary
  const { set, communes, previous } = matrix
  if (set === null) return null
  const now = communes.map(({ unit, results }) => ({ unit, met: countResults(results).met }))
  const summary = summariseCriteria({ set: set.code, communes: now }, set.criteriaCount, previous)
  const standings = communes.map((commune) => communeStandingAt(commune, `${year}-12-31`))
  const average = averageOf(summary)
  const total = summary.total === null ? '' : formatNumber(String(summary.total), { locale })
  const shown = set.criteriaCount > 10 ? bands : bands.filter((band) => band !== '15_18' && band !== '10_14')
  const count = (of: number) => formatNumber(String(of), { locale })
  return (
    <section className="criteria-summary">
      <div>
        <h2>{text.total}</h2>
        <p className="figure-large">{total || text.none}</p>
        <p className="small-text">
          <Change change={summary.change} year={year - 1} text={text} locale={locale} />
        </p>
      </div>
      <div>
        <h2>{text.average}</h2>
        <p className="figure-large">
          {average === null ? text.none : formatNumber(average, { locale, decimals: 2 })}
        </p>
        {average !== null && (
          <p className="small-text">
            {summary.assessed === summary.communes
              ? text.averageOf(total, summary.communes)
              : text.averageOfSome(total, summary.assessed, summary.communes)}
          </p>
        )}
      </div>
      <div className="criteria-bands">
        <h2>{text.bands}</h2>
        <dl>
          {shown.map((band) => (
            <div key={band}>
              <dt>{band === 'full' ? text.full(set.criteriaCount) : text.band[band]}</dt>
              <dd>{count(summary.bands[band])}</dd>
            </div>
          ))}
          {summary.assessed < summary.communes && (
            <div>
              <dt>{text.none}</dt>
              <dd>{count(summary.communes - summary.assessed)}</dd>
            </div>
          )}
        </dl>
      </div>
      <div className="criteria-bands">
        <h2>{messages.criterion.columns.title}</h2>
        <dl>
          <div>
            <dt>{text.recognised}</dt>
            <dd>{count(standings.filter(({ title }) => title !== null).length)}</dd>
          </div>
          {(['advanced', 'model'] as const).map((title) => (
            <div key={title}>
              <dt>{messages.criterion.titles[title]}</dt>
              <dd>{count(standings.filter((one) => holds(one.title, title)).length)}</dd>
            </div>
          ))}
          {set.kind === 'basic' && (
            <div>
              <dt>{text.regressed}</dt>
              <dd>{count(standings.filter(({ regressed }) => regressed === true).length)}</dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  )
}

/** a higher title holds the lower one */
const holds = (title: string | null, wanted: 'advanced' | 'model') =>
  title === wanted || (wanted === 'advanced' && title === 'model')

type ChangeProps = {
  change: CriteriaChange
  year: number
  text: Messages['criterion']['summary']
  locale: 'vi' | 'en'
}

function Change({ change, year, text, locale }: ChangeProps) {
  if (change.value === null) return <span className="dim">{text.gaps[change.gap](year)}</span>
  const { value } = change
  const words = formatNumber(String(Math.abs(value)), { locale, twoDigits: locale === 'vi' })
  const said = value > 0 ? text.up(words) : value < 0 ? text.down(words) : text.same
  return (
    <>
      {text.change(year)}:{' '}
      <b className={value < 0 ? 'change-down' : 'change-up'}>
        {value !== 0 && <Icon name={value > 0 ? 'up' : 'fall'} size={13} />} {said}
      </b>
    </>
  )
}
