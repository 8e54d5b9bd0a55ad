import { readFileSync } from 'node:fs'
import { indicatorMatcher, type NamedIndicator } from '@so-dan-van/domain/tables/match-indicator'
import { expect, test } from 'vitest'

// Names as people write them into their own tables, against the catalogue that ships.
const file = new URL('./indicators.json', import.meta.url)
const catalogue: NamedIndicator[] = JSON.parse(readFileSync(file, 'utf8'))
const match = indicatorMatcher(catalogue)

test.each<[string, string[], string]>([
  ['Số vườn kiểu mẫu', [], 'vuon_model'],
  ['Vườn chuẩn tỉnh', [], 'vuon_provincial_standard'],
  ['Đoạn đường KM', [], 'duong_model_sections'],
  ['HTX kiểu mẫu', [], 'htx_model'],
  ['Dân đóng góp (tỷ)', [], 'ntm_people_contribution'],
  ['BQ tiêu chí/xã', [], 'ntm_criteria_avg'],
  ['TỔNG SỐ TIÊU CHÍ NTM ĐẠT CHUẨN', [], 'ntm_criteria_total'],
  ['1. Tổng số tiêu chí NTM đạt chuẩn', [], 'ntm_criteria_total'],
  ['1.2 Số xã đạt 15-18 tiêu chí', [], 'ntm_communes_15_18'],
  ['- Số xã đạt 15 – 18 tiêu chí', [], 'ntm_communes_15_18'],
  ['Số xã đạt dưới 5 tiêu chí', [], 'ntm_communes_lt5'],
  ['San pham OCOP 3 sao', [], 'ocop_3star'],
  ['OCOP 4*', [], 'ocop_4star'],
  ['- 4 sao', ['Sản phẩm OCOP'], 'ocop_4star'],
  ['ocop_5star', [], 'ocop_5star'],
  ['Nghị quyết ban hành', [], 'doc_resolutions'],
  ['Số vườn đạt chuẩn vườn mẫu của tỉnh'.normalize('NFD'), [], 'vuon_provincial_standard'],
  ['Cơ quan, đơn vị được công nhận đạt mô hình CQTT', [], 'cqtt_recognised'],
])('%s, below %j', (label, context, code) => {
  expect(match(label, context)).toEqual({ how: 'exact', codes: [code] })
})

test.each([
  ['Số khu dân cư kiểu mẫu được công nhận lũy kế đến nay', 'kdc_recognised'],
  ['Tổng số xã hoàn thành 19/19 tiêu chí nông thôn mới', 'ntm_communes_19'],
  ['Số hộ dân hiến đất làm đường', 'ntm_land_donor_households'],
])('not the same words, so it is asked: %s', (label, code) => {
  const { how, codes } = match(label)
  expect(['near', 'several']).toContain(how)
  expect(codes).toContain(code)
})

test.each(['Tổng thu ngân sách', 'Ghi chú', '', '   ', '–', '2024', 'Người lập biểu', 'TT'])(
  'is nothing of ours: %j',
  (label) => {
    expect(match(label).how).toBe('none')
  },
)

test('every name of the catalogue finds its own indicator, with marks, without, composed and not', () => {
  const wrong = catalogue.flatMap(({ code, name }) =>
    [name, name.normalize('NFD'), name.toUpperCase(), `  ${name} `]
      .map((text) => match(text))
      .filter(({ how, codes }) => how !== 'exact' || codes[0] !== code)
      .map((found) => [code, found]),
  )
  expect(wrong).toEqual([])
})

test('no short name is read as another indicator', () => {
  const wrong = catalogue.flatMap(({ code, shortName }) => {
    const { how, codes } = match(shortName)
    return how === 'exact' && codes[0] !== code ? [[code, codes]] : []
  })
  expect(wrong).toEqual([])
})
