import { randomUUID } from 'node:crypto'
import { can, isOpenBeforeEnrolment } from '@so-dan-van/domain/access/access'
import type { Permission, Viewer } from '@so-dan-van/domain/access/grant'
import { DomainError, type ErrorCode } from '@so-dan-van/domain/errors'
import { messagesOf } from '@so-dan-van/messages/messages-of'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { isDatabaseGone } from '../db/database-gone.ts'
import { recordRefusal } from '../db/record-refusal.ts'
import type { Context } from './context.ts'
import { trpcCodes } from './error-codes.ts'
import { fieldError } from './field-error.ts'

type Meta = { permission: Permission }

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // a stream ends without a last word after ten minutes, so that the browser comes again and is asked who it is
    sse: {
      maxDurationMs: 600_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 },
    },
    errorFormatter: ({ shape, error, ctx }) => {
      const messages = messagesOf(ctx?.locale ?? 'vi')
      const { stack: _stack, ...data } = shape.data as typeof shape.data & { stack?: string }
      const expected = expectedFailure(error, messages)
      if (expected === null) {
        const incident = incidentOf(error)
        return {
          ...shape,
          message: messages.errors.unexpected(incident),
          data: { ...data, domain: null, incident },
        }
      }
      const sentence = messages.errors.sentences[expected.code] as (params: unknown) => string
      return {
        ...shape,
        message: sentence(expected.params),
        data: {
          ...data,
          domain: { code: expected.code, params: expected.params as unknown },
          incident: null,
        },
      }
    },
  })

function expectedFailure(
  error: TRPCError,
  messages: ReturnType<typeof messagesOf>,
): { code: ErrorCode; params: unknown } | null {
  if (error.cause instanceof DomainError) return error.cause
  if (error.code === 'BAD_REQUEST') {
    const params =
      error.cause instanceof ZodError
        ? fieldError(error.cause, messages)
        : { field: 'input', expected: messages.errors.expected.value }
    return { code: 'FIELD_INVALID', params }
  }
  if (['NOT_FOUND', 'METHOD_NOT_SUPPORTED', 'UNSUPPORTED_MEDIA_TYPE'].includes(error.code))
    return { code: 'NOT_FOUND', params: {} }
  if (error.code === 'PAYLOAD_TOO_LARGE')
    return {
      code: 'FIELD_INVALID',
      params: { field: 'input', expected: messages.errors.expected.atMost('1 MB') },
    }
  return isDatabaseGone(error.cause) ? { code: 'DATABASE_UNAVAILABLE', params: {} } : null
}

const incidents = new WeakMap<Error, string>()

/** The number under which an unexpected error is in the log. */
export function incidentOf(error: Error): string {
  const known = incidents.get(error)
  if (known !== undefined) return known
  const made = randomUUID().slice(0, 8)
  incidents.set(error, made)
  return made
}

/** Expected failures leave a use case as DomainError and reach the client under their tRPC code. */
const expectedFailures = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (cause instanceof DomainError)
    throw new TRPCError({ code: trpcCodes[cause.code as ErrorCode], message: cause.code, cause })
  if (isDatabaseGone(cause))
    throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'DATABASE_UNAVAILABLE', cause })
  return result
})

/** A signed-in person who is refused leaves an audit event. Calls that are allowed pay nothing for it. */
const refusalsRecorded = t.middleware(async ({ ctx, path, getRawInput, next }) => {
  const result = await next()
  if (result.ok || ctx.viewer === null) return result
  const { cause } = result.error
  if (!(cause instanceof DomainError) || cause.code !== 'NO_PERMISSION') return result
  const unit = ctx.upload === null ? unitAsked(await getRawInput().catch(() => null)) : null
  const { requestId, write } = ctx
  await recordRefusal(write, { actor: ctx.viewer.id, procedure: path, unit, at: ctx.now(), requestId })
  return result
})

const permitted = t.middleware(({ ctx, meta, next }) => {
  if (meta?.permission === undefined) throw new Error('a procedure without a permission')
  if (ctx.viewer === null) throw new DomainError('NOT_SIGNED_IN', {})
  if (ctx.viewer.mustEnrol && !isOpenBeforeEnrolment(meta.permission))
    throw new DomainError('TWO_FACTOR_REQUIRED', {})
  if (!can(ctx.viewer.grants, meta.permission)) throw new DomainError('NO_PERMISSION', {})
  return next({ ctx: { ...ctx, viewer: ctx.viewer } })
})

/** The unit that a request asks for, whatever else is wrong with it; null where there is none. */
function unitAsked(input: unknown): number | null {
  if (typeof input !== 'object' || input === null) return null
  const { unit, units, subject } = input as { unit?: unknown; units?: unknown; subject?: { unit?: unknown } }
  const asked = Array.isArray(units) ? units[0] : (unit ?? subject?.unit)
  return Number.isInteger(asked) && Math.abs(asked as number) < 2 ** 31 ? (asked as number) : null
}

/** The only way to make a procedure: with the permission that it needs. Which unit is the use case's query to decide. */
export const procedure = (permission: Permission) =>
  t.procedure.meta({ permission }).use(expectedFailures).use(refusalsRecorded).use(permitted)
export const { router } = t
export type SignedIn = Context & { viewer: Viewer }
