/** Exact arithmetic on canonical decimal strings ("-12.5": no exponent, no thousands mark, at most 6 digits after the
 * point). Values never become binary floats: whole numbers that fit are added as safe integers, all others as BigInt
 * counted in millionths. */

/** digits after the point that storage keeps (numeric(24,6)) */
const storedDecimals = 6
const unit = 10n ** BigInt(storedDecimals)

/** An integer short enough that a few thousand of them add up to a safe integer. */
function asSmallInteger(value: string): number | null {
  return value.length <= 12 && !value.includes('.') ? Number(value) : null
}

/** A canonical decimal in millionths. */
export function toMillionths(value: string): bigint {
  const small = asSmallInteger(value)
  if (small !== null) return BigInt(small) * unit
  const negative = value.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.')
  const digits = BigInt(whole + fraction.slice(0, storedDecimals).padEnd(storedDecimals, '0'))
  return negative ? -digits : digits
}

/** The canonical decimal of a number of millionths: no trailing zeros, no minus zero. */
export function fromMillionths(millionths: bigint): string {
  const negative = millionths < 0n
  const digits = (negative ? -millionths : millionths).toString().padStart(storedDecimals + 1, '0')
  const whole = digits.slice(0, -storedDecimals)
  const fraction = digits.slice(-storedDecimals).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}

/** "15.750000" -> "15.75", "-0.00" -> "0", "007" -> "7": as PostgreSQL's numeric or a person writes it, to canonical. */
export function normaliseDecimal(value: string): string {
  return /^(0|-?[1-9]\d*)$/.test(value) ? value : fromMillionths(toMillionths(value))
}

/** The sum; "0" for none. */
export function sumDecimals(values: readonly string[]): string {
  let small = 0
  for (let index = 0; index < values.length; index += 1) {
    const next = asSmallInteger(values[index] as string)
    if (next === null) return fromMillionths(values.reduce((sum, value) => sum + toMillionths(value), 0n))
    small += next
  }
  return String(small)
}

/** a - b */
export function subtractDecimals(a: string, b: string): string {
  const left = asSmallInteger(a)
  const right = asSmallInteger(b)
  if (left !== null && right !== null) return String(left - right)
  return fromMillionths(toMillionths(a) - toMillionths(b))
}

/** a * b, rounded half away from zero to six digits */
export function multiplyDecimals(a: string, b: string): string {
  return fromMillionths(divideRounded(toMillionths(a) * toMillionths(b), unit))
}

/** scale * a / b, rounded half away from zero to six digits; null where b is 0 */
export function divideDecimals(a: string, b: string, scale: 1 | 100 = 1): string | null {
  const divisor = toMillionths(b)
  if (divisor === 0n) return null
  return fromMillionths(divideRounded(toMillionths(a) * BigInt(scale) * unit, divisor))
}

/** Negative, 0 or positive as a is below, equal to or above b. */
export function compareDecimals(a: string, b: string): number {
  const left = asSmallInteger(a)
  const right = asSmallInteger(b)
  if (left !== null && right !== null) return left - right
  const difference = toMillionths(a) - toMillionths(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Rounded half away from zero to `decimals` digits after the point: 15.875 -> 15.88, -0.5 -> -1. */
export function roundDecimal(value: string, decimals: number): string {
  if (decimals >= storedDecimals) return normaliseDecimal(value)
  const step = 10n ** BigInt(storedDecimals - decimals)
  return fromMillionths(divideRounded(toMillionths(value), step) * step)
}

export function absoluteDecimal(value: string): string {
  return value.startsWith('-') ? value.slice(1) : value
}

export function isWhole(value: string): boolean {
  return toMillionths(value) % unit === 0n
}

/** dividend / divisor to the nearest integer, halves away from zero */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n
  const top = dividend < 0n ? -dividend : dividend
  const bottom = divisor < 0n ? -divisor : divisor
  const quotient = (top * 2n + bottom) / (bottom * 2n)
  return negative ? -quotient : quotient
}
