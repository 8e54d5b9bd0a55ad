import { useScope } from '../../../ui/scope.tsx'

/** the address's words: nam=2023, dv=457, bo=the criteria set (left out = the year's basic one) */
export function useCriteriaChoice() {
  const scope = useScope()
  const { address, unit, province } = scope
  return { ...scope, asked: unit ?? province, set: address.bo?.slice(0, 40) ?? null }
}
