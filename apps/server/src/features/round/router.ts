import {
  administeredRoundSchema,
  openedRoundSchema,
  roundDetailSchema,
  timelinessListSchema,
} from '@so-dan-van/domain/reports/administered-round'
import {
  changeRoundInputSchema,
  exceptionInputSchema,
  grantExceptionInputSchema,
  lockRoundInputSchema,
  openRoundInputSchema,
  roundInputSchema,
  timelinessInputSchema,
} from '@so-dan-van/domain/reports/round-plan'
import { procedure, router } from '../../trpc/procedures.ts'
import { changeRound } from './change-round.ts'
import { endException } from './end-exception.ts'
import { grantException } from './grant-exception.ts'
import { lockRound } from './lock-round.ts'
import { openAskedRound } from './open-asked-round.ts'
import { readRound } from './read-round.ts'
import { readRounds } from './read-rounds.ts'
import { readTimeliness } from './read-timeliness.ts'

export const roundRouter = router({
  list: procedure('rounds.manage')
    .output(administeredRoundSchema.array())
    .query(({ ctx }) => readRounds(ctx)),
  get: procedure('rounds.manage')
    .input(roundInputSchema)
    .output(roundDetailSchema)
    .query(({ ctx, input }) => readRound(ctx, input)),
  timeliness: procedure('rounds.manage')
    .input(timelinessInputSchema)
    .output(timelinessListSchema)
    .query(({ ctx, input }) => readTimeliness(ctx, input)),
  open: procedure('rounds.manage')
    .input(openRoundInputSchema)
    .output(openedRoundSchema)
    .mutation(({ ctx, input }) => openAskedRound(ctx, input)),
  change: procedure('rounds.manage')
    .input(changeRoundInputSchema)
    .output(administeredRoundSchema)
    .mutation(({ ctx, input }) => changeRound(ctx, input)),
  lock: procedure('rounds.manage')
    .input(lockRoundInputSchema)
    .output(administeredRoundSchema)
    .mutation(({ ctx, input }) => lockRound(ctx, input)),
  reopen: procedure('rounds.manage')
    .input(grantExceptionInputSchema)
    .output(roundDetailSchema)
    .mutation(({ ctx, input }) => grantException(ctx, input)),
  endReopening: procedure('rounds.manage')
    .input(exceptionInputSchema)
    .output(roundDetailSchema)
    .mutation(({ ctx, input }) => endException(ctx, input)),
})
