import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { draftProgrammes, openYear, type ReportSeed } from './demo-reports.ts'
import type { FigureSeed, SourceSeed, TargetSeed } from './figure-seed.ts'
import { illustrativeFigures } from './illustrative-figures.ts'
import { illustrativeTargets } from './illustrative-targets.ts'
import { productData } from './product-data.ts'
import { publishedFigures, publishedTargets } from './published-rows.ts'

/** the source of every illustrative figure */
export const illustrativeTitle = 'Số minh họa, không phải số thật'
const illustrativeKey = 'illustrative'
/** its report of the open year is blank: whoever tries the system types the published figures in */
const blankDistrict = '457'

export function demoSources(): SourceSeed[] {
  const mark = { key: illustrativeKey, title: illustrativeTitle, url: null, publishedOn: null }
  return [...productData().published.sources, mark]
}

/** Published figures and illustrative ones for the cells that have none, each in the state of its report. */
export function demoFigures(reports: readonly ReportSeed[]): FigureSeed[] {
  const states = new Map(reports.map(({ unit, year, status }) => [`${unit} ${year}`, status]))
  const stateOf = (unit: string, year: number): ReportStatus => states.get(`${unit} ${year}`) ?? 'approved'
  const blank = ({ unit, year }: { unit: string; year: number }) =>
    unit === blankDistrict && year === openYear
  const published = publishedFigures()
    .filter((figure) => !blank(figure))
    .map((figure) => ({ ...figure, status: stateOf(figure.unit, figure.year) }))
  const programmes = new Map(productData().indicators.map(({ code, programme }) => [code, programme]))
  const illustrative = illustrativeFigures()
    .filter((figure) => {
      const only = figure.year === openYear ? draftProgrammes[figure.unit] : undefined
      return only?.includes(programmes.get(figure.indicator) ?? '') ?? true
    })
    .map(
      ({ indicator, unit, year, value, notApplicable, note }): FigureSeed => ({
        indicator,
        unit,
        year,
        status: stateOf(unit, year),
        revisions: [
          {
            value,
            notApplicable,
            basis: 'actual',
            approximation: null,
            asOf: `${year}-11-30`,
            source: illustrativeKey,
            quote: null,
            note,
            illustrative: true,
          },
        ],
      }),
    )
  return [...published, ...illustrative]
}

export function demoTargets(): TargetSeed[] {
  const illustrative = illustrativeTargets().map((target) => ({
    ...target,
    source: illustrativeKey,
    quote: null,
    note: null,
    illustrative: true,
  }))
  return [...publishedTargets(), ...illustrative]
}
