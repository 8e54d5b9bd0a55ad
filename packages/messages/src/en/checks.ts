import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { Say, checks as vi } from '../vi/checks.ts'

const longList = 3
const text = ({ params }: Finding, key: string): string => String(params[key] ?? '')
const list = ({ params }: Finding, key: string): string[] => {
  const value = params[key]
  return Array.isArray(value) ? value : []
}
const number = (finding: Finding, key: string, say: Say): string => say.number(text(finding, key))
const names = (finding: Finding, key: string, say: Say): string =>
  list(finding, key)
    .map((code) => `“${say.name(code)}”`)
    .join(', ')
const addition = (finding: Finding, say: Say): string => {
  const values = list(finding, 'values')
  const sum = number(finding, 'sum', say)
  if (values.length === 1) return `The part entered is ${sum}`
  if (values.length > longList) return `The ${values.length} parts add up to ${sum}`
  return `The parts add up: ${values.map(say.number).join(' + ')} = ${sum}`
}
const whole = (finding: Finding, say: Say): string =>
  `${number(finding, 'wholeValue', say)} (“${say.name(text(finding, 'whole'))}”)`

export const checks: typeof vi = {
  sentences: {
    partsEqualWhole: (finding, say) => `${addition(finding, say)}, must equal ${whole(finding, say)}.`,
    partsIncomplete: (finding, say) =>
      `${addition(finding, say)}, ${number(finding, 'rest', say)} short of ${whole(finding, say)}. Enter ${names(finding, 'missing', say)} or correct the total.`,
    atMost: (finding, say) =>
      `${number(finding, 'value', say)} is more than ${names(finding, 'of', say)}, which is ${number(finding, 'limit', say)}; a part cannot exceed its whole.`,
    rangeMin: (finding, say) =>
      `${number(finding, 'value', say)} is below the lowest possible value, ${number(finding, 'min', say)}.`,
    rangeMax: (finding, say) =>
      `${number(finding, 'value', say)} is above the highest possible value, ${number(finding, 'max', say)}.`,
    atMostUnits: (finding, say) =>
      `${number(finding, 'value', say)} is more than the unit's number of ${list(finding, 'kinds').join(', ')} on the cut-off date, ${number(finding, 'limit', say)}.`,
    bandBoundsLow: (finding, say) =>
      `A total of ${number(finding, 'value', say)} criteria is too low: the communes entered in each band give at least ${number(finding, 'limit', say)}.`,
    bandBoundsHigh: (finding, say) =>
      `A total of ${number(finding, 'value', say)} criteria is too high: the communes entered in each band give at most ${number(finding, 'limit', say)}.`,
    atMostCriteria: (finding, say) =>
      `${number(finding, 'value', say)} is above the maximum of ${number(finding, 'limit', say)} (${number(finding, 'criteria', say)} criteria x ${number(finding, 'communes', say)} communes).`,
    zeroWhenZero: (finding, say) =>
      `Must be 0 because “${say.name(text(finding, 'of'))}” is 0; ${number(finding, 'value', say)} was entered.`,
    cannotFall: (finding, say) =>
      `This cumulative count falls from ${number(finding, 'previous', say)} (${text(finding, 'year')}) to ${number(finding, 'value', say)}. Cumulative counts rarely fall; if it is right, give the reason.`,
    jump: (finding, say) => {
      const usual = text(finding, 'usual')
      const change = `${number(finding, 'previous', say)} in ${text(finding, 'year')}, ${number(finding, 'value', say)} this year`
      return usual === ''
        ? `${change}: a very large change. Check it or give the reason.`
        : `${change}; ${usual === '0' ? 'it hardly changed in the years before' : `the usual yearly change is about ${say.number(usual)}`}. Check it or give the reason.`
    },
    digitSlip: (finding, say) => {
      const reference = `the last known value is ${number(finding, 'reference', say)}`
      const likely = list(finding, 'likely').map(say.number).join(' or ')
      return text(finding, 'direction') === 'more'
        ? `${number(finding, 'value', say)} may have a digit too many, perhaps ${likely}; ${reference}.`
        : `${number(finding, 'value', say)} may lack a digit; ${reference}.`
    },
    lostDecimalComma: (finding, say) => {
      const reference = text(finding, 'reference')
      const why = reference === '' ? '' : `; the last known value is ${say.number(reference)}`
      return `${number(finding, 'value', say)} may lack its decimal point, perhaps ${number(finding, 'likely', say)}${why}.`
    },
    swappedDigits: (finding, say) =>
      `${number(finding, 'value', say)} may have two digits swapped, perhaps ${number(finding, 'likely', say)}; the last known value is ${number(finding, 'reference', say)}.`,
    wrongUnit: (finding, say) =>
      `${number(finding, 'value', say)} may be in ${text(finding, 'unit')} where ${text(finding, 'asked')} is asked for, perhaps ${number(finding, 'likely', say)}; the last known value is ${number(finding, 'reference', say)}.`,
    farFromPeers: (finding, say) => {
      const perTen = text(finding, 'measure') === 'perTenCommunes' ? ' per 10 communes' : ''
      const year = text(finding, 'year')
      const others = `${text(finding, 'peers')} other units have ${number(finding, 'low', say)} to ${number(finding, 'high', say)} ${text(finding, 'unit')}${perTen}`
      return `${others}${year === '' ? '' : ` (figures of ${year})`}; this unit has ${number(finding, 'scaled', say)}. Check it or give the reason.`
    },
    differsFromRegister: (finding, say) =>
      `${number(finding, 'value', say)} is reported, the register counts ${number(finding, 'counted', say)}. Take the register's number, complete the register or give the reason.`,
    negative: (finding, say) => `The value cannot be negative; ${number(finding, 'value', say)} was entered.`,
    notInteger: (finding, say) =>
      `This indicator counts whole numbers; ${number(finding, 'value', say)} was entered.`,
  },
  severity: { error: 'Error', warning: 'Needs an explanation' },
  takeCount: (value: string) => `Take: ${value}`,
  mendTo: (value: string) => `Change to ${value}`,
}
