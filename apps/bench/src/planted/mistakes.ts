import { multiplyDecimals, subtractDecimals } from '@so-dan-van/domain/figures/decimal'
import type { Cell, World } from './world.ts'

/** 0 to 1, the next of a sequence that is the same at every run */
export type Chance = () => number

export const kinds = [
  'slipped digit',
  'swapped digits',
  'lost comma',
  'parts that do not add up',
  'cumulative count falls',
  'wrong unit of measure',
] as const
export type Kind = (typeof kinds)[number]

const pick = <T>(list: readonly T[], chance: Chance): T | undefined =>
  list[Math.floor(chance() * list.length)]

/** What a person would have typed instead, or null where this mistake cannot be made with this value. */
export const mistakes: Record<Kind, (cell: Cell, world: World, chance: Chance) => string | null> = {
  'slipped digit': ({ value }, _, chance) => {
    const places = [...value].flatMap((digit, index) => (digit === '.' ? [] : [index]))
    const at = pick(places, chance) ?? 0
    const digit = Number(value[at])
    // struck twice, with the key beside it, or not at all
    const way = chance()
    if (way < 0.4) return value.slice(0, at) + value[at] + value.slice(at)
    if (way < 0.7)
      return `${value.slice(0, at + 1)}${(digit + (chance() < 0.5 ? 1 : 9)) % 10}${value.slice(at + 1)}`
    const left = value.slice(0, at) + value.slice(at + 1)
    return /^\d/.test(left) && !left.endsWith('.') ? left.replace(/^0+(?=\d)/, '') : null
  },
  'swapped digits': ({ value }, _, chance) => {
    const pairs = [...value].flatMap((digit, index) => {
      const next = value[index + 1]
      return next === undefined || digit === next || digit === '.' || next === '.' ? [] : [index]
    })
    const at = pick(pairs, chance)
    if (at === undefined) return null
    const swapped = value.slice(0, at) + value[at + 1] + value[at] + value.slice(at + 2)
    return swapped.startsWith('0') ? null : swapped
  },
  'lost comma': ({ value }) => (value.includes('.') ? value.replace('.', '').replace(/^0+/, '') : null),
  'parts that do not add up': (cell, world, chance) => {
    if (!inWhole(cell, world)) return null
    const step = 1 + Math.floor(chance() * 3)
    const wrong = Number(cell.value) + (chance() < 0.5 ? step : -step)
    return wrong < 0 ? null : String(wrong)
  },
  'cumulative count falls': ({ indicator, unit, year, value }, world, chance) => {
    const cumulative = indicator.checks.some(({ kind }) => kind === 'cannotFall')
    const before = world.value(indicator.code, { unit, year: year - 1 })
    if (!cumulative || before === null || Number(before) < 1) return null
    // the year's own growth instead of the total, or an older count
    const growth = Number(subtractDecimals(value, before))
    if (chance() < 0.5 && growth > 0 && growth < Number(before)) return String(growth)
    return String(Math.floor(chance() * Number(before)))
  },
  'wrong unit of measure': ({ indicator, value }, _, chance) => {
    const factors: Readonly<Record<string, readonly string[]>> = {
      km: ['1000'],
      ha: ['10000'],
      'm²': ['0.0001'],
      'tỷ đồng': ['1000', '1000', '1000000000'],
      'triệu đồng': ['0.001', '0.001', '1000000'],
    }
    const factor = pick(factors[indicator.unitOfMeasure] ?? [], chance)
    return factor === undefined || Number(value) === 0 ? null : multiplyDecimals(value, factor)
  },
}

/** Part of a whole whose parts are all known. */
function inWhole({ indicator, unit, year }: Cell, world: World): boolean {
  return world.wholes.some(
    ({ whole, parts }) =>
      (whole === indicator.code || parts.includes(indicator.code)) &&
      parts.every((code) => world.value(code, { unit, year }) !== null) &&
      (world.isDerived(whole) || world.value(whole, { unit, year }) !== null),
  )
}

/** smaller differences are within what figures of these indicators really do from year to year */
const leastDifference = 10
const leastFactor = 1.5
/** in its first year a figure has only other districts beside it, which differ several times over among themselves */
const leastFactorFirstYear = 5

/** Whether the mistake can be told from a real change at all. Sums and falls always can. A single wrong number can where
 * there is something to compare it with (an earlier year, or five other districts), and where it is ten away and half as
 * much again or as little (five times, in a first year): a smaller one looks like any other year. */
export function isDetectable(kind: Kind, cell: Cell, wrong: string, world: World): boolean {
  if (kind === 'parts that do not add up' || kind === 'cumulative count falls') return true
  const { indicator, unit, year, value } = cell
  const earlier = [1, 2, 3, 4, 5].some(
    (back) => world.value(indicator.code, { unit, year: year - back }) !== null,
  )
  if (!earlier && world.peersWith(indicator.code, cell) < 5) return false
  const [less, more] = [Number(value), Number(wrong)].sort((a, b) => a - b) as [number, number]
  const factor = earlier ? leastFactor : leastFactorFirstYear
  return more - less >= leastDifference && more >= factor * less
}
