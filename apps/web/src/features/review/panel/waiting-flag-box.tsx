import type { FigureCell } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { FigureFlag } from '@so-dan-van/domain/reports/flag'
import { numberText } from '@so-dan-van/presentation/figure/figure-mark'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'

type Props = { flag: FigureFlag; indicator: Indicator; now: FigureCell | null; takeBack: () => void }

/** What is objected to, and the unit's answer with the value then and now. */
export function WaitingFlagBox({ flag, indicator, now, takeBack }: Props) {
  const { messages, locale } = useLanguage()
  const { panel: text, matrix } = messages.review
  const value = (cell: { value: string | null; notApplicable: boolean } | null) =>
    cell?.notApplicable
      ? messages.terms.notApplicable
      : cell?.value == null
        ? matrix.blank
        : numberText(cell.value, indicator, locale)
  const day = (at: string | null) => (at === null ? '' : new Date(at).toLocaleDateString(locale))
  return (
    <div className={`waiting-flag ${flag.state}`}>
      <p>
        <Icon name="returned" size={14} /> <b>{flag.reason}</b>
      </p>
      <p className="small-text">
        {flag.raisedBy}, {day(flag.raisedAt)}
      </p>
      {flag.state === 'answered' && (
        <>
          <p>
            <Icon name="reply" size={14} /> {flag.answer ?? text.answeredByValue}
            {flag.changed && <b> {text.valueChanged(value(flag.before), value(now))}</b>}
          </p>
          <p className="small-text">
            {flag.answeredBy}, {day(flag.answeredAt)}
          </p>
        </>
      )}
      <button type="button" className="button small" onClick={takeBack}>
        {flag.state === 'answered' ? text.resolve : text.takeBack}
      </button>
    </div>
  )
}
