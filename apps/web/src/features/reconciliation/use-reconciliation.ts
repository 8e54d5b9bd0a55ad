import { type ReconcileFilter, reconcileFilters } from '@so-dan-van/domain/registers/reconciliation'
import { useScope } from '../../ui/scope.tsx'

/** the address's words: nam=2023, dv=457, loc=differs, kn=5 (five years), cap=xa (communes) */
export function useReconciliation() {
  const scope = useScope()
  const { address, year, unit, province } = scope
  const filter: ReconcileFilter = reconcileFilters.find((one) => one === address.loc) ?? 'differs'
  const several = address.kn === '5'
  const level = address.cap === 'xa' ? ('commune' as const) : ('district' as const)
  const asked = unit ?? province
  return {
    ...scope,
    ...{ asked, several, level, filter },
    input: { unit: asked?.id ?? 0, level, from: several ? year - 4 : year, to: year, filter },
  }
}
export type ReconciliationChoice = ReturnType<typeof useReconciliation>
