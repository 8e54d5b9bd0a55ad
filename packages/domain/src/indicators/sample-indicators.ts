import type { FigureCell } from '../figures/figure.ts'
import type { CriteriaSet, Indicator } from './indicator.ts'

/** Builders for tests: indicators and cells as the catalogue and the database have them. */
export function sampleIndicator(over: Partial<Indicator> & { code: string }): Indicator {
  return {
    programme: 'NTM',
    name: over.code,
    shortName: over.code,
    nameEn: over.code,
    unitOfMeasure: 'xã',
    time: over.formula ? 'derived' : 'stock',
    aggregation: { kind: 'sum' },
    decimals: 0,
    better: 'up',
    entry: over.formula ? 'derived' : 'entered',
    formula: null,
    checks: [],
    hasTarget: false,
    level: 'district',
    criteriaBound: false,
    validFromYear: null,
    validToYear: null,
    position: 0,
    headline: null,
    definition: null,
    legalBasis: null,
    ...over,
  }
}

export function sampleCell(
  indicator: string,
  unit: number,
  year: number,
  value: string | null,
  over: Partial<FigureCell> = {},
): FigureCell {
  return {
    indicator,
    unit,
    year,
    value,
    notApplicable: false,
    basis: 'actual',
    approximation: null,
    asOf: null,
    status: 'approved',
    illustrative: false,
    derived: false,
    scope: 'own',
    coverage: null,
    gap: null,
    source: null,
    note: null,
    version: 1,
    ...over,
  }
}

export const sampleCriteriaSets: CriteriaSet[] = [
  { code: 'ntm-2016', name: '2016-2020', fromYear: 2016, toYear: 2020, criteriaCount: 19 },
  { code: 'ntm-2021', name: '2021-2025', fromYear: 2021, toYear: 2025, criteriaCount: 19 },
  { code: 'ntm-2026', name: '2026-2030', fromYear: 2026, toYear: 2030, criteriaCount: 10 },
]

const bands = [
  'ntm_communes_19',
  'ntm_communes_15_18',
  'ntm_communes_10_14',
  'ntm_communes_5_9',
  'ntm_communes_lt5',
]
const stars = ['ocop_3star', 'ocop_4star', 'ocop_5star']
const offices = ['cqtt_departments', 'cqtt_service_units', 'cqtt_communes']

/** The part of the catalogue that the article on Lệ Thủy 2023 reaches. */
export const sampleIndicators: Indicator[] = [
  sampleIndicator({
    code: 'ntm_communes_scope',
    time: 'derived',
    aggregation: { kind: 'formula' },
    formula: { kind: 'countUnits', unitKinds: ['xã'] },
    checks: [{ kind: 'partsEqualWhole', parts: bands }],
  }),
  sampleIndicator({
    code: 'ntm_criteria_total',
    criteriaBound: true,
    checks: [
      { kind: 'atMostCriteria', communes: 'ntm_communes_scope' },
      {
        kind: 'bandBounds',
        bands: [
          { indicator: 'ntm_communes_19', min: 19, max: null },
          { indicator: 'ntm_communes_15_18', min: 15, max: 18 },
          { indicator: 'ntm_communes_10_14', min: 10, max: 14 },
          { indicator: 'ntm_communes_5_9', min: 5, max: 9 },
          { indicator: 'ntm_communes_lt5', min: 0, max: 4 },
        ],
      },
    ],
  }),
  sampleIndicator({
    code: 'ntm_criteria_avg',
    decimals: 2,
    aggregation: { kind: 'formula' },
    formula: {
      kind: 'ratio',
      numerator: ['ntm_criteria_total'],
      denominator: ['ntm_communes_scope'],
      scale: 1,
    },
  }),
  sampleIndicator({
    code: 'ntm_criteria_change',
    criteriaBound: true,
    formula: { kind: 'change', of: 'ntm_criteria_total', baseline: 'previousYear' },
  }),
  ...bands.map((code) => sampleIndicator({ code })),
  sampleIndicator({ code: 'ocop_total', checks: [{ kind: 'partsEqualWhole', parts: stars }] }),
  ...stars.map((code) => sampleIndicator({ code })),
  sampleIndicator({ code: 'cqtt_total', formula: { kind: 'sum', of: offices } }),
  ...offices.map((code) =>
    sampleIndicator({
      code,
      checks:
        code === 'cqtt_communes' ? [{ kind: 'atMostUnits', unitKinds: ['xã', 'phường', 'thị trấn'] }] : [],
    }),
  ),
  sampleIndicator({ code: 'vuon_model' }),
  sampleIndicator({
    code: 'vuon_provincial_standard',
    checks: [{ kind: 'atMost', of: ['vuon_model'] }],
  }),
  sampleIndicator({
    code: 'vuon_provincial_rate',
    decimals: 1,
    aggregation: { kind: 'formula' },
    formula: {
      kind: 'ratio',
      numerator: ['vuon_provincial_standard'],
      denominator: ['vuon_model'],
      scale: 100,
    },
  }),
  sampleIndicator({ code: 'duong_model_sections', time: 'flow' }),
  sampleIndicator({
    code: 'duong_model_length',
    unitOfMeasure: 'km',
    decimals: 2,
    checks: [{ kind: 'zeroWhenZero', of: 'duong_model_sections' }],
  }),
  sampleIndicator({
    code: 'ntm_communes_recognised',
    checks: [{ kind: 'cannotFall' }, { kind: 'atMost', of: ['ntm_communes_scope'] }],
  }),
  sampleIndicator({
    code: 'cqtt_satisfaction',
    decimals: 1,
    aggregation: { kind: 'weightedMean', weight: 'cqtt_ballots' },
    checks: [{ kind: 'range', min: 0, max: 100 }],
  }),
  sampleIndicator({ code: 'cqtt_ballots' }),
  sampleIndicator({
    code: 'ntm_people_contribution',
    unitOfMeasure: 'tỷ đồng',
    time: 'flow',
    decimals: 2,
  }),
  sampleIndicator({ code: 'gpmb_projects', aggregation: { kind: 'distinct' } }),
  sampleIndicator({ code: 'dvk_stock', time: 'stock' }),
]
