import type { FigureCell } from './figure.ts'

/** Which of a unit's two figures stands for it: the total over the units below where every one of them is in it, else its
 * own published figure, else what total there is. Both are kept; a difference is shown beside it (design rule 2). */
export function shownFigure(own: FigureCell | null, total: FigureCell | null): FigureCell | null {
  if (total === null) return own
  const complete = total.value !== null && total.coverage?.have === total.coverage?.of
  return !complete && own !== null && (own.value !== null || own.notApplicable) ? own : total
}
