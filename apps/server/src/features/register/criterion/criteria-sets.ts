import { DomainError } from '@so-dan-van/domain/errors'
import type { CriteriaMatrix } from '@so-dan-van/domain/registers/criterion/register'
import { sql } from 'kysely'
import type { ReadDb } from '../../../db/client.ts'

type SetOfYear = NonNullable<CriteriaMatrix['set']> & { id: number; criterionIds: number[] }

/** The criteria sets in force in a year, the basic one first. */
export async function setsOfYear(read: ReadDb, year: number): Promise<SetOfYear[]> {
  return read
    .selectFrom(
      sql<SetOfYear>`(
      select s.id, s.code, s.name, s.kind, s.from_year as "fromYear", s.to_year as "toYear",
        s.criteria_count as "criteriaCount", s.legal_basis as "legalBasis",
        array_agg(c.id order by c.number) as "criterionIds",
        json_agg(json_build_object('number', c.number, 'name', c.name, 'group', c.group_name) order by c.number) as criteria
      from criteria_set s join criterion c on c.set_id = s.id
      where ${year} between s.from_year and s.to_year group by s.id)`.as('set'),
    )
    .selectAll()
    .orderBy('kind')
    .orderBy('code')
    .execute()
}

/** The set that is asked for. Throws CRITERIA_SET_NOT_FOUND. */
export async function setOfYear(read: ReadDb, year: number, code: string): Promise<SetOfYear> {
  const found = (await setsOfYear(read, year)).find((set) => set.code === code)
  if (found === undefined) throw new DomainError('CRITERIA_SET_NOT_FOUND', { year })
  return found
}
