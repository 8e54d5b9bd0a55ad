import type { CheckRule } from './check-rule.ts'

/** A rule as one text, the same however its parts were written down or stored; another rule is another text. */
export function ruleDefinition(rule: CheckRule): string {
  return JSON.stringify(rule, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
