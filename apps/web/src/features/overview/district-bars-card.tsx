import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { DistrictBar, DistrictBars } from '@so-dan-van/presentation/overview/district-bars'
import { Link } from '@tanstack/react-router'
import { Ask } from '../../ui/ask.tsx'
import { Card } from '../../ui/card.tsx'
import { FigureValue } from '../../ui/figure-value.tsx'
import { useMessages } from '../../ui/language.tsx'
import { chartLink, unitLink } from '../../ui/links.ts'
import './district-bars.css'

type Props = { bars: DistrictBars; year: number; standing: Standing; compact?: boolean }

/** Bars by district, this year over last year, drawn as a table: light enough for the first page, and read by screen
 * readers as what it is. Missing is a hatched gap, never a zero. */
export function DistrictBarsCard({ bars, year, standing, compact = false }: Props) {
  const { overview: text, chart } = useMessages()
  const width = (size: number | null) => `${Math.max(0, ((size ?? 0) / bars.largest) * 100)}%`
  const stacked = bars.legend.length > 0
  return (
    <Card
      title={bars.title}
      subtitle={bars.subtitle}
      className="bars-card"
      source={
        <>
          <BarsLegend bars={bars} year={year} />
          <Link {...chartLink(bars.indicator.code, { year, standing, mark: stacked ? 'stacked' : 'bars' })}>
            {text.open}
          </Link>
        </>
      }
    >
      <table className={compact ? 'bars compact' : 'bars'}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{chart.unit}</span>
            </th>
            <td className="bar-head">{bars.indicator.unitOfMeasure}</td>
            <th scope="col">{year}</th>
            <th scope="col">{year - 1}</th>
            <th scope="col">{text.since(year - 1)}</th>
            {bars.divisorName && !compact && <th scope="col">{text.divisor(bars.divisorName)}</th>}
          </tr>
        </thead>
        <tbody>
          {bars.rows.map((row) => (
            <tr key={row.unit.code} className={row.chosen ? 'chosen' : undefined}>
              <th scope="row">
                <Link {...unitLink(row.unit.code, year, standing)}>{row.unit.name}</Link>
              </th>
              <td className="bar-cell" aria-hidden="true">
                <Bar row={row} width={width} />
                {bars.reference && <s style={{ left: width(bars.reference.mark.size) }} />}
              </td>
              <td className="num now">
                <FigureValue mark={row.mark} strong />
              </td>
              <td className="num dim">{row.previous.size === null ? '–' : row.previous.text}</td>
              <td className="num">{row.change}</td>
              {bars.divisorName && !compact && <td className="num dim">{row.divisor}</td>}
            </tr>
          ))}
        </tbody>
        {bars.reference && (
          <tfoot>
            <tr>
              <th scope="row">
                <span className="sr">{bars.reference.label}</span>
              </th>
              <td className="bar-reference">
                <span style={{ left: width(bars.reference.mark.size) }}>
                  {bars.reference.label}{' '}
                  <Ask of={bars.reference.mark.of}>
                    <b>{bars.reference.mark.text}</b>
                  </Ask>
                </span>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </Card>
  )
}

function Bar({ row, width }: { row: DistrictBar; width: (size: number | null) => string }) {
  const { mark, previous, parts } = row
  const inside = parts.filter((part) => part.mark.size !== null && part.mark.size > 0)
  return (
    <span className="bar-pair">
      {mark.state === 'missing' ? (
        <i className="now-bar" data-state="missing" />
      ) : inside.length > 0 ? (
        <span className="now-bar stack" data-state={mark.state} style={{ width: width(mark.size) }}>
          {inside.map((part) => (
            <i
              key={part.key}
              className="part"
              data-illustrative={part.mark.illustrative || undefined}
              title={`${part.label}: ${part.mark.text}`}
              style={{ flexGrow: part.mark.size ?? 0, background: `var(${part.colour})` }}
            />
          ))}
        </span>
      ) : mark.size === 0 ? (
        <i className="now-bar" data-state="zero" />
      ) : (
        mark.size !== null && (
          <i className="now-bar" data-state={mark.state} style={{ width: width(mark.size) }} />
        )
      )}
      {previous.size !== null && <i className="bar-before" style={{ width: width(previous.size) }} />}
    </span>
  )
}

function BarsLegend({ bars, year }: { bars: DistrictBars; year: number }) {
  const { overview: text, chart } = useMessages()
  const swatch = (name: string, label: string, colour?: string) => (
    <span key={label}>
      <i className="swatch" data-state={name} style={colour ? { background: `var(${colour})` } : undefined} />{' '}
      {label}
    </span>
  )
  return (
    <span className="bars-legend">
      {bars.legend.length > 0
        ? bars.legend.map(({ label, colour }) => swatch('published', label, colour))
        : swatch('published', text.legend.now(year))}
      {swatch('before', text.legend.before(year - 1))}
      {bars.has.illustrative &&
        swatch(bars.legend.length > 0 ? 'hatched' : 'illustrative', chart.legend.illustrative)}
      {bars.has.estimate && swatch('estimate', chart.legend.estimate)}
      {bars.has.missing && swatch('missing', chart.legend.missing)}
      {bars.has.pending && <em>{text.legend.pending}</em>}
    </span>
  )
}
