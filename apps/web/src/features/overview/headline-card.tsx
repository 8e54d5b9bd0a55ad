import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Headline, HeadlineChange } from '@so-dan-van/presentation/overview/headline'
import { Link } from '@tanstack/react-router'
import { FigureValue, IllustrativeMark } from '../../ui/figure-value.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { chartLink } from '../../ui/links.ts'
import './headline-card.css'

const percent = (share: number) => `${Math.min(100, share * 100)}%`

type Props = { headline: Headline; year: number; standing: Standing }

/** Value, bar against the plan (dark tick) and last year (gap), change; opens its chart, the number where it comes from. */
export function HeadlineCard({ headline, year, standing }: Props) {
  const { overview: text } = useMessages()
  const { indicator, name, measure, mark, detail, lacking, change, noChange, target, bullet } = headline
  return (
    <div className="card headline" data-testid={`headline-${indicator.code}`}>
      <Link {...chartLink(indicator.code, { year, standing })} className="label stretched" title={name}>
        {name}
      </Link>
      <span className="value">
        <FigureValue mark={mark} strong /> <span className="measure grow">{measure}</span>
        {lacking ? (
          <span className="chip chip-missing">{text.lacking(lacking.missing, lacking.of)}</span>
        ) : (
          detail && <span className="dim detail">{detail}</span>
        )}
      </span>
      <span className="bullet" aria-hidden="true">
        {bullet && <i data-state={mark.state} style={{ width: percent(bullet.value) }} />}
        {bullet?.previous != null && <u style={{ left: percent(bullet.previous) }} />}
        {bullet?.target != null && <s style={{ left: percent(bullet.target) }} />}
      </span>
      <span className="sub">
        {change ? <Change change={change} /> : <span className="dim">{mark.size !== null && noChange}</span>}
        {target ? (
          <span>
            <span className="dim">{text.target(target.text)}</span>
            {target.illustrative && <IllustrativeMark />} <b>{target.percent}</b>
          </span>
        ) : (
          <span className="dim">{text.noTarget}</span>
        )}
      </span>
    </div>
  )
}

function Change({ change }: { change: HeadlineChange }) {
  const { overview: text } = useMessages()
  const tone = change.good === null ? '' : change.good ? 'change-up' : 'change-down'
  const about = [
    change.measure,
    change.percent && `(${change.percent})`,
    change.units !== null && text.sameUnits(change.units),
  ].filter(Boolean)
  return (
    <span className="change">
      <b className={tone}>
        {change.direction !== 'none' && <Icon name={change.direction === 'up' ? 'up' : 'fall'} size={13} />}
        {change.text}
      </b>
      <span className="dim">{about.join(', ').replace(', (', ' (')}</span>
    </span>
  )
}
