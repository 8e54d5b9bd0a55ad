import {
  saveTargetsInputSchema,
  saveTargetsResultSchema,
  targetGridInputSchema,
  targetGridSchema,
} from '@so-dan-van/domain/targets/target'
import { procedure, router } from '../../trpc/procedures.ts'
import { readTargetGrid } from './read-target-grid.ts'
import { saveTargets } from './save-targets.ts'

export const targetRouter = router({
  grid: procedure('targets.manage')
    .input(targetGridInputSchema)
    .output(targetGridSchema)
    .query(({ ctx, input }) => readTargetGrid(ctx, input)),
  save: procedure('targets.manage')
    .input(saveTargetsInputSchema)
    .output(saveTargetsResultSchema)
    .mutation(({ ctx, input }) => saveTargets(ctx, input)),
})
