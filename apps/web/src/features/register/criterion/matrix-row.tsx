import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { CriteriaMatrix, MatrixCommune } from '@so-dan-van/domain/registers/criterion/register'
import { communeStandingAt } from '@so-dan-van/domain/registers/criterion/standing'
import { memo } from 'react'
import { IllustrativeMark } from '../../../ui/figure-value.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { ResultMark } from './result-mark.tsx'

type Props = {
  commune: MatrixCommune
  criteria: NonNullable<CriteriaMatrix['set']>['criteria']
  row: number
  year: number
  /** met in the year before, where that compares */
  before: number | null
  /** column of the active cell, or -1; selected columns from `left` to `right` */
  active: number
  left: number
  right: number
  recognitions: (unit: number) => void
}

const lookOf = (met: boolean | null | undefined) => (met == null ? 'blank' : met ? 'met' : 'unmet')

/** A commune: its results, total, change and titles. Drawn again only when something of it changes. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { commune, criteria, row, year, before, active, left, right, recognitions } = props
  const { locale } = useLanguage()
  const standing = communeStandingAt(commune, `${year}-12-31`)
  const change = standing.met === null || before === null ? null : standing.met - before
  return (
    <tr aria-rowindex={row + 3} className={commune.mayEdit ? undefined : 'read-only'}>
      <th scope="row">
        {commune.name}
        {commune.illustrative && <IllustrativeMark />}
      </th>
      {criteria.map(({ number }, column) => (
        <td
          key={number}
          id={`o-${row}-${column}`}
          data-row={row}
          data-column={column}
          data-active={active === column || undefined}
          role="gridcell"
          aria-selected={column >= left && column <= right}
          className={lookOf(commune.results[column])}
        >
          <ResultMark met={commune.results[column] ?? null} />
        </td>
      ))}
      <td className="num total">{standing.met ?? ''}</td>
      <td className={change !== null && change < 0 ? 'num change-down' : 'num change-up'}>
        {change === null || change === 0 ? '' : formatNumber(String(change), { sign: true, locale })}
      </td>
      <td className="title">
        <TitleButton commune={commune} year={year} open={() => recognitions(commune.unit)} />
      </td>
    </tr>
  )
})

/** What the commune was recognised as, and whether it has fallen back since. */
export function TitleButton({
  commune,
  year,
  open,
}: {
  commune: MatrixCommune
  year: number
  open: () => void
}) {
  const { criterion: text } = useLanguage().messages
  const { title, regressed, unmet } = communeStandingAt(commune, `${year}-12-31`)
  return (
    <button type="button" className="link" onClick={open} aria-label={text.recognition.open(commune.name)}>
      {title === null ? '–' : text.titles[title]}
      {regressed === true && (
        <span className="tone-warning" title={text.regressedLong(unmet)}>
          <Icon name="fall" size={13} /> {text.regressed}
        </span>
      )}
    </button>
  )
}

/** Criteria met a year earlier by commune, for a change within one set; the rule for the whole says when not. */
export function totalsBefore({ set, previous }: CriteriaMatrix): ReadonlyMap<number, number> {
  if (set === null || previous.set !== set.code) return new Map()
  return new Map(previous.communes.flatMap(({ unit, met }) => (met === null ? [] : [[unit, met] as const])))
}
