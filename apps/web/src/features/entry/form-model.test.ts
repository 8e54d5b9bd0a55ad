import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import { sampleIndicator } from '@so-dan-van/domain/indicators/sample-indicators'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import { expect, test } from 'vitest'
import { formBuilder } from './form-model.ts'

test('rows follow each other as on the screen: by programme, then as the round has them', () => {
  const indicators = [
    sampleIndicator({ code: 'documents', programme: 'LANHDAO' }),
    sampleIndicator({ code: 'visits', programme: 'KIEMTRA' }),
    sampleIndicator({ code: 'courses', programme: 'LANHDAO' }),
  ]
  const rows = indicators.map(({ code }) => ({
    ...{ indicator: code, required: true, cell: null, previous: null, target: null },
    history: [],
  }))
  const form = {
    report: { unit: 457, year: 2024 },
    rows,
    flags: [],
    unitCounts: { current: {}, previous: {} },
  }
  const programmes = [{ code: 'LANHDAO' }, { code: 'KIEMTRA' }]
  const model = formBuilder()({
    settled: true,
    form: form as unknown as EntryForm,
    catalogue: { indicators, programmes, criteriaSets: [] } as unknown as Catalogue,
    drafts: new Map(),
    locale: 'vi',
  })
  expect(model.rows.map(({ indicator }) => indicator.code)).toEqual(['documents', 'courses', 'visits'])
})

test('a typed cell is drawn at once, what the checks say of it right after', () => {
  const indicators = [sampleIndicator({ code: 'visits', programme: 'KIEMTRA' })]
  const form = {
    report: { unit: 457, year: 2024 },
    rows: [
      {
        ...{
          indicator: 'visits',
          required: true,
          cell: null,
          previous: null,
          target: null,
          byRegister: null,
        },
        history: [],
      },
    ],
    ...{ flags: [], unitCounts: { current: {}, previous: {} }, peers: null },
  }
  const build = formBuilder()
  const at = (settled: boolean, value: string | null) => {
    const draft = { state: 'saving', input: { value, notApplicable: false, basis: 'actual', note: null } }
    const { rows, findings } = build({
      ...{ settled, locale: 'vi' as const, form: form as unknown as EntryForm },
      catalogue: { indicators, programmes: [{ code: 'KIEMTRA' }], criteriaSets: [] } as unknown as Catalogue,
      drafts: new Map(value === null ? [] : [['visits', draft as never]]),
    })
    return [rows[0]?.cell?.value ?? null, findings.map(({ check }) => check)]
  }
  expect(at(true, null)).toEqual([null, []])
  expect(at(false, '-5')).toEqual(['-5', []])
  expect(at(true, '-5')).toEqual(['-5', ['negative']])
})
