import { describe, expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'

// What must never be false is held by the database itself, whoever writes to it.
const { pool } = await testDatabase('demo')

const refused = (statement: string) =>
  pool.query(statement).then(
    () => 'accepted',
    (error: { constraint?: string; message: string }) => error.constraint || error.message,
  )

const figure = (columns: string, values: string) =>
  `insert into figure (indicator_id, unit_id, year, ${columns}) select i.id, u.id, ${values}
   from indicator i, unit u where i.code = 'ocop_total' and u.code = '457' limit 1`

describe('append-only tables', () => {
  test.each([
    ['update figure_revision set value = 0', 'figure_revision'],
    ['delete from figure_revision where not illustrative', 'figure_revision'],
    ['delete from figure_revision where illustrative', 'figure_revision'],
    ['truncate figure_revision cascade', 'figure_revision'],
    ["update report_transition set reason = ''", 'report_transition'],
    ['delete from report_transition', 'report_transition'],
    ['truncate report_transition cascade', 'report_transition'],
  ])('%s', async (statement, table) => {
    expect(await refused(statement)).toBe(`${table} is append-only`)
  })

  test.each(["update audit_event set action = 'x'", 'delete from audit_event', 'truncate audit_event'])(
    '%s',
    async (statement) => {
      await pool.query(
        "insert into audit_event (action, subject_type, subject_id, data) values ('test', 'test', '1', '{}')",
      )
      expect(await refused(statement)).toBe('audit_event is append-only')
    },
  )
})

describe('figures', () => {
  test('one per indicator, unit and year', async () => {
    const statement =
      'insert into figure (indicator_id, unit_id, year) select indicator_id, unit_id, year from figure limit 1'
    expect(await refused(statement)).toBe('figure_indicator_id_unit_id_year_key')
  })

  test.each([
    [figure('value, not_applicable', '2031, 1, true'), 'figure_not_applicable_has_no_value'],
    [figure('value', '1889, 1'), 'figure_year'],
    [figure('version', '2031, 0'), 'figure_version'],
    [figure('as_of', "2031, '2031-13'"), 'figure_as_of'],
  ])('%s', async (statement, constraint) => {
    expect(await refused(statement)).toBe(constraint)
  })

  test('a value keeps every digit', async () => {
    await pool.query(figure('value', '2032, 12345678901234567.8901'))
    const { rows } = await pool.query('select value::text from figure where year = 2032')
    expect(rows[0].value).toMatch(/^12345678901234567\.89010*$/)
  })
})

describe('units', () => {
  test.each([
    [
      "update unit set valid_from = '2030-01-01', valid_to = '2020-01-01' where code = '457'",
      'unit_validity',
    ],
    [
      "insert into unit (code, name, folded_name, kind, level) select code, name, folded_name, kind, level from unit where code = '457'",
      'unit_code_one_at_a_time',
    ],
    ['update unit_succession set share = 0', 'unit_succession_share'],
    ['update unit_succession set share = 1.5', 'unit_succession_share'],
  ])('%s', async (statement, constraint) => {
    expect(await refused(statement)).toBe(constraint)
  })

  test.each(['457', '44'])('unit %s cannot lie below itself or what is below it', async (code) => {
    const statement = `update unit set parent_id = (select id from unit where code = '457') where code = '${code}'`
    expect(await refused(statement)).toMatch(/cannot lie below itself/)
  })
})

describe('evidence', () => {
  const row = (columns: string, values: string) =>
    `insert into evidence (file_name, bytes, stored_key, sending, sha256, kind, uploaded_by_id, ${columns})
     select 'a', 1, 'a', 'a', repeat('a', 64), 'pdf', (select id from "user" limit 1), ${values}`
  const ofFigure = "(select id from indicator limit 1), (select id from unit where code = '457' limit 1)"
  const product = '(select id from ocop_product limit 1)'

  test.each([
    [row('year', '2024'), 'evidence_subject'],
    [row('indicator_id, unit_id', ofFigure), 'evidence_subject'],
    [
      row('indicator_id, unit_id, year, ocop_product_id', `${ofFigure}, 2024, ${product}`),
      'evidence_subject',
    ],
    [row('ocop_product_id, thumbnail_key', `${product}, 'a'`), 'evidence_pictures'],
    [row('ocop_product_id, thumbnail_key, view_key', `${product}, 'a', 'a'`), 'evidence_pictures'],
    [row('ocop_product_id, removed_at', `${product}, now()`), 'evidence_removed'],
    [row('ocop_product_id', product), 'accepted'],
    [row('indicator_id, unit_id, year', `${ofFigure}, 2024`), 'accepted'],
  ])('%s', async (statement, answer) => {
    expect(await refused(statement)).toBe(answer)
  })
})
