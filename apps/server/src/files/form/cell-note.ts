import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Locale } from '@so-dan-van/messages/messages'
import { messagesOf } from '@so-dan-van/messages/messages-of'

type NoteContext = {
  locale: Locale
  /** an indicator's short name by its code */
  nameOf: (indicator: string) => string
  /** number of child units by kind on the cut-off date */
  unitCounts: Readonly<Record<string, number>>
}

/** What an input cell says about itself: definition, its checks in words, and last, where Excel may cut a long note, the
 * legal basis; "" where there is nothing. */
export function cellNote(indicator: Indicator, context: NoteContext): string {
  const { formFile } = messagesOf(context.locale)
  const rules = indicator.checks.map((rule) => ruleInWords(rule, context))
  return [
    indicator.definition,
    ...(rules.length > 0 ? [formFile.checks, ...rules.map((rule) => `- ${rule}`)] : []),
    indicator.legalBasis === null ? null : formFile.legalBasis(indicator.legalBasis),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

function ruleInWords(rule: CheckRule, { locale, nameOf, unitCounts }: NoteContext): string {
  const { rules } = messagesOf(locale).formFile
  const number = (value: number | null) => (value === null ? null : formatNumber(String(value), { locale }))
  switch (rule.kind) {
    case 'partsEqualWhole':
      return rules.partsEqualWhole(rule.parts.map(nameOf))
    case 'atMost':
      return rules.atMost(rule.of.map(nameOf))
    case 'range':
      return rules.range(number(rule.min), number(rule.max))
    case 'atMostUnits': {
      const count = rule.unitKinds.reduce((sum, kind) => sum + (unitCounts[kind] ?? 0), 0)
      return rules.atMostUnits(rule.unitKinds, count)
    }
    case 'bandBounds':
      return rules.bandBounds(rule.bands.map(({ indicator }) => nameOf(indicator)))
    case 'atMostCriteria':
      return rules.atMostCriteria(nameOf(rule.communes))
    case 'zeroWhenZero':
      return rules.zeroWhenZero(nameOf(rule.of))
    case 'cannotFall':
      return rules.cannotFall
  }
}
