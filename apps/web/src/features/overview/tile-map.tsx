import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { changeText, figureMark } from '@so-dan-van/presentation/figure/figure-mark'
import { figureTable, yearChange } from '@so-dan-van/presentation/figure/figure-table'
import { tileClasses } from '@so-dan-van/presentation/overview/tile-map'
import { Link } from '@tanstack/react-router'
import { IllustrativeMark } from '../../ui/figure-value.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'

type Props = { indicator: Indicator; districts: UnitInfo[]; cells: readonly FigureCell[]; year: number }

/** A tile for each district at about its place, coloured by a ratio in five classes, the figure on each tile. */
export function TileMap({ indicator, districts, cells, year }: Props) {
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const reading = { messages, locale }
  const table = figureTable(cells)
  const marks = districts.map((district) =>
    figureMark(table(indicator.code, district.id, year), indicator, reading),
  )
  const { classes } = tileClasses(marks)
  const placed = districts.every(({ tile }) => tile !== null)
  return (
    <section className="card">
      <h3>{indicator.shortName}</h3>
      <p className="dim small-text">
        {messages.overview.tiles(year)}, {indicator.unitOfMeasure}
      </p>
      <div className="tiles">
        {districts.map((district, index) => (
          <Link
            key={district.code}
            to="/don-vi/{-$code}"
            params={{ code: district.code } as never}
            search={{ nam: String(year) } as never}
            className={`tile class-${classes[index]}`}
            style={
              placed && district.tile
                ? { gridColumn: district.tile.column, gridRow: district.tile.row }
                : undefined
            }
          >
            <span className="name">{district.name}</span>
            <span>
              <b>{marks[index]?.text}</b>
              {marks[index]?.illustrative && <IllustrativeMark />}
            </span>
            <span className="small-text">
              {changeText(
                yearChange(table, indicator, district.id, year, catalogue.criteriaSets),
                indicator,
                reading,
              )}
            </span>
          </Link>
        ))}
      </div>
      <p className="source">{messages.overview.tilesSource}</p>
    </section>
  )
}
