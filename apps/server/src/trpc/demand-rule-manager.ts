import { mayManageRules } from '@so-dan-van/domain/access/access'
import { DomainError } from '@so-dan-van/domain/errors'
import type { SignedIn } from './procedures.ts'

/** What is checked and counted holds for every unit, so that one district's administrator has no say in it. */
export function demandRuleManager({ viewer }: SignedIn): void {
  if (!mayManageRules(viewer.grants).allowed) throw new DomainError('NO_PERMISSION', {})
}
