import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { OddFigure } from '@so-dan-van/domain/reports/odd-figure'
import type { Messages } from '@so-dan-van/messages/messages'

type Reading = {
  indicators: ReadonlyMap<string, Indicator>
  unitName: (id: number) => string
  messages: Messages
  locale: 'vi' | 'en'
}
type OddTable = {
  columns: { label: string; width: number }[]
  /** canonical decimals where `number` */
  lines: { text: string; number?: boolean }[][]
}

/** The name of an indicator in the reader's language. */
export function indicatorName(indicator: Indicator | undefined, code: string, locale: 'vi' | 'en'): string {
  if (indicator === undefined) return code
  return locale === 'en' ? indicator.nameEn : indicator.name
}

/** Why a figure is odd, as a sentence. */
export function oddReason(
  finding: Finding,
  { indicators, messages, locale }: Omit<Reading, 'unitName'>,
): string {
  return messages.checks.sentences[finding.check](finding, {
    name: (code) => indicatorName(indicators.get(code), code, locale),
    number: (value) => formatNumber(value, { locale }),
  })
}

/** Odd figures as a table for files. */
export function oddTable(rows: readonly OddFigure[], reading: Reading): OddTable {
  const { indicators, unitName, messages, locale } = reading
  const { columns: text, widths } = messages.odd.file
  return {
    columns: text.map((label, index) => ({ label, width: widths[index] ?? 12 })),
    lines: rows.map(({ unit, year, indicator: code, value, status, note, finding }) => {
      const indicator = indicators.get(code)
      return [
        { text: String(year) },
        { text: unitName(unit) },
        { text: indicatorName(indicator, code, locale) },
        { text: indicator?.unitOfMeasure ?? '' },
        { text: value ?? '', number: true },
        { text: messages.checks.severity[finding.severity] },
        { text: oddReason(finding, reading) },
        { text: finding.fix?.value ?? '', number: true },
        { text: messages.terms.status[status] },
        { text: note ?? '' },
      ]
    }),
  }
}
