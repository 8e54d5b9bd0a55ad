import type { Grant, Permission, Role, Verdict } from './grant.ts'

const rolesWith: Record<Permission, readonly Role[] | 'anyone'> = {
  'session.read': 'anyone',
  'figures.read': ['administrator', 'reviewer', 'editor', 'viewer'],
  'figures.edit': ['administrator', 'editor'],
  'figures.unapproved': ['administrator', 'reviewer', 'editor'],
  'reports.submit': ['administrator', 'editor'],
  'reports.review': ['administrator', 'reviewer'],
  'figures.import': ['administrator'],
  'people.manage': ['administrator'],
  'audit.read': ['administrator'],
  'profile.manage': 'anyone',
  'rules.manage': ['administrator'],
  'rounds.manage': ['administrator'],
  'targets.manage': ['administrator'],
}
/** what is left to somebody who has to set up a second factor first */
const beforeEnrolment: readonly Permission[] = ['session.read', 'profile.manage']

/** Whether the permission can be used although the second factor that is asked for is not set up yet. */
export const isOpenBeforeEnrolment = (permission: Permission) => beforeEnrolment.includes(permission)

const yes: Verdict = { allowed: true }

/** Whether a signed-in person holds the permission for any unit at all (design rule 7); which unit is the next question. */
export function can(grants: readonly Grant[], permission: Permission): boolean {
  const roles = rolesWith[permission]
  return roles === 'anyone' || grants.some((grant) => roles.includes(grant.role))
}

/** A grant holds for its unit and everything below. `unitPath` = ids from the root down to the unit itself. */
function covers(grant: Grant, unitPath: readonly number[]): boolean {
  return unitPath.includes(grant.unit)
}

function holds(grants: readonly Grant[], unitPath: readonly number[], roles: readonly Role[]): Verdict {
  const candidates = grants.filter((grant) => roles.includes(grant.role))
  if (candidates.some((grant) => covers(grant, unitPath))) return yes
  return { allowed: false, reason: candidates.length > 0 ? 'otherUnit' : 'noGrant' }
}

/** May type figures of the unit: its editors and administrators. */
export function mayEdit(grants: readonly Grant[], unitPath: readonly number[]): Verdict {
  return holds(grants, unitPath, ['editor', 'administrator'])
}

/** May submit the unit's report: whoever may edit it. */
export function maySubmit(grants: readonly Grant[], unitPath: readonly number[]): Verdict {
  return mayEdit(grants, unitPath)
}

/** May approve or return the unit's report: reviewers of a unit above it, and administrators.
 * Nobody approves what he himself edits, unless as administrator (four-eyes rule). */
export function mayReview(grants: readonly Grant[], unitPath: readonly number[]): Verdict {
  const held = grants.filter((grant) => covers(grant, unitPath))
  if (held.some((grant) => grant.role === 'administrator')) return yes
  if (held.some((grant) => grant.role === 'editor')) return { allowed: false, reason: 'ownReport' }
  return holds(grants, unitPath.slice(0, -1), ['reviewer', 'administrator'])
}

/** May see the unit's figures before they are approved. */
export function mayReadUnapproved(grants: readonly Grant[], unitPath: readonly number[]): Verdict {
  return holds(grants, unitPath, ['editor', 'reviewer', 'administrator'])
}

/** May see the unit's approved figures: everybody with a grant anywhere in the same province. */
export function mayRead(grants: readonly Grant[], unitPath: readonly number[]): Verdict {
  if (grants.length === 0) return { allowed: false, reason: 'noGrant' }
  const root = unitPath[0]
  return grants.some((grant) => grant.path[0] === root) ? yes : { allowed: false, reason: 'otherUnit' }
}

/** May give and take roles of the unit: administrators of it or of a unit above. */
export function mayGrant(grants: readonly Grant[], unitPath: readonly number[]): Verdict {
  return holds(grants, unitPath, ['administrator'])
}

/** May manage a person's account: administrators whose units cover everything that the person may do, so that nobody gets
 * hold of rights above his own by another's password. Somebody without any grant belongs to the provinces' administrators. */
export function mayManage(grants: readonly Grant[], person: readonly Pick<Grant, 'path'>[]): Verdict {
  if (person.length > 0)
    return person.map(({ path }) => mayGrant(grants, path)).find(({ allowed }) => !allowed) ?? yes
  const ofProvince = grants.some(({ role, path }) => role === 'administrator' && path.length === 1)
  return ofProvince ? yes : { allowed: false, reason: 'noGrant' }
}

export type Administrator = { user: string; unit: number }

/** Of the provinces that lose an administrator, those of which nobody else is one: a province must keep one who can sign
 * in. `administrators`: of provinces, as they are now. */
export function provincesLeftAlone(
  losing: readonly Administrator[],
  administrators: readonly Administrator[],
): number[] {
  return losing
    .filter(({ user, unit }) => !administrators.some((one) => one.unit === unit && one.user !== user))
    .map(({ unit }) => unit)
}

/** May add and switch check rules, which hold for every unit that reports: administrators of a whole province. */
export function mayManageRules(grants: readonly Grant[]): Verdict {
  const held = grants.filter((grant) => grant.role === 'administrator')
  if (held.some((grant) => grant.path.length === 1)) return yes
  return { allowed: false, reason: held.length > 0 ? 'otherUnit' : 'noGrant' }
}
