import { groupBy } from '@so-dan-van/domain/group-by'
import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import type { Indicator, Programme } from '@so-dan-van/domain/indicators/indicator'
import type { EntryForm } from '@so-dan-van/domain/reports/report'

type FormRow = EntryForm['rows'][number]
export type FormLine =
  /** a programme, counted I, II, III … */
  | { kind: 'group'; no: string; programme: Programme }
  /** an indicator, counted from 1 within its programme */
  | { kind: 'figure'; no: number; indicator: Indicator; row: FormRow }

/** The lines of the form's table, in the order of the catalogue's programmes and of the round. */
export function formLines(
  form: EntryForm,
  catalogue: Pick<Catalogue, 'programmes' | 'indicators'>,
): FormLine[] {
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const figures = form.rows.flatMap((row) => {
    const indicator = byCode.get(row.indicator)
    return indicator === undefined ? [] : [{ indicator, row }]
  })
  const groups = groupBy(figures, ({ indicator }) => indicator.programme)
  return catalogue.programmes
    .filter(({ code }) => groups.has(code))
    .flatMap((programme, index): FormLine[] => [
      { kind: 'group', no: roman(index + 1), programme },
      ...(groups.get(programme.code) ?? []).map(
        (figure, at): FormLine => ({ kind: 'figure', no: at + 1, ...figure }),
      ),
    ])
}

const romans = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** 14 -> "XIV" */
function roman(number: number): string {
  const found = romans.find(([value]) => value <= number)
  return found === undefined ? '' : found[1] + roman(number - found[0])
}
