import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { describe, expect, test } from 'vitest'
import { appRouter } from '../src/app-router.ts'
import { addPerson, addProvince } from './more-people.ts'
import { addRounds } from './more-rounds.ts'
import { people, procedureCases } from './procedure-cases.ts'
import { setFlag } from './set-flag.ts'
import { type Path, testApp } from './test-app.ts'
import { watchTables } from './traces.ts'

const { as, nobody, unit, database } = await testApp()
const own = await unit('457')
await addPerson(database, 'abroad', { role: 'administrator', unit: await addProvince(database) })
await addPerson(database, 'nogrant', null)
const province = await unit('44')
const decided = await database.read
  .selectFrom('commune_recognition as r')
  .innerJoin('unit as u', 'u.id', 'r.unit_id')
  .where('u.parent_id', '=', own)
  .select(['r.id as recognition', 'u.id as commune'])
  .orderBy('r.id')
  .executeTakeFirstOrThrow()
const rounds = await addRounds(database, province)
const cases = procedureCases({ province, own, ...decided, rounds })
const tables = await watchTables(database)

test('every procedure of the router has a permission, an output schema and a case here', () => {
  const procedures = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { meta?: { permission?: string }; output?: unknown } }
  >
  expect(Object.keys(cases).sort()).toEqual(Object.keys(procedures).sort())
  for (const [path, { _def }] of Object.entries(procedures)) {
    expect(_def.meta?.permission, path).toBeTypeOf('string')
    expect(_def.output, `${path} has an output schema`).toBeDefined()
  }
})

async function setReport(status: ReportStatus): Promise<void> {
  await database.pool.query(
    `update report r set status = $1::workflow_status, version = 1 from reporting_round d where d.id = r.round_id and d.year = 2024 and r.unit_id = $2`,
    [status, own],
  )
}

describe.each(Object.entries(cases) as [Path, (typeof cases)[Path]][])(
  '%s',
  (path, { input: asked, headers, allowed, status, flagged, orElse }) => {
    // those who are refused come first: nothing may have changed after them
    const order = [...people].sort((a, b) => Number(allowed.includes(a)) - Number(allowed.includes(b)))
    test.each(order)('%s', async (who) => {
      if (status !== undefined) await setReport(status)
      await setFlag(database, own, flagged ?? false)
      const person = who === 'nobody' ? nobody : await as(who)
      await tables.take()
      const answer = await person.send(path, asked, headers)
      if (allowed.includes(who)) {
        const code = answer.ok ? null : answer.error.data.domain?.code
        if (code === null || code === undefined || !orElse?.includes(code as never))
          expect(answer.ok, answer.ok ? '' : JSON.stringify(answer.error)).toBe(true)
        return
      }
      expect(answer.ok).toBe(false)
      if (answer.ok) return
      const code = who === 'nobody' ? 'NOT_SIGNED_IN' : 'NO_PERMISSION'
      expect(answer.error.data.domain?.code).toBe(code)
      expect(answer.status).toBe(who === 'nobody' ? 401 : 403)
      expect(answer.error.message).toMatch(/^[A-ZĐ].+\.$/u)
      expect(await tables.take()).toEqual(who === 'nobody' ? [] : ['audit_event'])
    })
  },
)
