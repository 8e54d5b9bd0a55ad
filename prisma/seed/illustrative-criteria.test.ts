import { bandOf, bands, communeStandingAt } from '@so-dan-van/domain/registers/criterion/standing'
import { describe, expect, test } from 'vitest'
import { illustrativeCriteria, illustrativeRecognitions } from './illustrative-criteria.ts'
import { IllustrativeAmounts } from './illustrative-figures.ts'
import { districtProfiles, illustrativeYears } from './illustrative-tables.ts'
import { productData } from './product-data.ts'

const amounts = new IllustrativeAmounts()
const results = illustrativeCriteria(amounts)
const recognitions = illustrativeRecognitions(amounts)
const districtOf = new Map(productData().units.map(({ key, parent }) => [key, parent]))
const numbers = Array.from({ length: 19 }, (_, index) => index + 1)

describe.each(Object.keys(districtProfiles))('district %s', (district) => {
  test.each(illustrativeYears)('its communes add up to what it declares: %d', (year) => {
    const declared = (code: string) => amounts.amount(code, district, year)
    const communes = results.filter((one) => one.year === year && districtOf.get(one.unit) === district)
    const total = communes.reduce((sum, { met }) => sum + met.size, 0)
    expect(total).toBe(declared('ntm_criteria_total'))
    const counted = bands.map((band) => communes.filter(({ met }) => bandOf(met.size, 19) === band).length)
    const codes = ['19', '15_18', '10_14', '5_9', 'lt5'].map((band) => `ntm_communes_${band}`)
    expect(counted).toEqual(codes.map(declared))
    const standings = communes.map(({ unit, met }) =>
      communeStandingAt(
        {
          results: numbers.map((number) => met.has(number)),
          recognitions: recognitions
            .filter((one) => one.unit === unit)
            .map((one) => ({ ...one, withdrawnOn: null })),
        },
        `${year}-12-31`,
      ),
    )
    const holding = (...titles: string[]) =>
      standings.filter(({ title }) => titles.includes(title ?? '')).length
    const given = (title: 'standard' | 'advanced' | 'model') =>
      standings.filter(({ inYear }) => inYear.includes(title)).length
    expect({
      recognised: holding('standard', 'advanced', 'model'),
      advanced: holding('advanced', 'model'),
      model: holding('model'),
      recognisedInYear: given('standard'),
      advancedInYear: given('advanced'),
      modelInYear: given('model'),
      regressed: standings.filter(({ regressed }) => regressed).length,
    }).toEqual({
      recognised: declared('ntm_communes_recognised'),
      advanced: declared('ntm_communes_advanced'),
      model: declared('ntm_communes_model'),
      recognisedInYear: declared('ntm_communes_recognised_in_year'),
      advancedInYear: declared('ntm_communes_advanced_in_year'),
      modelInYear: declared('ntm_communes_model_in_year'),
      regressed: declared('ntm_communes_regressed'),
    })
  })
})
