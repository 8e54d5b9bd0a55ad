import type { Standing } from '@so-dan-van/domain/figures/figure'

export const chartMarks = ['bars', 'lines', 'stacked', 'table'] as const
export type ChartMark = (typeof chartMarks)[number]

/** A chart as it is asked for; all of it lives in the page's address. Units by official code. */
export type ChartSpec = {
  indicator: string | null
  /** empty = every district */
  units: string[]
  year: number | null
  /** first year of lines; null = five years before */
  fromYear: number | null
  mark: ChartMark
  sort: 'value' | 'official'
  standing: Standing
}

const markWords: Record<ChartMark, string> = { bars: 'cot', lines: 'duong', stacked: 'chong', table: 'bang' }

/** Short words for the address; what is the default is left out. */
export function encodeChartSpec(spec: ChartSpec): Record<string, string> {
  const years =
    spec.year === null ? null : spec.fromYear === null ? String(spec.year) : `${spec.fromYear}-${spec.year}`
  return {
    ...(spec.indicator !== null && { ct: spec.indicator }),
    ...(spec.units.length > 0 && { dv: spec.units.join(',') }),
    ...(years !== null && { nam: years }),
    ...(spec.mark !== 'bars' && { dang: markWords[spec.mark] }),
    ...(spec.sort !== 'value' && { xep: 'danh-muc' }),
    ...(spec.standing !== 'approved' && { so: 'ca' }),
  }
}

/** Reads an address; what it cannot read falls back to the default. Never throws. */
export function decodeChartSpec(search: Record<string, unknown>): ChartSpec {
  const text = (name: string) =>
    typeof search[name] === 'string' || typeof search[name] === 'number' ? String(search[name]) : ''
  const years = /^(?:(\d{4})-)?(\d{4})$/.exec(text('nam'))
  const indicator = /^[a-z][a-z0-9_]{0,99}$/.exec(text('ct'))?.[0] ?? null
  return {
    indicator,
    units: [
      ...new Set(
        text('dv')
          .split(',')
          .filter((code) => /^\d{1,5}$/.test(code)),
      ),
    ].slice(0, 60),
    year: years ? Number(years[2]) : null,
    fromYear: years?.[1] === undefined ? null : Math.min(Number(years[1]), Number(years[2])),
    mark: chartMarks.find((mark) => markWords[mark] === text('dang')) ?? 'bars',
    sort: text('xep') === 'danh-muc' ? 'official' : 'value',
    standing: text('so') === 'ca' ? 'all' : 'approved',
  }
}
