import type { Formula } from '@so-dan-van/domain/indicators/formula'
import { expect, test } from 'vitest'
import { derivationText } from './derivation.ts'

const values: Record<string, string> = { a: '23', b: '8', total: '378', communes: '24', money: '1234.5' }
const inputs = {
  value: (code: string) => values[code] ?? null,
  previous: (code: string) => (code === 'total' ? '370' : null),
  units: { xã: 24, 'thị trấn': 2 },
  locale: 'vi' as const,
}

test.each<[Formula, string]>([
  [{ kind: 'sum', of: ['a', 'b'] }, '23 + 8'],
  [{ kind: 'sum', of: ['a', 'missing'] }, ''],
  [{ kind: 'ratio', numerator: ['total'], denominator: ['communes'], scale: 1 }, '378 / 24'],
  [{ kind: 'ratio', numerator: ['a', 'b'], denominator: ['money'], scale: 100 }, '(23 + 8) / 1.234,5'],
  [{ kind: 'change', of: 'total', baseline: 'previousYear' }, '378 − 370'],
  [{ kind: 'change', of: 'a', baseline: 'previousYear' }, ''],
  [{ kind: 'countUnits', unitKinds: ['xã', 'thị trấn'] }, '24 xã + 2 thị trấn'],
  [{ kind: 'countUnits', unitKinds: ['phường'] }, ''],
])('%j', (formula, text) => expect(derivationText(formula, inputs)).toBe(text))
