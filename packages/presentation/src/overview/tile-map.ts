import type { FigureMark } from '../figure/figure-mark.ts'

/** Five classes of equal width between round bounds; class 0 = no figure. Ratios and averages only: a count is never mapped. */
export function tileClasses(marks: readonly FigureMark[]): { classes: number[]; bounds: number[] } {
  const sizes = marks.flatMap(({ size }) => (size === null ? [] : [size]))
  if (sizes.length === 0) return { classes: marks.map(() => 0), bounds: [] }
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const step = roundStep((high - low) / 5)
  const first = Math.floor(low / step) * step
  const bounds = [1, 2, 3, 4].map((index) => Number((first + index * step).toFixed(6)))
  return { bounds, classes: marks.map(({ size }) => (size === null ? 0 : 1 + bounds.filter((bound) => size >= bound).length)) }
}

function roundStep(width: number): number {
  if (width <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(width))
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= width) ?? 10) * power
}
