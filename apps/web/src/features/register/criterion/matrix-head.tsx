import type { CriteriaMatrix } from '@so-dan-van/domain/registers/criterion/register'
import { useMessages } from '../../../ui/language.tsx'

type Criteria = NonNullable<CriteriaMatrix['set']>['criteria']

/** The groups of criteria, then each with its number and name. */
export function MatrixHead({ criteria }: { criteria: Criteria }) {
  const { criterion: text } = useMessages()
  const groups = groupsOf(criteria)
  return (
    <>
      <colgroup>
        <col className="commune" />
        <col span={criteria.length} />
        <col className="number" />
        <col className="number" />
        <col className="titles" />
      </colgroup>
      <thead>
        {groups.length > 1 && (
          <tr className="groups">
            <td />
            {groups.map(({ name, count }) => (
              <th key={name} scope="colgroup" colSpan={count}>
                <span>{name}</span>
              </th>
            ))}
            <td colSpan={3} />
          </tr>
        )}
        <tr>
          <th scope="col">{text.columns.commune}</th>
          {criteria.map(({ number, name }) => (
            <th key={number} scope="col" title={`${number}. ${name}`} className="criterion">
              <b>{number}</b>
              <span>{name}</span>
            </th>
          ))}
          <th scope="col" className="num">
            {text.columns.total}
          </th>
          <th scope="col" className="num">
            {text.columns.change}
          </th>
          <th scope="col">{text.columns.title}</th>
        </tr>
      </thead>
    </>
  )
}

function groupsOf(criteria: Criteria): { name: string; count: number }[] {
  const groups: { name: string; count: number }[] = []
  for (const { group } of criteria) {
    const last = groups.at(-1)
    if (last !== undefined && last.name === (group ?? '')) last.count += 1
    else groups.push({ name: group ?? '', count: 1 })
  }
  return groups
}
