import type { Person, PersonState } from '@so-dan-van/domain/people/person'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'

const looks: Record<PersonState, { chip: string; icon: IconName }> = {
  active: { chip: 'chip-approved', icon: 'check' },
  invited: { chip: 'chip-submitted', icon: 'clock' },
  inactive: { chip: 'chip-locked', icon: 'lock' },
}

export function StateChip({ state }: { state: PersonState }) {
  const { people } = useLanguage().messages
  const { chip, icon } = looks[state]
  return (
    <span className={`chip ${chip}`}>
      <Icon name={icon} size={12} /> {people.states[state]}
    </span>
  )
}

type Props = { people: readonly Person[]; open: (id: string) => void }

/** The accounts, one a row; a row opens its account. */
export function PeopleTable({ people: shown, open }: Props) {
  const { messages, locale } = useLanguage()
  const { people, terms } = messages
  const { columns } = people
  const day = (iso: string) => new Date(iso).toLocaleDateString(locale)
  return (
    <div className="card scroll-x people-table" tabIndex={0} role="region" aria-label={people.title}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col" className="wide-only">
              {columns.username}
            </th>
            <th scope="col">{columns.roles}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="wide-only">
              {columns.seen}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <tr key={person.id} onClick={() => open(person.id)}>
              <td>
                <button
                  type="button"
                  className="link"
                  aria-label={people.open(person.name)}
                  onClick={() => open(person.id)}
                >
                  {person.name}
                </button>
              </td>
              <td className="wide-only">{person.username}</td>
              <td>
                {person.grants.map(({ id, role, unitName }) => (
                  <div key={id}>
                    {terms.role[role]}, {unitName}
                  </div>
                ))}
              </td>
              <td>
                <StateChip state={person.state} />
                {person.secondFactor && <span className="word">{people.secondFactor}</span>}
                {person.linkUntil !== null && (
                  <span className="word">{people.linkUntil(day(person.linkUntil))}</span>
                )}
              </td>
              <td className="wide-only dim">{person.seenAt === null ? people.never : day(person.seenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
