import type { Finding } from '@so-dan-van/domain/indicators/check-rule'

/** How the sentences name an indicator (by its code) and write a number (a canonical decimal). */
export type Say = { name: (code: string) => string; number: (value: string) => string }
type Sentence = (finding: Finding, say: Say) => string

const stub: Sentence = (finding) => finding.check

/** One sentence for each check: what was found, what was expected, why (design rule 5). */
export const checks = {
  sentences: {
    partsEqualWhole: stub,
    partsIncomplete: stub,
    atMost: stub,
    rangeMin: stub,
    rangeMax: stub,
    atMostUnits: stub,
    bandBoundsLow: stub,
    bandBoundsHigh: stub,
    atMostCriteria: stub,
    zeroWhenZero: stub,
    cannotFall: stub,
    jump: stub,
    digitSlip: stub,
    lostDecimalComma: stub,
    negative: stub,
    notInteger: stub,
  } satisfies Record<Finding['check'], Sentence> as Record<Finding['check'], Sentence>,
  severity: { error: 'Lỗi', warning: 'Cần giải thích' },
  useFix: (value: string) => `Sửa thành ${value}`,
}
