import type { Formula } from '../indicators/formula.ts'

const code = '[a-z][a-z0-9_]*'
const sumOfCodes = `${code}(?: *\\+ *${code})*`
const operand = `(?:${code}|\\( *${sumOfCodes} *\\))`
const sumPattern = new RegExp(`^(${code}(?: *\\+ *${code})+)$`)
const ratioPattern = new RegExp(`^(100 *\\* *)?(${operand}) */ *(${operand})( *\\* *100)?$`)

const codesOf = (text: string) => text.replace(/[() ]/g, '').split('+')

/** "a+b+c", "a/b", "100*a/(b+c)" and "a/b*100" as structured formulas; null for everything else: there is no expression
 * language (design rule 4). */
export function readFormula(text: string): Formula | null {
  const sum = sumPattern.exec(text)
  if (sum) return { kind: 'sum', of: codesOf(sum[1] as string) }
  const ratio = ratioPattern.exec(text)
  if (!ratio) return null
  const [, before, numerator, denominator, after] = ratio
  if (before !== undefined && after !== undefined) return null
  return {
    kind: 'ratio',
    numerator: codesOf(numerator as string),
    denominator: codesOf(denominator as string),
    scale: (before ?? after) ? 100 : 1,
  }
}
