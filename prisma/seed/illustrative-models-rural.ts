import {
  allCommunes,
  few,
  fewAt,
  flow,
  growing,
  type Model,
  type Place,
  part,
  rise,
  tabled,
} from './illustrative-place.ts'
import { illustrativeYears, newRuralTable, recognisedIn2019 } from './illustrative-tables.ts'

const newRural =
  (column: number): Model =>
  ({ unit, year }) =>
    newRuralTable[unit]?.[year - (illustrativeYears[0] ?? 0)]?.[column] ?? null

const communesOf = ({ counts }: Place) => counts.xã ?? 0

/** New rural areas, model sites and OCOP. */
export const ruralModels: Readonly<Record<string, Model>> = {
  ntm_criteria_total: newRural(0),
  ntm_communes_19: newRural(1),
  ntm_communes_15_18: newRural(2),
  ntm_communes_10_14: newRural(3),
  ntm_communes_5_9: newRural(4),
  ntm_communes_lt5: newRural(5),
  ntm_communes_recognised: tabled('ntm_communes_recognised'),
  ntm_communes_recognised_in_year: (place) =>
    rise(place, 'ntm_communes_recognised', recognisedIn2019[place.unit] ?? 0),
  ntm_communes_advanced: tabled('ntm_communes_advanced'),
  ntm_communes_advanced_in_year: (place) => rise(place, 'ntm_communes_advanced', 0),
  ntm_communes_model: tabled('ntm_communes_model'),
  ntm_communes_model_in_year: (place) => rise(place, 'ntm_communes_model', 0),
  ntm_communes_regressed: (place) =>
    Math.max(0, place.of('ntm_communes_recognised') - place.of('ntm_communes_19')),
  ntm_villages_registered: few('ntm_villages_registered', 1, 6),
  ntm_villages_recognised: growing('ntm_villages_recognised', (place) => communesOf(place) * 1.6, 0.09),
  // billions of đồng with two decimals
  ntm_capital_mobilised: flow('ntm_capital_mobilised', (place) => communesOf(place) * place.means * 410),
  ntm_people_contribution: part('ntm_people_contribution', 'ntm_capital_mobilised', 0.012, 0.03),
  ntm_land_donated: flow('ntm_land_donated', (place) => communesOf(place) * 1850),
  ntm_land_donor_households: flow('ntm_land_donor_households', (place) => communesOf(place) * 11),
  ntm_labour_days: flow('ntm_labour_days', (place) => communesOf(place) * 620),

  kdc_registered: (place) => rise(place, 'kdc_recognised', 1) + fewAt(place, 'kdc_registered', 0, 2),
  kdc_under_appraisal: few('kdc_under_appraisal', 0, 2),
  kdc_recognised: tabled('kdc_recognised'),
  kdc_recognised_in_year: (place) => Math.min(place.of('kdc_recognised'), rise(place, 'kdc_recognised', 1)),
  vuon_registered: (place) => Math.round(5 + place.of('vuon_model') * 0.35),
  vuon_model: tabled('vuon_model'),
  vuon_provincial_standard: part('vuon_provincial_standard', 'vuon_model', 0.15, 0.4),
  vuon_communes: (place) =>
    Math.min(
      communesOf(place),
      place.of('vuon_model'),
      Math.round(2 + (communesOf(place) * (place.year - 2018)) / 9),
    ),
  duong_model_sections: tabled('duong_model_sections'),
  // kilometres with two decimals
  duong_model_length: (place) =>
    place.of('duong_model_sections') * Math.round(80 + 90 * place.chance('duong_model_length')),
  htx_model: tabled('htx_model'),
  htx_total: growing('htx_total', (place) => 8 + allCommunes(place) * 1.1, 0.03),

  ocop_total: tabled('ocop_total'),
  ocop_3star: (place) => place.of('ocop_total') - place.of('ocop_4star') - place.of('ocop_5star'),
  ocop_4star: tabled('ocop_4star'),
  ocop_5star: () => 0,
  ocop_5star_potential: (place) =>
    place.year === 2024 && ['450', '455', '456'].includes(place.unit) ? 1 : 0,
  ocop_upgraded: (place) => Math.floor(rise(place, 'ocop_4star', 0) / 2),
  ocop_3star_in_year: (place) =>
    rise(place, 'ocop_3star', place.of('ocop_3star')) + place.of('ocop_upgraded'),
  ocop_4star_in_year: (place) =>
    rise(place, 'ocop_4star', place.of('ocop_4star')) - place.of('ocop_upgraded'),
  ocop_registered: flow('ocop_registered', (place) => 4 + allCommunes(place) * 1.1),
  ocop_failed: few('ocop_failed', 0, 2),
  ocop_dossiers: (place) =>
    place.of('ocop_4star_in_year') +
    (place.year < 2023 ? place.of('ocop_3star_in_year') : 0) +
    Math.min(1, place.of('ocop_failed')),
  ocop_assessed_district: (place) =>
    place.of('ocop_3star_in_year') + place.of('ocop_4star_in_year') + place.of('ocop_failed') + 1,
  ocop_assessed_province_in_year: (place) => place.of('ocop_dossiers'),
  // certificates of 36 months: the first ones run out in 2022
  ocop_reassessed: (place) => (place.year < 2022 ? 0 : Math.round(place.of('ocop_total') * 0.12)),
  ocop_expired: (place) => (place.year < 2022 ? 0 : fewAt(place, 'ocop_expired', 0, 1)),
  ocop_entities: part('ocop_entities', 'ocop_total', 0.7, 0.85),
}
