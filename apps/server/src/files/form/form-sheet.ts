import type { Catalogue } from '@so-dan-van/domain/indicators/catalogue'
import type { EntryForm } from '@so-dan-van/domain/reports/report'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import type { Locale } from '@so-dan-van/messages/messages'

/** What the workbook of a form is drawn from. */
export type FormSheet = {
  form: EntryForm
  catalogue: Pick<Catalogue, 'programmes' | 'indicators'>
  unit: Pick<UnitInfo, 'id' | 'name' | 'kind'>
  locale: Locale
}
