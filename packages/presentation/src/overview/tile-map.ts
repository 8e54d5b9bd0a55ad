import type { FigureMark } from '../figure/figure-mark.ts'

/** Five classes between round bounds, lowest first, so that the highest and the lowest have their own; class 0 = no
 * figure, `bounds` = where classes 2 to 5 begin, none where all are alike. Ratios and means only: a count is never mapped. */
export function tileClasses(marks: readonly Pick<FigureMark, 'size'>[]): {
  classes: number[]
  bounds: number[]
} {
  const sizes = marks.flatMap(({ size }) => (size === null ? [] : [size]))
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const step = sizes.length === 0 || low === high ? null : roundStep((high - low) / 3)
  const last = step === null ? 0 : Math.floor(high / step) * step
  const bounds = step === null ? [] : [3, 2, 1, 0].map((steps) => Number((last - steps * step).toFixed(6)))
  const classOf = (size: number) =>
    bounds.length === 0 ? 3 : 1 + bounds.filter((bound) => size >= bound).length
  return { bounds, classes: marks.map(({ size }) => (size === null ? 0 : classOf(size))) }
}

/** The greatest 1, 2, 2.5 or 5 times a power of ten that is at most `width`. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  return ([5, 2.5, 2].find((factor) => factor * power <= width) ?? 1) * power
}
