import { communeStandingAt, type Recognition, titles } from '@so-dan-van/domain/registers/criterion/standing'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../../test/test-database.ts'
import { criterionStandings } from './criterion-standings.ts'

// The query and the rule, written twice, say the same of random registers on random days.
const { pool, read } = await testDatabase('demo')

/** the same at every run */
let seed = 20231231
const random = (below: number) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
  return Math.floor((seed / 0x7fffffff) * below)
}
const day = (year: number) =>
  `${year}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`

type Row = {
  unit: number
  met: number | null
  unmet: number
  band: string | null
  title: string | null
  regressed: boolean | null
  recognised_in_year: boolean
  advanced_in_year: boolean
  model_in_year: boolean
}

async function standings(units: number[], on: string) {
  const query = criterionStandings({ day: on, roots: units, units })
  return read.selectFrom(sql<Row>`(${query})`.as('s')).selectAll().execute()
}

test('random results and decisions', { timeout: 60_000 }, async () => {
  const { rows: communes } = await pool.query<{ id: number }>(
    `select c.id from unit c join unit d on d.id = c.parent_id where d.code = '457' and c.kind = 'xã'
     and c.valid_from is null and c.valid_to > '2024-12-31' order by c.id`,
  )
  const { rows: criteria } = await pool.query<{ id: number; set: string }>(
    `select c.id, s.code as set from criterion c join criteria_set s on s.id = c.set_id where s.kind = 'basic' order by c.number`,
  )
  await pool.query('delete from criterion_result')
  await pool.query('delete from commune_recognition')
  const results = new Map<string, (boolean | null)[]>()
  const decisions = new Map<number, Recognition[]>()
  for (const { id } of communes) {
    for (const year of [2019, 2020, 2021, 2022]) {
      const of = criteria.filter(({ set }) => set === (year < 2021 ? 'ntm-2016' : 'ntm-2021'))
      const chance = random(4)
      const marks = of.map(() =>
        chance === 0 ? null : random(20) < 2 * chance ? ([false, null][random(2)] ?? null) : true,
      )
      results.set(`${id} ${year}`, marks)
      for (const [index, met] of marks.entries())
        if (met !== null || random(2) === 0)
          await pool.query(
            'insert into criterion_result (unit_id, year, criterion_id, met) values ($1, $2, $3, $4)',
            [...[id, year, of[index]?.id, met]],
          )
    }
    const own = Array.from({ length: random(4) }, (_, index): Recognition & { index: number } => {
      const forYear = 2018 + random(4)
      const decidedOn = day(forYear + random(2))
      const withdrawnOn = random(4) === 0 ? day(Number(decidedOn.slice(0, 4)) + 1) : null
      return { title: titles[random(3)] ?? 'standard', forYear, decidedOn, withdrawnOn, index }
    })
    for (const { title, forYear, decidedOn, withdrawnOn, index } of own)
      await pool.query(
        `insert into commune_recognition (unit_id, title, field, for_year, decision, decided_on, withdrawn_on, withdrawn_reason)
         values ($1, $2::recognition_title, case when $2 = 'model' then $3 end, $4, $3, $5, $6::date, case when $6::date is not null then 'x' end)`,
        [id, title, `MH-${index}`, forYear, decidedOn, withdrawnOn],
      )
    decisions.set(id, own)
  }
  const units = communes.map(({ id }) => id)
  for (let at = 0; at < 25; at += 1) {
    const on = at % 3 === 0 ? `${2019 + random(4)}-12-31` : day(2019 + random(4))
    const rows = await standings(units, on)
    expect(rows.length).toBe(units.length)
    for (const row of rows) {
      const facts = {
        results: results.get(`${row.unit} ${on.slice(0, 4)}`) ?? [],
        recognitions: decisions.get(row.unit) ?? [],
      }
      const { inYear, ...wanted } = communeStandingAt(facts, on)
      const { met, unmet, band, title, regressed } = row
      const given = [row.recognised_in_year, row.advanced_in_year, row.model_in_year]
      expect({ met, unmet, band, title, regressed, given }, `${row.unit} on ${on}`).toEqual({
        ...wanted,
        given: titles.map((one) => inYear.includes(one)),
      })
    }
  }
})

test('the communes are those of the cut-off day, in the provinces that may be read', async () => {
  const { rows } = await pool.query<{ id: number; code: string }>(
    `select id, code from unit where code in ('44', '457', '452') and level <> 'commune' and valid_to is not null`,
  )
  const of = (code: string) => rows.find((row) => row.code === code)?.id ?? 0
  const count = async (roots: string, units: string, on: string) => {
    const query = criterionStandings({ day: on, roots: [of(roots)], units: [of(units)] })
    return (await read.selectFrom(sql<Row>`(${query})`.as('s')).selectAll().execute()).length
  }
  expect(await count('44', '457', '2019-12-31')).toBe(26)
  expect(await count('44', '457', '2023-12-31')).toBe(24)
  expect(await count('44', '44', '2024-12-31')).toBe(128)
  expect(await count('452', '457', '2023-12-31')).toBe(0)
})
