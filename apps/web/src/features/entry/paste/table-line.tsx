import type { FigureInput } from '@so-dan-van/domain/figures/figure'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { BlockLine, BlockTarget } from '@so-dan-van/domain/tables/read-block'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { TableReview } from './use-table-review.ts'

type Props = { line: BlockLine; review: TableReview; form: readonly BlockTarget[] }

/** One row of the table: its name and the indicator it goes to, what is there, what will be, what a person must decide. */
export function TableLine({ line, review, form }: Props) {
  const { messages, locale } = useLanguage()
  const text = messages.entry.table
  const { row, label, written, indicator: code, before, after, outcome, problem } = line
  const place = review.placeOf(line)
  const nameOf = (indicator: Indicator) => (locale === 'en' ? indicator.nameEn : indicator.name)
  const indicator = form.find((target) => target.indicator.code === code)?.indicator ?? null
  const shown = (input: FigureInput | null) =>
    input === null
      ? ''
      : inputText(input, { locale, blank: text.blank, notApplicable: messages.terms.notApplicable })
  return (
    <tr className={outcome}>
      <td>
        <input
          type="checkbox"
          aria-label={text.pick(row)}
          checked={review.canBePicked(line) && review.isPicked(line)}
          disabled={!review.canBePicked(line)}
          onChange={(event) => review.pick([line], event.target.checked)}
        />
      </td>
      <td>
        {label || text.row(row)}
        {problem !== null && place !== null && (
          <div className="dim">{text.cell(place.sheet, place.cell)}</div>
        )}
      </td>
      <td>
        {indicator !== null ? nameOf(indicator) : <IndicatorChoice line={line} review={review} form={form} />}
      </td>
      <td className="num">{indicator === null ? '' : shown(before)}</td>
      <td className="num">
        <b>{after === null ? written : shown(after)}</b>
        {after?.basis === 'estimate' && <span className="estimate">{messages.terms.estimate}</span>}
      </td>
      <td>
        <Outcome line={line} review={review} />
      </td>
    </tr>
  )
}

const icons = {
  new: 'check',
  changed: 'edit',
  cleared: 'close',
  unchanged: 'check',
  asked: 'warning',
  skipped: 'returned',
} as const

function Outcome({ line, review }: { line: BlockLine; review: TableReview }) {
  const { messages, locale } = useLanguage()
  const text = messages.entry.table
  const { outcome, problem, changedSince, row } = line
  const candidates = problem !== null && 'text' in problem ? problem.candidates : []
  return (
    <span className="outcome">
      <span className={`chip outcome-${outcome}`}>
        <Icon name={icons[outcome]} size={13} />
        {text.outcomes[outcome]}
      </span>
      {problem !== null && <span>{text.problems[problem.kind](problem)}</span>}
      {changedSince && <span className="change-down">{text.changedSince}</span>}
      {candidates.map((value) => (
        <button
          key={value}
          type="button"
          className="button small"
          onClick={() => review.answer(row, { value })}
        >
          {formatNumber(value, { locale })}
        </button>
      ))}
    </span>
  )
}

/** A name that does not fit exactly: the likely indicators first, then all others. */
function IndicatorChoice({ line, review, form }: Props) {
  const { messages, locale } = useLanguage()
  const text = messages.entry.table
  const { problem, row, label } = line
  if (problem === null || !['near', 'several', 'unknownName'].includes(problem.kind)) return null
  const likely = 'candidates' in problem ? problem.candidates : []
  const entered = form
    .filter(({ indicator }) => indicator.entry === 'entered')
    .map(({ indicator }) => indicator)
  const option = (indicator: Indicator) => (
    <option key={indicator.code} value={indicator.code}>
      {locale === 'en' ? indicator.nameEn : indicator.name}
    </option>
  )
  return (
    <select
      className="field"
      aria-label={text.chooseIndicator(label)}
      value=""
      onChange={(event) => review.answer(row, { indicator: event.target.value })}
    >
      <option value="">{text.notChosen}</option>
      {likely.length > 0 && (
        <optgroup label={text.likely}>
          {entered.filter(({ code }) => likely.includes(code)).map(option)}
        </optgroup>
      )}
      <optgroup label={text.others}>
        {entered.filter(({ code }) => !likely.includes(code)).map(option)}
      </optgroup>
    </select>
  )
}

function inputText(
  { value, notApplicable }: FigureInput,
  { locale, blank, notApplicable: mark }: { locale: 'vi' | 'en'; blank: string; notApplicable: string },
): string {
  if (notApplicable) return mark
  return value === null ? blank : formatNumber(value, { locale })
}
