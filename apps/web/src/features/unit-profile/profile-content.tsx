import type { Figures, Standing } from '@so-dan-van/domain/figures/figure'
import { nameContains } from '@so-dan-van/domain/units/names'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { type ProfileRow, profileRows } from '@so-dan-van/presentation/unit-profile/profile-rows'
import { useDeferredValue, useMemo, useState } from 'react'
import { useReading } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { ProfileTable } from './profile-table.tsx'

type Props = { figures: Figures; unit: UnitInfo; province: UnitInfo | null; year: number; standing: Standing }

const passes = {
  all: () => true,
  known: ({ now }: ProfileRow) => now.size !== null,
  missing: ({ now }: ProfileRow) => now.state === 'missing',
  behind: ({ met }: ProfileRow) => met === false,
}
type Filter = keyof typeof passes
const filters = Object.keys(passes) as Filter[]

/** Search without tone marks, filters, and the table. */
export function ProfileContent({ figures, unit, province, year, standing }: Props) {
  const reading = useReading()
  const text = reading.messages.unitProfile
  const { indicators, criteriaSets } = useCatalogue()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const sought = useDeferredValue(search)
  const rows = useMemo(
    () => profileRows({ figures, unit, province, year, indicators, criteriaSets, reading }),
    [figures, unit, province, year, indicators, criteriaSets, reading],
  )
  const shown = rows
    .filter(passes[filter])
    .filter(({ indicator: { name, shortName, nameEn } }) =>
      sought.trim() === '' ? true : [`${name} ${shortName}`, nameEn].some((one) => nameContains(one, sought)),
    )
  const showAll = () => {
    setSearch('')
    setFilter('all')
  }
  return (
    <div className="profile-content">
      <header className="profile-head">
        <h2 className="grow">
          {text.title(unit.kind.charAt(0).toUpperCase() + unit.kind.slice(1), unit.name, year)}
        </h2>
        <input
          className="field"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={text.search}
          aria-label={text.search}
        />
      </header>
      <div className="profile-tools">
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            className="filter"
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {text.filters[one]} <b>{rows.filter(passes[one]).length}</b>
          </button>
        ))}
        <span className="dim small-text" role="status">
          {sought.trim() !== '' && text.found(shown.length)}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={text.none}>
          <button type="button" className="button" onClick={showAll}>
            {text.showAll}
          </button>
        </EmptyState>
      ) : (
        <ProfileTable rows={shown} unit={unit} province={province} year={year} standing={standing} />
      )}
    </div>
  )
}
