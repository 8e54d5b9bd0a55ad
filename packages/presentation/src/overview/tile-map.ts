import type { FigureMark } from '../figure/figure-mark.ts'

const classCount = 5

/** Five classes of equal width between round bounds, lowest first; class 0 = no figure, `bounds` = where classes 2 to 5
 * begin. Ratios and means only: a count is never mapped. */
export function tileClasses(marks: readonly Pick<FigureMark, 'size'>[]): {
  classes: number[]
  bounds: number[]
} {
  const sizes = marks.flatMap(({ size }) => (size === null ? [] : [size]))
  if (sizes.length === 0) return { classes: marks.map(() => 0), bounds: [] }
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const step = roundStep((high - low) / classCount)
  const first = Math.floor(low / step) * step
  const bounds = [1, 2, 3, 4].map((index) => Number((first + index * step).toFixed(6)))
  const classOf = (size: number) => 1 + bounds.filter((bound) => size >= bound).length
  return { bounds, classes: marks.map(({ size }) => (size === null ? 0 : classOf(size))) }
}

/** The next 1, 2, 2.5, 5 or 10 times a power of ten. */
function roundStep(width: number): number {
  if (width <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(width))
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= width) ?? 10) * power
}
