import { mayManageRules } from '@so-dan-van/domain/access/access'
import { DomainError } from '@so-dan-van/domain/errors'
import type { SignedIn } from '../../trpc/procedures.ts'

/** What an indicator counts holds for every unit: one district's administrator has no say in it. */
export function demandBinder({ viewer }: SignedIn): void {
  if (!mayManageRules(viewer.grants).allowed) throw new DomainError('NO_PERMISSION', {})
}
