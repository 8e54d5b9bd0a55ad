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
    form: form as unknown as EntryForm,
    catalogue: { indicators, programmes, criteriaSets: [] } as unknown as Catalogue,
    drafts: new Map(),
    locale: 'vi',
  })
  expect(model.rows.map(({ indicator }) => indicator.code)).toEqual(['documents', 'courses', 'visits'])
})
