import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { NewsItem } from '@so-dan-van/domain/talk/news'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import type { Reading } from '../figure/figure-mark.ts'

type Context = Reading & { indicators: readonly Indicator[]; units: readonly UnitInfo[] }

/** One piece of news as a sentence. */
export function newsSentence(item: NewsItem, { indicators, units, messages, locale }: Context): string {
  const { sentence, several } = messages.news
  const indicator = indicators.find(({ code }) => code === item.indicator)
  const name = (locale === 'en' ? indicator?.nameEn : indicator?.shortName) ?? item.indicator ?? ''
  const report = {
    by: item.by,
    unit: units.find(({ id }) => id === item.unit)?.name ?? '',
    year: item.year,
    text: item.kind === 'excepted' ? writtenDay(item.text) : item.text,
  }
  if (item.count > 1 && (item.kind === 'flagged' || item.kind === 'answered'))
    return several[item.kind](report, item.count)
  return sentence[item.kind]({ ...report, cell: `“${name}”` })
}

/** 2024-12-20 -> 20/12/2024 */
const writtenDay = (day: string | null) => day?.split('-').reverse().join('/') ?? null
