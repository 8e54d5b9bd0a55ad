import { z } from 'zod'
import { roles } from '../access/grant.ts'
import { idSchema } from '../id.ts'
import { keySchema, textSchema } from '../text.ts'

/** Lower case letters without marks, digits, dot, dash; 3 to 30 characters. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{2,29}$/

const nameSchema = textSchema(100).min(1)
const emailSchema = z.email().max(200).nullable()
/** days after which a link is worth nothing */
export const invitationDays = 7

export const personStates = ['active', 'invited', 'inactive'] as const
export type PersonState = (typeof personStates)[number]

/** No address in the database is one that nobody can be reached at; the library behind the sign-in wants one for each. */
const noAddress = '.invalid'
export const realEmail = (email: string) => (email.endsWith(noAddress) ? null : email)
export const emailOf = (username: string, email: string | null) =>
  email ?? `${username}@users.so-dan-van${noAddress}`

const personGrantSchema = z.object({
  id: idSchema,
  role: z.enum(roles),
  unit: idSchema,
  unitName: z.string(),
})

const personSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  /** invited: has never set a password */
  state: z.enum(personStates),
  secondFactor: z.boolean(),
  /** when a session of the person was last used */
  seenAt: z.iso.datetime().nullable(),
  /** until when a link that was handed out can be used */
  linkUntil: z.iso.datetime().nullable(),
  grants: z.array(personGrantSchema),
})
export type Person = z.infer<typeof personSchema>

/** accounts that one page shows */
export const peoplePerPage = 100

export const peopleFilterSchema = z.object({
  search: textSchema(100),
  role: z.enum(roles).nullable(),
  /** grants for this unit or below */
  unit: idSchema.nullable(),
  state: z.enum(personStates).nullable(),
  page: z.number().int().min(1).max(10_000),
})
export type PeopleFilter = z.infer<typeof peopleFilterSchema>

export const peoplePageSchema = z.object({ people: z.array(personSchema), total: z.number().int() })

const grantGiven = z.object({ role: z.enum(roles), unit: idSchema })

export const newPersonSchema = z.object({
  name: nameSchema,
  username: z.string().trim().toLowerCase().regex(usernamePattern),
  email: emailSchema,
  ...grantGiven.shape,
})
export type NewPerson = z.infer<typeof newPersonSchema>

export const personIdSchema = z.object({ id: keySchema(64) })
export const personChangeSchema = personIdSchema.extend({ name: nameSchema, email: emailSchema })
export type PersonChange = z.infer<typeof personChangeSchema>
export const personActiveSchema = personIdSchema.extend({ active: z.boolean() })
export const personGrantInputSchema = personIdSchema.extend(grantGiven.shape)
export const personGrantIdSchema = personIdSchema.extend({ grant: idSchema })
/** session: null = all of them */
export const personSessionSchema = personIdSchema.extend({ session: keySchema(64).nullable() })

/** A unit of which the administrator may give roles; `within`: the unit above, where names alone would not tell. */
export const grantableUnitSchema = z.object({
  id: idSchema,
  code: z.string(),
  name: z.string(),
  within: z.string().nullable(),
})
export type GrantableUnit = z.infer<typeof grantableUnitSchema>

/** A link to hand out: the token is readable this once. */
export const invitationSchema = z.object({
  purpose: z.enum(['invite', 'reset']),
  token: z.string(),
  expiresAt: z.iso.datetime(),
})
export type NewInvitation = z.infer<typeof invitationSchema>

export const createdPersonSchema = z.object({ id: z.string(), invitation: invitationSchema })

export const sessionInfoSchema = z.object({
  id: z.string(),
  startedAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
  /** address of the device, and what its browser says it is */
  address: z.string().nullable(),
  device: z.string().nullable(),
  current: z.boolean(),
})
export type SessionInfo = z.infer<typeof sessionInfoSchema>

/** What the person who opens a link is told. */
export type InvitationInfo = {
  name: string
  username: string
  purpose: NewInvitation['purpose']
  expiresAt: string
}
