import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Icon } from './icon.tsx'
import { useMessages } from './language.tsx'
import { ScopeSelect } from './page.tsx'
import { provinceOf, unitByCode, useSession, yearsOf } from './session.tsx'

type Address = { dv?: string; nam?: string; so?: string }

/** What the address chooses: unit, year, standing; everything else that is in it stays. */
export function useScope(fallbackYear?: number) {
  const session = useSession()
  const address = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  const asked = Number(address.nam)
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2100 ? asked : (fallbackYear ?? session.catalogue.defaultYear)
  const province = provinceOf(session, year)
  const unit: UnitInfo | null = (address.dv ? unitByCode(session.catalogue, address.dv, year) : null) ?? province
  const standing: Standing = address.so === 'ca' ? 'all' : 'approved'
  const change = (next: Address) => void navigate({ to: '.', search: ((before: object) => ({ ...before, ...next })) as never })
  return { ...session, address, year, province, unit, standing, change }
}

/** Year with steps to its neighbours. */
export function YearScope({ year, change }: { year: number; change: (next: { nam: string }) => void }) {
  const { app } = useMessages()
  const { catalogue } = useSession()
  const years = yearsOf(catalogue)
  const options = (years.includes(year) ? years : [year, ...years]).map((one) => ({ value: String(one), label: String(one) }))
  const step = (by: number) => change({ nam: String(year + by) })
  return (
    <span className="row" style={{ gap: 2, flexWrap: 'nowrap' }}>
      <button type="button" className="icon-button" aria-label={app.scope.previousYear} disabled={!years.includes(year - 1)} onClick={() => step(-1)}><Icon name="left" /></button>
      <ScopeSelect label={app.scope.year} value={String(year)} onChange={(nam) => change({ nam })} options={options} />
      <button type="button" className="icon-button" aria-label={app.scope.nextYear} disabled={!years.includes(year + 1)} onClick={() => step(1)}><Icon name="right" /></button>
    </span>
  )
}

/** Approved figures, or all that the reader may see; only for those who may see more. */
export function StandingScope({ standing, change }: { standing: Standing; change: (next: { so: string | undefined }) => void }) {
  const { app } = useMessages()
  const { viewer } = useSession()
  if (viewer.grants.every(({ role }) => role === 'viewer')) return null
  const options = [
    { value: 'duyet', label: app.scope.approved },
    { value: 'ca', label: app.scope.all },
  ]
  return <ScopeSelect label={app.scope.standing} value={standing === 'all' ? 'ca' : 'duyet'} onChange={(so) => change({ so: so === 'ca' ? 'ca' : undefined })} options={options} />
}
