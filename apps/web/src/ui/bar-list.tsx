import type { PreparedChart } from '@so-dan-van/presentation/chart/prepared-chart'
import './bar-list.css'
import { FigureValue } from './figure-value.tsx'

type Props = { prepared: PreparedChart; emphasis?: string | null; compact?: boolean }

/** Sorted horizontal bars with last year's mark, drawn as a table: light enough for the first page, read by screen readers
 * as what it is. Missing is a hatched gap, never a zero. */
export function BarList({ prepared, emphasis = null, compact = false }: Props) {
  const sizes = prepared.categories.flatMap(({ total, previous }) => [total.size ?? 0, previous?.size ?? 0])
  const largest = Math.max(...sizes, prepared.reference?.size ?? 0, 1)
  const width = (size: number | null) => `${Math.max(0, ((size ?? 0) / largest) * 100)}%`
  const stacked = prepared.series.length > 1
  return (
    <table className={compact ? 'bar-list compact' : 'bar-list'}>
      <caption className="sr">{prepared.summary}</caption>
      <tbody>
        {prepared.categories.map((category, index) => (
          <tr key={category.key} className={emphasis === category.key ? 'emphasis' : undefined}>
            <th scope="row">{category.label}</th>
            <td className="bar-cell" aria-hidden="true">
              <div className={category.total.size === null ? 'bar-track gap' : 'bar-track'}>
                {stacked
                  ? prepared.series.map((series, part) => {
                      const mark = prepared.marks[part]?.[index]
                      return mark?.size ? (
                        <i
                          key={series.key}
                          className={`part ${mark.state}`}
                          style={{ width: width(mark.size), background: `var(${series.colour})` }}
                          title={`${series.label}: ${mark.text}`}
                        >
                          {(mark.size / largest) * 100 > 8 && (
                            <em className={part === 0 ? 'on-light' : 'on-dark'}>{mark.text}</em>
                          )}
                        </i>
                      ) : null
                    })
                  : category.total.size !== null && (
                      <i
                        className={`fill ${category.total.state} ${category.total.illustrative ? 'outlined' : ''}`}
                        style={{ width: width(category.total.size) }}
                      />
                    )}
                {category.total.size === 0 && <i className="zero" />}
                {category.previous?.size != null && (
                  <u style={{ left: width(category.previous.size) }} title={category.previous.text} />
                )}
                {prepared.reference && <s style={{ left: width(prepared.reference.size) }} />}
              </div>
            </td>
            <td className="num">
              <FigureValue mark={category.total} strong />
            </td>
            {prepared.changeHeading !== null && <td className="num dim">{category.change ?? ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
