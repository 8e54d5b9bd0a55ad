import { can } from '@so-dan-van/domain/access/access'
import { Icon } from './icon.tsx'
import { useMessages } from './language.tsx'
import { ScopeSelect } from './scope-select.tsx'
import type { Scope } from './scope.ts'
import { useViewer } from './session.tsx'

/** Province and districts, or districts alone. */
export function UnitSelect({ scope, districtsOnly = false }: { scope: Scope; districtsOnly?: boolean }) {
  const { app } = useMessages()
  const units = districtsOnly ? scope.districts : [scope.province, ...scope.districts]
  return (
    <ScopeSelect
      label={app.scope.unit}
      value={scope.unit.code}
      onChange={(unit) => scope.change({ unit })}
      options={units.map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}

/** Year, with a step to the one before and after. */
export function YearSelect({ scope }: { scope: Scope }) {
  const { app } = useMessages()
  const { year } = scope
  const years = scope.years.includes(year) ? scope.years : [...scope.years, year].sort((a, b) => b - a)
  const step = (to: number, label: string, icon: 'left' | 'right') => (
    <button
      type="button"
      className="icon-button step"
      aria-label={label}
      disabled={!years.includes(to)}
      onClick={() => scope.change({ year: to })}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    <span className="year-select">
      {step(year - 1, app.scope.previousYear, 'left')}
      <ScopeSelect
        label={app.scope.year}
        value={String(year)}
        onChange={(value) => scope.change({ year: Number(value) })}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
      {step(year + 1, app.scope.nextYear, 'right')}
    </span>
  )
}

/** Approved figures, or all that the reader may see; nothing to choose for who sees approved ones alone. */
export function StandingSelect({ scope }: { scope: Scope }) {
  const { app } = useMessages()
  if (!can(useViewer().grants, 'figures.unapproved')) return null
  return (
    <ScopeSelect
      label={app.scope.standing}
      value={scope.standing}
      onChange={(value) => scope.change({ standing: value === 'all' ? 'all' : 'approved' })}
      options={[
        { value: 'approved', label: app.scope.approved },
        { value: 'all', label: app.scope.all },
      ]}
    />
  )
}
