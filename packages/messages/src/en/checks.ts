import type { checks as vi } from '../vi/checks.ts'

export const checks: typeof vi = {
  sentences: {
    partsEqualWhole: (finding) => finding.check,
    partsIncomplete: (finding) => finding.check,
    atMost: (finding) => finding.check,
    rangeMin: (finding) => finding.check,
    rangeMax: (finding) => finding.check,
    atMostUnits: (finding) => finding.check,
    bandBoundsLow: (finding) => finding.check,
    bandBoundsHigh: (finding) => finding.check,
    atMostCriteria: (finding) => finding.check,
    zeroWhenZero: (finding) => finding.check,
    cannotFall: (finding) => finding.check,
    jump: (finding) => finding.check,
    digitSlip: (finding) => finding.check,
    lostDecimalComma: (finding) => finding.check,
    negative: (finding) => finding.check,
    notInteger: (finding) => finding.check,
  },
  severity: { error: 'Error', warning: 'Needs a note' },
  useFix: (value: string) => `Change to ${value}`,
}
