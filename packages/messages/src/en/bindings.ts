import type { Messages } from '../messages.ts'

export const bindings: Messages['bindings'] = {
  title: 'Indicators counted by registers',
  intro:
    'Each indicator below may be what a register counts on 31 December. The form shows the count beside the declared figure; a difference has to be explained.',
  registers: {
    ocop: {
      name: 'OCOP products',
      measures: { items: 'Products', producers: 'Producers' },
      facets: {
        stars: { name: 'Stars in force', values: { 3: '3 stars', 4: '4 stars', 5: '5 stars' } },
        state: {
          name: 'State',
          values: {
            registered: 'Registered',
            recognised: 'Recognised',
            renewed: 'Renewed',
            upgraded: 'Upgraded',
            expired: 'Expired',
            withdrawn: 'Withdrawn',
          },
        },
        potential: { name: 'Potential five stars', values: { true: 'Yes', false: 'No' } },
        group: {
          name: 'Group',
          values: {
            food: 'Food',
            drink: 'Drink',
            herbal: 'Herbal',
            craft: 'Craft',
            ornamental: 'Ornamental',
            tourism: 'Tourism',
          },
        },
      },
      dates: { since: 'Last decision' },
    },
  },
  search: 'Find an indicator',
  onlyBound: 'Only indicators that a register counts',
  columns: { indicator: 'Indicator', register: 'Register', counts: 'What is counted' },
  none: 'No indicators',
  notBound: 'not counted by a register',
  edit: (indicator) => `Set what is counted for ${indicator}`,
  change: 'Set what is counted',
  rule: (parts) => parts.join('; '),
  inYear: (date) => `${date} in the year`,
  form: {
    register: 'Register',
    measure: 'Count',
    any: 'any',
    within: 'Only entries with',
    wholeStock: 'All entries on 31 December',
    tryAt: 'Try with',
    tried: (counted, unit, year) => `${unit}, ${year}: ${counted} counted`,
    save: 'Save',
    remove: 'Stop counting',
    cancel: 'Cancel',
  },
}
