import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Icon } from './icon.tsx'
import { useMessages } from './language.tsx'
import { ScopeSelect } from './page.tsx'
import { districtsOf, provinceOf, seesUnapproved, unitByCode, useSession, yearsOf } from './session.tsx'

/** The address's words; `undefined` takes one out. */
export type Address = Record<string, string | undefined>

/** What the address chooses: unit (the path's code, else `dv`, else the province), year (`nam`), standing (`so`);
 * everything else that is in it stays. `unit` is null where the address names none of that year. */
export function useScope(fallbackYear?: number) {
  const session = useSession()
  const address = useSearch({ strict: false }) as Address
  const { code } = useParams({ strict: false }) as { code?: string }
  const navigate = useNavigate()
  const asked = Number(address.nam)
  const known = Number.isInteger(asked) && asked >= 1990 && asked <= 2100
  const year = known ? asked : (fallbackYear ?? session.catalogue.defaultYear)
  const province = provinceOf(session, year)
  const wanted = code ?? address.dv
  const unit: UnitInfo | null = wanted === undefined ? province : unitByCode(session.catalogue, wanted, year)
  const districts = province === null ? [] : districtsOf(session.catalogue, province.id, year)
  const standing: Standing = address.so === 'ca' ? 'all' : 'approved'
  const change = (next: Address) => {
    const search = (before: object) => ({ ...before, ...next })
    void navigate({ to: '.', search: search as never, replace: true, resetScroll: false })
  }
  const years = yearsOf(session.catalogue)
  return { ...session, address, year, years, province, districts, unit, standing, change }
}

type UnitScopeProps = {
  units: readonly UnitInfo[]
  unit: UnitInfo | null
  /** told the chosen unit's official code */
  onChange: (code: string) => void
}

/** Which unit the page is about. */
export function UnitScope({ units, unit, onChange }: UnitScopeProps) {
  const { app } = useMessages()
  const options = units.map(({ code, name }) => ({ value: code, label: name }))
  return <ScopeSelect label={app.scope.unit} value={unit?.code ?? ''} onChange={onChange} options={options} />
}

/** Year with steps to its neighbours. */
export function YearScope({ year, change }: { year: number; change: (next: { nam: string }) => void }) {
  const { app } = useMessages()
  const years = yearsOf(useSession().catalogue)
  const shown = years.includes(year) ? years : [...years, year].sort((a, b) => b - a)
  const step = (to: number, label: string, icon: 'left' | 'right') => (
    <button
      type="button"
      className="icon-button step"
      aria-label={label}
      disabled={!years.includes(to)}
      onClick={() => change({ nam: String(to) })}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    <span className="year-scope">
      {step(year - 1, app.scope.previousYear, 'left')}
      <ScopeSelect
        label={app.scope.year}
        value={String(year)}
        onChange={(nam) => change({ nam })}
        options={shown.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {step(year + 1, app.scope.nextYear, 'right')}
    </span>
  )
}

type StandingScopeProps = { standing: Standing; change: (next: { so: string | undefined }) => void }

/** Approved figures, or all that the reader may see; nothing to choose for those who see approved ones alone. */
export function StandingScope({ standing, change }: StandingScopeProps) {
  const { app } = useMessages()
  const session = useSession()
  if (!session.catalogue.units.some((unit) => seesUnapproved(session, unit))) return null
  return (
    <ScopeSelect
      label={app.scope.standing}
      value={standing === 'all' ? 'ca' : 'duyet'}
      onChange={(so) => change({ so: so === 'ca' ? 'ca' : undefined })}
      options={[
        { value: 'duyet', label: app.scope.approved },
        { value: 'ca', label: app.scope.all },
      ]}
    />
  )
}
