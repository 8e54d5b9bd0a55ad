import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { PeerStanding } from '@so-dan-van/domain/indicators/peers'
import { useLanguage } from '../../../ui/language.tsx'

const width = 336
const left = 8
const usable = width - 2 * left
const middle = 46

type Props = { standing: PeerStanding; unit: string; name: string }

/** Where the unit's figure lies among the others: each a dot, the usual range a band, the median a line. */
export function StripPlot({ standing, unit, name }: Props) {
  const { messages, locale } = useLanguage()
  const { panel: text } = messages.review
  const number = (value: string) => formatNumber(value, { decimals: 1, locale })
  const numbers = [standing.value, standing.high, ...standing.peers.map(({ value }) => value)].map(Number)
  const most = Math.max(...numbers, 1)
  const x = (value: string) => left + (Number(value) / most) * usable
  const own = x(standing.value)
  const median = x(standing.median)
  const label = text.strip(name, unit, number(standing.value), number(standing.median), standing.peers.length)
  const heading = text.stripHeading[standing.measure]
  return (
    <section>
      <h3>{heading}</h3>
      <svg viewBox={`0 0 ${width} 84`} role="img" aria-label={label} className="strip-plot">
        <rect x={x(standing.low)} y="26" width={x(standing.high) - x(standing.low)} height="40" rx="3" />
        <line x1={left} x2={width - left} y1="70" y2="70" className="axis" />
        <line x1={median} x2={median} y1="22" y2="70" className="median" />
        {standing.peers.map(({ unit: peer, value }, index) => (
          <circle key={peer} cx={x(value)} cy={middle + ((index % 3) - 1) * 8} r="4.5" />
        ))}
        <circle cx={own} cy={middle} r="6" className={standing.far === null ? 'own' : 'own far'} />
        <text x={median} y="16" className="median-label" textAnchor={anchor(median)}>
          {text.median(number(standing.median))}
        </text>
        <text x={left} y="82" textAnchor="start">
          0
        </text>
        <text x={own} y="82" className="own-label" textAnchor={anchor(own)}>
          {number(standing.value)}
        </text>
      </svg>
      <p className="dim small-text">{text.stripNote(standing.year)}</p>
    </section>
  )
}

const anchor = (x: number) => (x < 60 ? 'start' : x > width - 60 ? 'end' : 'middle')
