import { groupBy } from '@so-dan-van/domain/group-by'
import { nameContains } from '@so-dan-van/domain/units/names'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { useDeferredValue, useState } from 'react'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'

type Props = {
  chosen: string | null
  pick: (code: string) => void
  districts: UnitInfo[]
  units: UnitInfo[]
  pickUnits: (codes: string[]) => void
}

/** Indicators by programme, found without tone marks; districts to show. */
export function Picker({ chosen, pick, districts, units, pickUnits }: Props) {
  const { messages, locale } = useLanguage()
  const { explorer: text } = messages
  const { catalogue } = useSession()
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const found = catalogue.indicators.filter(
    ({ name, shortName, nameEn }) =>
      sought.trim() === '' || nameContains(`${name} ${shortName} ${nameEn}`, sought),
  )
  const groups = groupBy(found, ({ programme }) => programme)
  const toggle = (code: string) => {
    const codes = units.map((unit) => unit.code)
    const next = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]
    pickUnits(next.length === districts.length || next.length === 0 ? [] : next)
  }
  return (
    <aside className="picker" aria-label={text.indicators}>
      <input
        className="field"
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        placeholder={text.search(catalogue.indicators.length)}
        aria-label={text.search(catalogue.indicators.length)}
      />
      <div className="picker-list" tabIndex={0} role="region" aria-label={text.indicators}>
        {found.length === 0 && <p className="dim">{text.none}</p>}
        {catalogue.programmes.map((programme) => {
          const list = groups.get(programme.code)
          return list === undefined ? null : (
            <div key={programme.code}>
              <p className="dim small-text">{locale === 'en' ? programme.nameEn : programme.shortName}</p>
              <ul>
                {list.map((indicator) => (
                  <li key={indicator.code}>
                    <button
                      type="button"
                      aria-current={indicator.code === chosen ? 'true' : undefined}
                      onClick={() => pick(indicator.code)}
                    >
                      {locale === 'en' ? indicator.nameEn : indicator.shortName}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
      <fieldset>
        <legend>{text.units(units.length, districts.length)}</legend>
        {districts.map((district) => (
          <label key={district.code}>
            <input
              type="checkbox"
              checked={units.some(({ code }) => code === district.code)}
              onChange={() => toggle(district.code)}
            />{' '}
            {district.name}
          </label>
        ))}
        {units.length < districts.length && (
          <button type="button" className="button small" onClick={() => pickUnits([])}>
            {text.everyUnit}
          </button>
        )}
      </fieldset>
    </aside>
  )
}
