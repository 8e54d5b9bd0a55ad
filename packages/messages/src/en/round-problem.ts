import type { RoundProblem } from '@so-dan-van/domain/reports/round-plan'

/** Why a round cannot be as it is asked: one sentence. */
export function roundProblem(it: RoundProblem): string {
  switch (it.problem) {
    case 'dueBeforeOpens':
      return 'The due date must not come before the opening day.'
    case 'nothingEntered':
      return 'The round asks for no indicator that is typed.'
    case 'unknownIndicator':
      return `There is no indicator “${it.indicator}” in the catalogue.`
    case 'askedTwice':
      return `“${it.indicator}” is chosen twice.`
    case 'derivedRequired':
      return `“${it.indicator}” is computed, so it cannot be required.`
    case 'noUnits':
      return `No unit has to report on the cut-off day ${it.cutoffOn}.`
    case 'opensAfterStart':
      return `The opening day cannot move back: figures were typed from ${it.startedOn}.`
    case 'dueMakesLate':
      return `The due date cannot come earlier: ${it.units} reports that were in time would be late.`
    case 'cutoffChangesUnits':
      return `The cut-off day cannot change: ${it.added} units would come in and ${it.removed} drop out.`
    case 'indicatorHasFigures':
      return `“${it.indicator}” cannot be taken out: ${it.units} units have typed a figure.`
  }
}
