import { auditGroups } from '@so-dan-van/domain/audit/audit-event'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { ScopeSelect } from '../../ui/page.tsx'

/** who (`ai`), unit, kind of action (`viec`), from and to a day */
export type AuditAddress = { ai?: string; dv?: string; viec?: string; tu?: string; den?: string }
type Props = { address: AuditAddress; change: (next: AuditAddress) => void }

export function AuditFilters({ address, change }: Props) {
  const { audit } = useMessages()
  const { filters } = audit
  const units = useQuery({ ...trpc.people.units.queryOptions(), staleTime: 600_000 }).data ?? []
  const all = { value: '', label: filters.all }
  const filtered = Object.values(address).some((value) => value !== undefined && value !== '')
  return (
    <search className="row audit-filters">
      <input
        type="search"
        className="field"
        aria-label={filters.person}
        placeholder={filters.person}
        defaultValue={address.ai ?? ''}
        autoCapitalize="none"
        spellCheck={false}
        onKeyDown={(event) => event.key === 'Enter' && change({ ai: event.currentTarget.value.trim() })}
        onBlur={(event) => change({ ai: event.currentTarget.value.trim() })}
      />
      <ScopeSelect
        label={filters.unit}
        value={address.dv ?? ''}
        onChange={(dv) => change({ dv })}
        options={[
          all,
          ...units.map(({ id, name, within }) => ({
            value: String(id),
            label: within === null ? name : `${name}, ${within}`,
          })),
        ]}
      />
      <ScopeSelect
        label={filters.group}
        value={address.viec ?? ''}
        onChange={(viec) => change({ viec })}
        options={[all, ...auditGroups.map((group) => ({ value: group, label: audit.groups[group] }))]}
      />
      {(['tu', 'den'] as const).map((side) => (
        <label key={side} className="row audit-day">
          <span className="dim">{side === 'tu' ? filters.from : filters.to}</span>
          <input
            type="date"
            className="field"
            value={address[side] ?? ''}
            onChange={(event) => change({ [side]: event.target.value })}
          />
        </label>
      ))}
      {filtered && (
        <button
          type="button"
          className="button ghost"
          onClick={() => change({ ai: '', dv: '', viec: '', tu: '', den: '' })}
        >
          {filters.clear}
        </button>
      )}
    </search>
  )
}
