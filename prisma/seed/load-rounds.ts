import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { PoolClient } from 'pg'
import type { RoundSeed } from './figure-seed.ts'
import { insertRows } from './insert-rows.ts'
import { productData } from './product-data.ts'
import { countsIn } from './published-rows.ts'
import type { CatalogueIds } from './seed-catalogue.ts'

/** Quảng Bình until 30/6/2025, whose published figures ship */
const rootUnit = '44'
export const publishedYears = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]
/** the last day of the district level (Nghị quyết 1680/NQ-UBTVQH15, from 01/7/2025) */
const lastDistrictDay = '2025-06-30'

/** A past year's campaign, locked since the January after: figures as of 30/11, reports due 15/12. In 2025 the districts
 * ended in June, so it closed then. */
export function pastRound(year: number): RoundSeed {
  const ended = year === 2025
  return {
    year,
    title: `Báo cáo kết quả công tác dân vận năm ${year}`,
    opensOn: ended ? '2025-06-01' : `${year}-11-01`,
    dueOn: ended ? lastDistrictDay : `${year}-12-15`,
    cutoffOn: ended ? lastDistrictDay : `${year}-11-30`,
    lockedAt: ended ? '2025-07-01T00:00:00+07:00' : `${year + 1}-01-31T00:00:00+07:00`,
  }
}

/** Indicators that the districts report in a year, entered and computed ones, in catalogue order. */
function roundIndicators(year: number): Indicator[] {
  return productData().indicators.filter(
    (indicator) => indicator.level === 'district' && countsIn(indicator, year),
  )
}

/** ids of the rounds by year */
export async function loadRounds(
  client: PoolClient,
  catalogue: CatalogueIds,
  rounds: readonly RoundSeed[],
): Promise<Map<number, number>> {
  const ids = await insertRows(
    client,
    'reporting_round',
    {
      root_unit_id: 'int',
      year: 'int',
      title: 'text',
      level: 'unit_level',
      opens_on: 'date',
      due_on: 'date',
      cutoff_on: 'date',
      locked_at: 'timestamptz',
    },
    rounds.map(({ opensOn, dueOn, cutoffOn, lockedAt, year, title }) => ({
      root_unit_id: catalogue.units.get(rootUnit),
      level: 'district',
      year,
      title,
      opens_on: opensOn,
      due_on: dueOn,
      cutoff_on: cutoffOn,
      locked_at: lockedAt,
    })),
  )
  const asked = rounds.flatMap(({ year }, index) =>
    roundIndicators(year).map(({ code, position }) => ({
      round_id: ids[index],
      indicator_id: catalogue.indicators.get(code),
      required: false,
      position,
    })),
  )
  await insertRows(
    client,
    'round_indicator',
    { round_id: 'int', indicator_id: 'int', required: 'bool', position: 'int' },
    asked,
    null,
  )
  return new Map(rounds.map(({ year }, index) => [year, ids[index] as number]))
}
