import { changeBetween } from '@so-dan-van/domain/figures/change'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { peerStanding } from '@so-dan-van/domain/indicators/peers'
import type { ReviewCell } from '@so-dan-van/domain/reports/matrix'
import { changeText, figureMark, numberText } from '@so-dan-van/presentation/figure/figure-mark'
import { FigureValue, IllustrativeMark } from '../../../ui/figure-value.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { FindingSentence } from '../finding-sentence.tsx'
import { StripPlot } from './strip-plot.tsx'

type Props = { cell: ReviewCell; indicator: Indicator; unit: string; year: number }

/** This year, last year, plan and change; what the checks found; what the unit says about it. */
export function CellFacts({ cell: reviewed, indicator, unit, year }: Props) {
  const { row, findings, changedFrom, peers, communes } = reviewed
  const { messages, locale } = useLanguage()
  const { panel: text } = messages.review
  const reading = { messages, locale }
  const { cell, previous, target } = row
  const standing =
    cell?.value == null ? null : peerStanding(indicator, { value: cell.value, communes }, peers)
  const change = changeBetween(cell, previous).value
  return (
    <>
      <dl className="cell-values">
        <div className="now">
          <dt>{year}</dt>
          <dd>
            <FigureValue mark={{ ...figureMark(cell, indicator, reading), pending: false }} strong />
          </dd>
        </div>
        <div>
          <dt>{year - 1}</dt>
          <dd>
            <FigureValue mark={{ ...figureMark(previous, indicator, reading), pending: false }} />
          </dd>
        </div>
        <div>
          <dt>{messages.terms.target}</dt>
          <dd>
            {target === null ? (
              <span className="dim">–</span>
            ) : (
              <>
                {formatNumber(target.value, { decimals: indicator.decimals, locale })}
                {target.illustrative && <IllustrativeMark />}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{messages.entry.columns.change(year - 1)}</dt>
          <dd>{change === null ? <span className="dim">–</span> : changeText(change, indicator, reading)}</dd>
        </div>
      </dl>
      <p className="dim small-text">
        {indicator.unitOfMeasure}
        {row.history.some(({ value }) => value !== null) &&
          `; ${row.history
            .flatMap(({ year: past, value }) =>
              value === null ? [] : [`${past}: ${numberText(value, indicator, locale)}`],
            )
            .join(', ')}`}
      </p>
      {changedFrom && (
        <p className="changed-from">
          <Icon name="edit" size={14} />
          {text.changedFrom(
            changedFrom.value === null
              ? changedFrom.notApplicable
                ? messages.terms.notApplicable
                : messages.review.matrix.blank
              : numberText(changedFrom.value, indicator, locale),
          )}
        </p>
      )}
      {findings.map((finding) => (
        <p key={`${finding.check} ${finding.indicators.join(' ')}`} className={`found ${finding.severity}`}>
          <FindingSentence finding={finding} />
        </p>
      ))}
      {standing && (
        <StripPlot
          standing={standing}
          unit={unit}
          name={locale === 'en' ? indicator.nameEn : indicator.shortName}
        />
      )}
      {cell?.note && (
        <p>
          <b>{text.note}:</b> {cell.note}
        </p>
      )}
      {cell?.source && <p className="dim small-text">{text.source(cell.source)}</p>}
    </>
  )
}
