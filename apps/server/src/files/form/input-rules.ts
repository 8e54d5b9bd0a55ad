import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Messages } from '@so-dan-van/messages/messages'
import type { DataValidation } from 'hucre/xlsx'
import { columns, letterOf } from './form-columns.ts'

/** longest message of Excel's */
const longest = 255

/** What Excel lets a person type into the input cells of one row (from 1): a figure or the word for "does not apply", and
 * one of two words for its basis. Every finer check is the server's. */
export function inputRules(indicator: Indicator, row: number, words: Messages): DataValidation[] {
  const { invalid } = words.formFile
  const { terms } = words
  const value = `${letterOf(columns.current)}${row}`
  const basis = [terms.actual, terms.estimate]
  const whole = indicator.decimals === 0
  const rounded = whole ? `INT(${value})` : `ROUND(${value},${indicator.decimals})`
  const figure = `IF(ISNUMBER(${value}),AND(${value}>=0,${value}=${rounded}),TRIM(${value})="${terms.notApplicable}")`
  const shared = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: invalid.title,
  } as const
  return [
    {
      ...shared,
      type: 'custom',
      range: value,
      formula1: figure,
      errorMessage: (whole ? invalid.whole : invalid.decimal(indicator.decimals)).slice(0, longest),
    },
    {
      ...shared,
      type: 'list',
      range: `${letterOf(columns.basis)}${row}`,
      values: basis,
      errorMessage: invalid.basis(basis),
    },
  ]
}
