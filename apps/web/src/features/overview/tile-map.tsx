import type { Standing } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { type DistrictBars, extremesTitle } from '@so-dan-van/presentation/overview/district-bars'
import { tileClasses } from '@so-dan-van/presentation/overview/tile-map'
import type { YearView } from '@so-dan-van/presentation/overview/year-view'
import { Link } from '@tanstack/react-router'
import { Ask } from '../../ui/ask.tsx'
import { Card } from '../../ui/card.tsx'
import { IllustrativeMark } from '../../ui/figure-value.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { unitLink } from '../../ui/links.ts'
import './tile-map.css'

type Props = {
  view: YearView
  bars: DistrictBars
  districts: readonly UnitInfo[]
  year: number
  standing: Standing
}

/** A tile for each district at about its place, coloured by a ratio in five classes, the figure on each tile. */
export function TileMap({ view, bars, districts, year, standing }: Props) {
  const { messages } = useLanguage()
  const { classes, bounds } = tileClasses(bars.rows.map(({ mark }) => mark))
  const placed = districts.every(({ tile }) => tile !== null)
  return (
    <Card
      title={extremesTitle(view, bars)}
      subtitle={bars.subtitle}
      source={messages.overview.tilesSource}
      className="map-card"
    >
      <div className={placed ? 'tiles' : 'tiles flowing'}>
        {bars.rows.map(({ unit, mark, change, chosen }, index) => {
          const tile = districts.find(({ id }) => id === unit.id)?.tile
          return (
            <div
              key={unit.code}
              className={`tile class-${classes[index]}`}
              data-chosen={chosen || undefined}
              style={placed && tile ? { gridColumn: tile.column, gridRow: tile.row } : undefined}
            >
              <Link {...unitLink(unit.code, year, standing)} className="name stretched">
                {unit.name}
              </Link>
              <span className="tile-value">
                <Ask of={mark.of}>{mark.text}</Ask>
                {mark.illustrative && <IllustrativeMark />}
              </span>
              <span className="tile-change">{change && `${change} ${bars.changeMeasure ?? ''}`}</span>
            </div>
          )
        })}
        {bounds.length > 0 && (
          <TileLegend bounds={bounds} measure={bars.indicator.unitOfMeasure} missing={classes.includes(0)} />
        )}
      </div>
    </Card>
  )
}

function TileLegend({ bounds, measure, missing }: { bounds: number[]; measure: string; missing: boolean }) {
  const { locale, messages } = useLanguage()
  const { classes: text } = messages.overview
  const bound = (index: number) => formatNumber(String(bounds[index] ?? 0), { locale })
  const labels = [
    text.least(bound(0)),
    ...[0, 1, 2].map((index) => text.between(bound(index), bound(index + 1))),
    text.most(bound(3)),
  ]
  return (
    <ul className="tile-legend">
      <li className="dim">{measure}</li>
      {labels.map((label, index) => (
        <li key={label} style={{ order: -index }}>
          <i className={`tile-swatch class-${index + 1}`} /> {label}
        </li>
      ))}
      {missing && (
        <li style={{ order: 1 }}>
          <i className="tile-swatch class-0" /> {text.none}
        </li>
      )}
    </ul>
  )
}
