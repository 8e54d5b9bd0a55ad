import { z } from 'zod'

export const roles = ['administrator', 'reviewer', 'editor', 'viewer'] as const
export type Role = (typeof roles)[number]

/** (user, role, unit): holds for the unit and everything below it. `path` = ids from the root down to the unit itself. */
const grantSchema = z.object({
  role: z.enum(roles),
  unit: z.number().int(),
  path: z.array(z.number().int()),
})
export type Grant = z.infer<typeof grantSchema>

const permissions = [
  'session.read',
  'figures.read',
  'figures.edit',
  'figures.unapproved',
  'reports.submit',
  'reports.review',
  'figures.import',
  'people.manage',
  'audit.read',
  'profile.manage',
  'rules.manage',
  'rounds.manage',
  'targets.manage',
] as const
export type Permission = (typeof permissions)[number]

/** yes, or no with why: the server enforces it, the web explains it */
export type Verdict =
  | { allowed: true }
  | {
      allowed: false
      reason: 'noGrant' | 'otherUnit' | 'roundNotOpen' | 'roundLocked' | 'wrongStatus' | 'ownReport'
    }

export const viewerSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  grants: z.array(grantSchema),
  /** has to set up a second factor before anything else (SDV_REQUIRE_TWO_FACTOR) */
  mustEnrol: z.boolean(),
})
/** the signed-in person */
export type Viewer = z.infer<typeof viewerSchema>
