import { idSchema } from '@so-dan-van/domain/id'
import {
  endedSessionsSchema,
  passwordChangeSchema,
  profileChangeSchema,
  profileSchema,
} from '@so-dan-van/domain/people/profile'
import { z } from 'zod'
import { procedure, router } from '../../trpc/procedures.ts'
import { changePassword } from './change-password.ts'
import { changeProfile } from './change-profile.ts'
import { endOwnSessions } from './end-own-sessions.ts'
import { readProfile } from './read-profile.ts'
import { revokeOwnToken } from './revoke-own-token.ts'

const own = procedure('profile.manage')
const done = z.void()

export const profileRouter = router({
  get: own.output(profileSchema).query(({ ctx }) => readProfile(ctx)),
  change: own
    .input(profileChangeSchema)
    .output(done)
    .mutation(({ ctx, input }) => changeProfile(ctx, input)),
  changePassword: own
    .input(passwordChangeSchema)
    .output(done)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  endSessions: own
    .input(endedSessionsSchema)
    .output(done)
    .mutation(({ ctx, input }) => endOwnSessions(ctx, input)),
  revokeToken: own
    .input(z.object({ id: idSchema }))
    .output(done)
    .mutation(({ ctx, input }) => revokeOwnToken(ctx, input)),
})
