import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Overview } from '@so-dan-van/domain/overview/overview'
import { vietnamDay } from '@so-dan-van/domain/reports/dates'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'

type Change = Overview['changes'][number]
type Props = { changes: readonly Change[]; districts: readonly UnitInfo[] }

const icons: Record<Change['kind'], IconName> = {
  figure: 'edit',
  submitted: 'submit',
  returned: 'returned',
  approved: 'check',
}

/** What was saved, submitted, returned and approved last. */
export function Changes({ changes, districts }: Props) {
  const { messages, locale } = useLanguage()
  const { overview: text, terms } = messages
  const { indicators } = useCatalogue()
  const sentence = (change: Change): string => {
    if (change.kind === 'submitted') return text.change.submitted
    if (change.kind === 'approved') return text.change.approved
    if (change.kind === 'returned') return text.change.returned(change.reason ?? '')
    const indicator = indicators.find(({ code }) => code === change.indicator)
    const number = (value: string | null) =>
      value === null ? terms.missing : formatNumber(value, { decimals: indicator?.decimals ?? 0, locale })
    const name = indicator?.shortName ?? ''
    return change.before === null
      ? text.change.firstFigure(name, number(change.after))
      : text.change.figure(name, number(change.before), number(change.after))
  }
  return (
    <section className="changes" aria-label={text.changes}>
      <h3>{text.changes}</h3>
      {changes.length === 0 && <p className="dim">{text.noChanges}</p>}
      <ul>
        {changes.map((change) => (
          <li key={`${change.at} ${change.kind} ${change.unit} ${change.indicator}`}>
            <Icon name={icons[change.kind]} size={14} />
            <span className="grow">
              <b>{districts.find(({ id }) => id === change.unit)?.name}</b> {sentence(change)}
            </span>
            <time dateTime={change.at}>{vietnamDay(change.at).slice(5).split('-').reverse().join('/')}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
