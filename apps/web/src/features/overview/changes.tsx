import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Overview } from '@so-dan-van/domain/overview/overview'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'

const icons: Record<Overview['changes'][number]['kind'], IconName> = {
  figure: 'edit',
  submitted: 'submit',
  returned: 'returned',
  approved: 'check',
}

/** What was saved, submitted, returned and approved last. */
export function Changes({ changes, districts }: { changes: Overview['changes']; districts: UnitInfo[] }) {
  const { messages, locale } = useLanguage()
  const { overview: text, terms } = messages
  const { catalogue } = useSession()
  const sentence = (change: Overview['changes'][number]): string => {
    const unit = districts.find(({ id }) => id === change.unit)?.name ?? ''
    if (change.kind === 'submitted') return text.change.submitted(unit)
    if (change.kind === 'approved') return text.change.approved(unit)
    if (change.kind === 'returned') return text.change.returned(unit, change.reason ?? '')
    const indicator = catalogue.indicators.find(({ code }) => code === change.indicator)
    const number = (value: string | null) =>
      value === null ? terms.missing : formatNumber(value, { decimals: indicator?.decimals ?? 0, locale })
    const name = indicator?.shortName ?? ''
    return change.before === null
      ? text.change.firstFigure(unit, name, number(change.after))
      : text.change.figure(unit, name, number(change.before), number(change.after))
  }
  return (
    <div className="changes">
      <h3>{text.changes}</h3>
      {changes.length === 0 && <p className="dim">{text.noChanges}</p>}
      <ul>
        {changes.map((change) => (
          <li key={`${change.at} ${change.kind} ${change.unit} ${change.indicator}`}>
            <Icon name={icons[change.kind]} size={14} />
            <span>{sentence(change)}</span>
            <time dateTime={change.at}>
              {new Date(change.at).toLocaleDateString(locale, { day: '2-digit', month: '2-digit' })}
            </time>
          </li>
        ))}
      </ul>
    </div>
  )
}
