import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Headline } from '@so-dan-van/presentation/overview/headline'
import { Link } from '@tanstack/react-router'
import { FigureValue, IllustrativeMark } from '../../ui/figure-value.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'

const percent = (share: number) => `${Math.min(100, share * 100)}%`

/** Value, bar against the plan (dark tick) and last year (gap), change; opens its chart. */
export function HeadlineCard({
  headline,
  year,
  standing,
}: {
  headline: Headline
  year: number
  standing: Standing
}) {
  const { overview: text } = useMessages()
  const { indicator, mark, change, target, bullet } = headline
  const tone = change?.good == null ? '' : change.good ? 'change-up' : 'change-down'
  return (
    <Link
      to="/chi-tieu"
      search={{ ct: indicator.code, nam: String(year), ...(standing === 'all' && { so: 'ca' }) } as never}
      className="card headline"
      data-testid={`headline-${indicator.code}`}
    >
      <span className="label">{indicator.shortName}</span>
      <span className="value">
        <FigureValue mark={mark} strong /> <span className="measure">{indicator.unitOfMeasure}</span>
      </span>
      <span className="bullet" aria-hidden="true">
        {bullet && (
          <i className={mark.illustrative ? 'illustrative' : ''} style={{ width: percent(bullet.value) }} />
        )}
        {bullet?.previous != null && <u style={{ left: percent(bullet.previous) }} />}
        {bullet?.target != null && <s style={{ left: percent(bullet.target) }} />}
      </span>
      <span className="sub">
        {change ? (
          <span className={`row ${tone}`} style={{ gap: 3 }}>
            {change.direction !== 'none' && (
              <Icon name={change.direction === 'up' ? 'up' : 'fall'} size={13} />
            )}
            <b>{change.text}</b> {change.percent && <span className="dim">({change.percent})</span>}
          </span>
        ) : (
          <span className="dim">{text.noChange}</span>
        )}
        {target ? (
          <span>
            <span className="dim">{text.target(target.text)}</span>
            {target.illustrative && <IllustrativeMark />} <b>{target.percent}</b>
          </span>
        ) : (
          <span className="dim">{text.noTarget}</span>
        )}
      </span>
    </Link>
  )
}
