import { z } from 'zod'
import { idSchema } from '../id.ts'
import { textSchema } from '../text.ts'

export const auditGroups = ['figures', 'reports', 'catalogue', 'people', 'sessions', 'refusals'] as const
export type AuditGroup = (typeof auditGroups)[number]

/** Everything that is written into the audit trail, and under which heading it is looked for. */
export const auditActions = {
  'figure.saved': 'figures',
  'figures.imported': 'figures',
  'round.opened': 'reports',
  'round.changed': 'reports',
  'round.locked': 'reports',
  'report.reopened': 'reports',
  'report.reopeningEnded': 'reports',
  'target.saved': 'figures',
  'targets.imported': 'figures',
  'ocop.added': 'figures',
  'ocop.changed': 'figures',
  'ocop.certified': 'figures',
  'ocop.withdrawn': 'figures',
  'criterion.saved': 'figures',
  'criterion.copied': 'figures',
  'recognition.added': 'figures',
  'recognition.withdrawn': 'figures',
  'recognition.archived': 'figures',
  'evidence.added': 'figures',
  'evidence.removed': 'figures',
  'report.defaults': 'reports',
  'report.submitted': 'reports',
  'report.approved': 'reports',
  'report.returned': 'reports',
  'figure.approved': 'reports',
  'flag.raised': 'reports',
  'flag.answered': 'reports',
  'flag.closed': 'reports',
  'report.reminded': 'reports',
  'comment.added': 'reports',
  'units.imported': 'catalogue',
  'indicators.imported': 'catalogue',
  'binding.saved': 'catalogue',
  'binding.removed': 'catalogue',
  'rule.added': 'catalogue',
  'rule.tried': 'catalogue',
  'rule.switched': 'catalogue',
  'rule.removed': 'catalogue',
  'user.created': 'people',
  'user.changed': 'people',
  'user.deactivated': 'people',
  'user.activated': 'people',
  'grant.added': 'people',
  'grant.removed': 'people',
  'invitation.created': 'people',
  'invitation.accepted': 'people',
  'password.changed': 'people',
  'secondFactor.enabled': 'people',
  'secondFactor.disabled': 'people',
  'account.linked': 'people',
  'token.created': 'people',
  'token.revoked': 'people',
  'session.started': 'sessions',
  'session.refused': 'sessions',
  'session.ended': 'sessions',
  'sessions.ended': 'sessions',
  'access.refused': 'refusals',
} as const satisfies Record<string, AuditGroup>
export type AuditAction = keyof typeof auditActions

/** The actions under a heading. */
export const actionsOf = (group: AuditGroup): AuditAction[] =>
  (Object.keys(auditActions) as AuditAction[]).filter((action) => auditActions[action] === group)

const day = z.iso.date()

export const auditFilterSchema = z.object({
  /** user name of who did it, or to whom it was done */
  person: textSchema(60).nullable(),
  /** this unit and everything below */
  unit: idSchema.nullable(),
  group: z.enum(auditGroups).nullable(),
  /** days in Viet Nam, both included */
  from: day.nullable(),
  to: day.nullable(),
})
export type AuditFilter = z.infer<typeof auditFilterSchema>

/** where a page ends: time and id of its last event */
export const auditCursorSchema = z.object({ at: z.iso.datetime(), id: z.number().int() })
export type AuditCursor = z.infer<typeof auditCursorSchema>

/** One event with the names of those it is about; `data` as the use case wrote it, never secrets. */
const auditEventSchema = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  actor: z.string().nullable(),
  action: z.string(),
  subject: z.object({ type: z.string(), name: z.string().nullable() }),
  unit: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
})
export type AuditEvent = z.infer<typeof auditEventSchema>

export const auditPageSchema = z.object({
  events: z.array(auditEventSchema),
  next: auditCursorSchema.nullable(),
})
export type AuditPage = z.infer<typeof auditPageSchema>

export const auditFileSchema = z.object({
  name: z.string(),
  base64: z.string(),
  events: z.number().int(),
  /** more events fit the filter than the file holds */
  cut: z.boolean(),
})
