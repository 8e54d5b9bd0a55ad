import {
  allCommunes,
  few,
  fewAt,
  flow,
  growing,
  type Model,
  type Place,
  part,
  rate,
  tabled,
} from './illustrative-place.ts'
import { ethnicMinorities } from './illustrative-tables.ts'

/** "Mỗi xã giúp mỗi bản": districts where it began later than 2019, with the first year. */
const villageHelpFrom: Readonly<Record<string, number>> = { '455': 2022, '456': 2023 }

/** What is left of the whole after the other parts: parts always add up. */
const remainder =
  (whole: string, others: readonly string[]): Model =>
  (place) =>
    place.of(whole) - others.reduce((sum, code) => sum + place.of(code), 0)

const registered = 'dvk_registered_total'
const ethnic =
  (what: 'households' | 'people' | 'villages', yearly: number): Model =>
  ({ unit, year }) => {
    const known = ethnicMinorities[unit]
    return known ? Math.round(known[what] * (1 + yearly) ** (year - 2024)) : null
  }
const whereEthnic =
  (model: Model): Model =>
  (place) =>
    ethnicMinorities[place.unit] === undefined ? null : place.of('dtts_villages') === 0 ? 0 : model(place)

function villagesAssisted(place: Place): number | null {
  if (ethnicMinorities[place.unit] === undefined) return null
  const from = villageHelpFrom[place.unit]
  if (from === undefined) return part('dvk_villages_assisted', 'dtts_villages', 0.45, 0.8)(place)
  return place.year < from ? null : place.of('dtts_villages')
}

