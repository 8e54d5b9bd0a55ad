import type { rules as vi } from '../vi/rules.ts'

const quoted = (codes: readonly string[], name: (code: string) => string) =>
  codes.map((code) => `“${name(code)}”`).join(', ')

export const rules: typeof vi = {
  intro:
    'Rules hold for the reports of every unit. A new rule is switched off; it has to be run over past years before it can be switched on.',
  sentence: (rule, { name, number }) => {
    switch (rule.kind) {
      case 'partsEqualWhole':
        return `Equals the sum of ${quoted(rule.parts, name)}`
      case 'atMost':
        return rule.of.length === 1
          ? `At most ${quoted(rule.of, name)}`
          : `At most the sum of ${quoted(rule.of, name)}`
      case 'range':
        if (rule.min === null) return `At most ${number(rule.max ?? 0)}`
        if (rule.max === null) return `At least ${number(rule.min)}`
        return `From ${number(rule.min)} to ${number(rule.max)}`
      case 'atMostUnits':
        return `At most the unit's number of ${rule.unitKinds.join(', ')}`
      case 'bandBounds':
        return 'Possible with the communes in each band of criteria'
      case 'atMostCriteria':
        return `At most the criteria of the set times ${quoted([rule.communes], name)}`
      case 'zeroWhenZero':
        return `0 where ${quoted([rule.of], name)} is 0`
      case 'cannotFall':
        return 'Cumulative, does not fall below the year before'
    }
  },
  kinds: {
    partsEqualWhole: 'Equals the sum of its parts',
    atMost: 'At most another indicator',
    range: 'Within bounds',
    cannotFall: 'Does not fall below the year before',
  },
  search: 'Search by the name of an indicator',
  columns: { indicator: 'Indicator', rule: 'Rule', origin: 'Origin', enabled: 'In use' },
  origin: { catalogue: 'catalogue', added: 'added here' },
  severity: { error: 'blocks submission', warning: 'asks for a note' },
  on: 'On',
  off: 'Off',
  switchLabel: (indicator, rule) => `Use the rule of ${indicator}: ${rule}`,
  tryIt: 'Try',
  untried: 'Not tried yet',
  tried: (day, hits) => (hits === 0 ? `Tried ${day}: no objection` : `Tried ${day}: ${hits} objections`),
  tryFirst: 'Try it before switching it on',
  remove: 'Remove',
  removeLabel: (indicator, rule) => `Remove the rule of ${indicator}: ${rule}`,
  none: 'No rule of the indicators searched for.',
  count: (shown, off) =>
    off === 0 ? `${shown} rules, all switched on` : `${shown} rules, ${off} of them switched off`,
  form: {
    title: 'Add a rule',
    indicator: 'Indicator that is checked',
    kind: 'Rule',
    parts: 'Parts that add up to it',
    of: 'At most (the sum of)',
    min: 'From',
    max: 'To',
    pick: 'Type an indicator, tone marks not needed',
    noMatch: 'No such indicator.',
    drop: (name) => `Leave out ${name}`,
    tryIt: 'Run over past years',
    add: 'Add the rule',
    steps: 'Try it, look at the result, add it, then switch it on.',
    added: 'The rule is added, and switched off.',
    turnOn: 'Switch this rule on',
    turnedOn: 'Switched on. The rule holds for every report from now on.',
  },
  trial: {
    title: 'What the rule would have found',
    clean: (reports) => `The rule objects to no figure in ${reports} past reports.`,
    hits: (hits, reports) => `The rule objects to ${hits} figures in ${reports} past reports.`,
    first: (shown) => `These are the ${shown} newest.`,
    columns: { year: 'Year', unit: 'Unit', value: 'Figure', reason: 'Why' },
  },
}
