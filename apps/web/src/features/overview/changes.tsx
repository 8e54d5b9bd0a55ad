import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Overview } from '@so-dan-van/domain/overview/overview'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { type RecentChange, recentChanges } from '@so-dan-van/presentation/overview/recent-changes'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import './side-card.css'

type Change = Overview['changes'][number]
type Props = { changes: readonly Change[]; districts: readonly UnitInfo[] }

const icons: Record<Change['kind'], IconName> = {
  figure: 'edit',
  submitted: 'submit',
  returned: 'returned',
  approved: 'check',
}
const namesShown = 3

/** What was saved, submitted, returned and approved last. */
export function Changes({ changes, districts }: Props) {
  const { overview: text } = useLanguage().messages
  const sentenceOf = useSentence()
  const lines = recentChanges(changes)
  return (
    <section className="changes" aria-label={text.changes}>
      <h3>{text.changes}</h3>
      {lines.length === 0 && <p className="dim">{text.noChanges}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <Icon name={icons[line.change.kind]} size={14} />
            <span className="grow">
              <b>{districts.find(({ id }) => id === line.change.unit)?.name}</b> {sentenceOf(line)}
            </span>
            <time dateTime={line.change.at}>{line.day.slice(5).split('-').reverse().join('/')}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useSentence(): (line: RecentChange) => string {
  const { messages, locale } = useLanguage()
  const { overview, terms } = messages
  const { indicators } = useCatalogue()
  const indicatorOf = (sought: string | null) => indicators.find(({ code }) => code === sought)
  return ({ change, indicators: codes }) => {
    const { change: text } = overview
    if (change.kind === 'submitted') return text.submitted
    if (change.kind === 'approved') return text.approved
    if (change.kind === 'returned') return text.returned(change.reason ?? '')
    const names = codes.map((code) => indicatorOf(code)?.shortName ?? code)
    if (names.length > 1)
      return text.figures(names.slice(0, namesShown).join(', '), names.length > namesShown)
    const indicator = indicatorOf(change.indicator)
    const number = (value: string | null) =>
      value === null ? terms.missing : formatNumber(value, { decimals: indicator?.decimals ?? 0, locale })
    const name = indicator?.shortName ?? ''
    return change.before === null
      ? text.firstFigure(name, number(change.after))
      : text.figure(name, number(change.before), number(change.after))
  }
}