/** "Dân vận khéo", friendly government, leadership, dialogue, land clearance, ethnic minorities, mass organisations. */
export const mobilisationModels: Readonly<Record<string, Model>> = {
  dvk_registered_base: flow('dvk_registered_base', (place) => allCommunes(place) * 4.2),
  dvk_registered_district: tabled('dvk_registered_district'),
  dvk_registered_province: few('dvk_registered_province', 3, 7),
  dvk_collective: part('dvk_collective', registered, 0.68, 0.76),
  dvk_individual: remainder(registered, ['dvk_collective']),
  dvk_field_economy: part('dvk_field_economy', registered, 0.32, 0.38),
  dvk_field_culture_society: part('dvk_field_culture_society', registered, 0.28, 0.32),
  dvk_field_defence_security: part('dvk_field_defence_security', registered, 0.11, 0.15),
  dvk_field_political_system: remainder(registered, [
    'dvk_field_economy',
    'dvk_field_culture_society',
    'dvk_field_defence_security',
  ]),
  dvk_recognised_base: part('dvk_recognised_base', 'dvk_registered_base', 0.5, 0.7),
  dvk_recognised_district: part('dvk_recognised_district', 'dvk_registered_district', 0.4, 0.6),
  dvk_recognised_province: part('dvk_recognised_province', 'dvk_registered_province', 0.35, 0.7),
  dvk_recognised_central: few('dvk_recognised_central', 0, 1),
  dvk_replicated: part('dvk_replicated', registered, 0.06, 0.1),
  dvk_stock: growing('dvk_stock', (place) => allCommunes(place) * 7, 0.05),
  dvk_models_military: few('dvk_models_military', 2, 4),
  dvk_models_land_clearance: few('dvk_models_land_clearance', 1, 6),
  dvk_villages_assisted: villagesAssisted,
  // billions of đồng with two decimals
  dvk_support_value: flow('dvk_support_value', (place) => allCommunes(place) * place.means * 24),
  dvk_commendations: flow('dvk_commendations', (place) => 8 + allCommunes(place) * 0.8),

  cqtt_departments: (place) => 12 + Math.floor(place.chance('cqtt_departments') * 2),
  cqtt_service_units: (place) =>
    place.unit === '457' ? 5 : 4 + Math.floor(place.chance('cqtt_service_units') * 3),
  cqtt_communes: (place) =>
    Math.min(allCommunes(place), Math.round(allCommunes(place) * (0.7 + 0.075 * (place.year - 2019)))),
  cqtt_recognised: part('cqtt_recognised', 'cqtt_total', 0.5, 0.85),
  cqtt_satisfaction: rate('cqtt_satisfaction', 885, 975),
  cchc_dossiers_on_time: rate('cchc_dossiers_on_time', 9650, 9985),

  doc_resolutions: few('doc_resolutions', 0, 1),
  doc_directives: few('doc_directives', 0, 2),
  doc_plans: few('doc_plans', 8, 13),
  doc_guidance: few('doc_guidance', 6, 11),
  doc_issued_total: (place) =>
    ['doc_resolutions', 'doc_directives', 'doc_plans', 'doc_guidance'].reduce(
      (sum, code) => sum + place.of(code),
      2,
    ),
  review_final: few('review_final', 1, 3),
  review_interim: few('review_interim', 1, 2),
  // congresses come in turns of five years
  congress_held: ({ year }) => [1, 0, 1, 1, 2, 1][year - 2019] ?? 0,
  survey_visits: few('survey_visits', 4, 9),
  inspection_held: few('inspection_held', 3, 7),
  training_courses: few('training_courses', 2, 5),
  training_participants: flow('training_participants', (place) => 120 + allCommunes(place) * 14),
  propaganda_sessions: flow('propaganda_sessions', (place) => allCommunes(place) * 15),
  propaganda_participants: flow('propaganda_participants', (place) => place.people * 260),

  dialogue_district: few('dialogue_district', 2, 4),
  dialogue_commune: flow('dialogue_commune', (place) => allCommunes(place) * 1.5),
  dialogue_participants: flow('dialogue_participants', (place) => allCommunes(place) * 130),
  dialogue_opinions: flow('dialogue_opinions', (place) => allCommunes(place) * 13),
  dialogue_opinions_resolved: part('dialogue_opinions_resolved', 'dialogue_opinions', 0.84, 0.96),
  citizen_receptions: flow('citizen_receptions', (place) => place.people * 7),
  petitions_received: flow('petitions_received', (place) => place.people * 3.2),
  // what was left over a year earlier
  petitions_opening: (place) =>
    place.before('petitions_received') === null
      ? fewAt(place, 'petitions_opening', 3, 11)
      : (place.before('petitions_received') ?? 0) +
        (place.before('petitions_opening') ?? 0) -
        (place.before('petitions_resolved') ?? 0),
  petitions_resolved: (place) =>
    place.of('petitions_received') + place.of('petitions_opening') - fewAt(place, 'petitions_left', 3, 11),

  gpmb_projects: (place) => (place.unit === '457' ? 2 : 1 + Math.floor(place.chance('gpmb_projects') * 4)),
  gpmb_households_affected: growing('gpmb_households_affected', (place) => place.people * 9, 0.15),
  gpmb_households_agreed: part('gpmb_households_agreed', 'gpmb_households_affected', 0.78, 0.97),
  // hectares with two decimals
  gpmb_area_total: growing('gpmb_area_total', (place) => place.people * 210, 0.13),
  gpmb_area_handed: part('gpmb_area_handed', 'gpmb_area_total', 0.7, 0.98),
  gpmb_enforced: few('gpmb_enforced', 0, 3),

  dtts_households: ethnic('households', 0.011),
  dtts_people: ethnic('people', 0.01),
  dtts_villages: ethnic('villages', 0),
  dtts_communes: tabled('dtts_communes'),
  dtts_mountain_communes_assisted: whereEthnic(
    part('dtts_mountain_communes_assisted', 'dtts_communes', 0.6, 1),
  ),
  dtts_models: whereEthnic(few('dtts_models', 2, 6)),
  // billions of đồng with two decimals
  dtts_investment: whereEthnic(flow('dtts_investment', (place) => place.of('dtts_communes') * 1900)),

  qcdc_rated_units: (place) => 34 + allCommunes(place),
  qcdc_good_units: part('qcdc_good_units', 'qcdc_rated_units', 0.82, 0.94),

  supervision_front: flow('supervision_front', (place) => allCommunes(place) * 2.4),
  criticism_front: few('criticism_front', 2, 7),
  opinion_218: flow('opinion_218', (place) => allCommunes(place) * 6),
  members_admitted: flow('members_admitted', (place) => place.people * 13),
  members_total: growing('members_total', (place) => place.people * 460, 0.012),
  // millions of đồng with one decimal
  charity_funds: flow('charity_funds', (place) => place.people * place.means * 230),
  poor_house_built: flow('poor_house_built', (place) => 10 + place.people / 6),

  danvan_blocks: (place) => Math.round(allCommunes(place) * 8.4),
  danvan_staff: (place) => 4 + allCommunes(place),
}
