import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { checkFigures } from '@so-dan-van/domain/indicators/check-figures'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { sampleCriteriaSets, sampleIndicators } from '@so-dan-van/domain/indicators/sample-indicators'
import { expect, test } from 'vitest'
import { checks as en } from '../en/checks.ts'
import { checks as vi } from './checks.ts'

const say = { name: (code: string) => code, number: (value: string) => formatNumber(value) }
const finding = (check: Finding['check'], params: Finding['params']): Finding => ({
  check,
  severity: 'error',
  indicators: ['x'],
  params,
  fix: null,
})

test('31 with 23 and 7 says that 23 + 7 = 30', () => {
  const values = { ocop_total: '31', ocop_3star: '23', ocop_4star: '7' }
  const [found] = checkFigures({
    indicators: sampleIndicators,
    criteriaSets: sampleCriteriaSets,
    year: 2024,
    current: Object.fromEntries(
      Object.entries(values).map(([code, value]) => [code, { value, notApplicable: false }]),
    ),
    previous: {},
    history: {},
    unitCounts: { current: {}, previous: {} },
    peers: null,
  })
  expect(vi.sentences.partsIncomplete(found as Finding, say)).toBe(
    'Cộng các thành phần: 23 + 7 = 30, còn thiếu 1 so với 31 (“ocop_total”). Nhập “ocop_5star” hoặc sửa lại tổng số.',
  )
})

test('many parts are added up in one number', () => {
  const found = finding('partsEqualWhole', {
    whole: 'scope',
    wholeValue: '24',
    values: ['8', '11', '3', '3', '0'],
    sum: '25',
  })
  expect(vi.sentences.partsEqualWhole(found, say)).toBe(
    'Cộng 5 dòng thành phần được 25, phải bằng 24 (“scope”).',
  )
})

const everything: Finding['params'] = {
  whole: 'w',
  wholeValue: '1234.5',
  parts: ['a'],
  values: ['1', '2'],
  sum: '3',
  missing: ['b'],
  rest: '1',
  value: '412',
  of: ['a'],
  limit: '10',
  min: '0',
  max: '100',
  kinds: ['xã'],
  criteria: '19',
  communes: '24',
  previous: '38',
  year: 2023,
  usual: '2',
  reference: '38',
  likely: ['41'],
  direction: 'more',
  code: 'c',
  unit: 'm',
  asked: 'km',
  peers: 7,
  low: '22',
  high: '50',
  scaled: '228.9',
  measure: 'perTenCommunes',
}
test.each([
  ['', 'Bảy đơn vị khác có từ 22 đến 50 vườn trên 10 xã; đơn vị này có 228,9.'],
  [2023, 'Bảy đơn vị khác có từ 22 đến 50 vườn trên 10 xã (số liệu năm 2023); đơn vị này có 228,9.'],
])('far from peers of year "%s"', (year, sentence) => {
  const found = finding('farFromPeers', { ...everything, unit: 'vườn', year })
  expect(vi.sentences.farFromPeers(found, say)).toBe(`${sentence} Đề nghị kiểm tra lại hoặc ghi rõ lý do.`)
})

test.each(Object.keys(vi.sentences) as Finding['check'][])(
  '%s reads as a sentence in both languages',
  (check) => {
    const params = {
      ...everything,
      ...(check === 'zeroWhenZero' ? { of: 'a' } : {}),
      ...(['lostDecimalComma', 'swappedDigits', 'wrongUnit'].includes(check) ? { likely: '4.12' } : {}),
    }
    for (const { sentences } of [vi, en]) {
      const text = sentences[check](finding(check, params), say)
      expect(text).toMatch(/\.$/)
      expect(text).not.toMatch(/undefined|NaN|null|“”|\s{2}/)
    }
  },
)
