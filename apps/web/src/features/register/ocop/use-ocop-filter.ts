import { type OcopStars, ocopStars, ocopStates } from '@so-dan-van/domain/registers/ocop/certificate'
import type { OcopStateFilter } from '@so-dan-van/domain/registers/ocop/register'
import { useScope } from '../../../ui/scope.tsx'

export const stateFilters: readonly NonNullable<OcopStateFilter>[] = [
  'inForce',
  'expiring',
  'potential',
  ...ocopStates,
]

/** the address's words: nam=2023, dv=457, sao=4, tt=expiring, tim=…, trang=2, sp=the open product */
export function useOcopFilter() {
  const scope = useScope()
  const { address, year, unit, province } = scope
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
  const end = `${year}-12-31`
  const page = Number(address.trang)
  return {
    ...scope,
    at: end > today ? today : end,
    asked: unit ?? province,
    stars: ocopStars.find((one) => String(one) === address.sao) ?? (null as OcopStars | null),
    state: stateFilters.find((one) => one === address.tt) ?? null,
    search: (address.tim ?? '').slice(0, 100),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
    open: /^\d{1,9}$/.test(address.sp ?? '') ? Number(address.sp) : null,
  }
}
export type OcopChoice = ReturnType<typeof useOcopFilter>

/** ISO day in the reader's way */
export const shownDay = (day: string, locale: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale === 'en' ? 'en-GB' : 'vi-VN', { timeZone: 'UTC' })
