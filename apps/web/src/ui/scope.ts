import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { notFound, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { districtsOf, editableDistricts, provinceOf, unitByCode } from './catalogue-units.ts'
import { useSession } from './session.tsx'

export type ScopeChange = { unit?: string; year?: number; standing?: Standing }

/** What a page is about. All of it lives in the address: `dv` (or the path's code), `nam`, `so`. */
export type Scope = {
  province: UnitInfo
  /** the province's districts in this year, in official order */
  districts: UnitInfo[]
  unit: UnitInfo
  year: number
  standing: Standing
  /** years that can be chosen: those of the rounds, newest first */
  years: number[]
  change: (change: ScopeChange) => void
}

export type ScopeOptions = {
  /** what stands where the address names no unit; a person's own district comes first, then the first one */
  fallback?: 'province' | 'district'
  fallbackYear?: number
}

/** The address's raw words, and a way to change some of them; `null` takes one out. */
export function useAddress(): [
  Record<string, string | undefined>,
  (change: Record<string, string | null>) => void,
] {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const navigate = useNavigate()
  const change = (words: Record<string, string | null>) => {
    const kept = Object.entries({ ...search, ...words }).filter(([, value]) => value != null)
    void navigate({ to: '.', search: Object.fromEntries(kept) as never, replace: true })
  }
  return [search, change]
}

/** Reads unit, year and standing from the address; unknown unit = not-found page. */
export function useScope({ fallback = 'province', fallbackYear }: ScopeOptions = {}): Scope {
  const { viewer, catalogue } = useSession()
  const [search, changeSearch] = useAddress()
  const { code } = useParams({ strict: false }) as { code?: string }
  const navigate = useNavigate()
  const years = catalogue.rounds.map(({ year }) => year).sort((a, b) => b - a)
  const year = /^\d{4}$/.test(search.nam ?? '') ? Number(search.nam) : (fallbackYear ?? catalogue.defaultYear)
  const province = provinceOf(catalogue, viewer, year)
  if (province === null) throw notFound()
  const districts = districtsOf(catalogue, province.id, year)
  const asked = code ?? search.dv
  const own = editableDistricts(catalogue, viewer, year)[0] ?? districts[0]
  const unit =
    asked === undefined
      ? fallback === 'district'
        ? (own ?? province)
        : province
      : unitByCode(catalogue, asked, year)
  if (unit === null) throw notFound()
  const change = ({ unit: to, year: nam, standing }: ScopeChange) => {
    const words = {
      ...(nam !== undefined && { nam: String(nam) }),
      ...(standing !== undefined && { so: standing === 'all' ? 'ca' : null }),
    }
    if (to === undefined || code === undefined)
      return changeSearch({ ...words, ...(to !== undefined && { dv: to }) })
    const kept = Object.entries({ ...search, ...words }).filter(([, value]) => value != null)
    void navigate({ to: '.', params: { code: to } as never, search: Object.fromEntries(kept) as never })
  }
  return {
    province,
    districts,
    unit,
    year,
    standing: search.so === 'ca' ? 'all' : 'approved',
    years,
    change,
  }
}
