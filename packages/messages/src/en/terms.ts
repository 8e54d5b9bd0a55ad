import type { terms as vi } from '../vi/terms.ts'

export const terms: typeof vi = {
  status: {
    draft: 'Draft',
    submitted: 'Submitted',
    returned: 'Returned',
    approved: 'Approved',
    locked: 'Locked',
  },
  role: { administrator: 'administrator', reviewer: 'reviewer', editor: 'editor', viewer: 'viewer' },
  estimate: 'est.',
  actual: 'actual',
  illustrative: 'illustrative',
  missing: 'no figure',
  notApplicable: 'n/a',
  notApplicableFull: 'not applicable',
  approximation: { over: 'over', under: 'nearly', about: 'about' },
  province: 'Whole province',
  target: 'Target',
}
