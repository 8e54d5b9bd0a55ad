import { z } from 'zod'
import { idSchema } from '../id.ts'
import { keySchema, textSchema } from '../text.ts'
import { sessionInfoSchema } from './person.ts'

const tokenInfoSchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
})

/** What a person sees of the own account. */
export const profileSchema = z.object({
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  /** false: signs in through the office's own provider alone */
  hasPassword: z.boolean(),
  secondFactor: z.object({ enabled: z.boolean(), required: z.boolean() }),
  sessions: z.array(sessionInfoSchema),
  tokens: z.array(tokenInfoSchema),
})
export type Profile = z.infer<typeof profileSchema>

export const profileChangeSchema = z.object({
  name: textSchema(100).min(1),
  email: z.email().max(200).nullable(),
})
export type ProfileChange = z.infer<typeof profileChangeSchema>

export const passwordChangeSchema = z.object({
  current: z.string().max(1000),
  next: z.string().max(1000),
})
export type PasswordChange = z.infer<typeof passwordChangeSchema>

/** others: all but the one that asks */
export const endedSessionsSchema = z.union([
  z.object({ which: z.enum(['others', 'all']) }),
  z.object({ session: keySchema(64) }),
])
export type EndedSessions = z.infer<typeof endedSessionsSchema>
