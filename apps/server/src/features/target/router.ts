import {
  planFileAnswerSchema,
  planSheetInputSchema,
  planSheetSchema,
} from '@so-dan-van/domain/targets/plan-file'
import {
  saveTargetsInputSchema,
  saveTargetsResultSchema,
  targetGridInputSchema,
  targetGridSchema,
} from '@so-dan-van/domain/targets/target'
import { octetInputParser } from '@trpc/server/http'
import { procedure, router } from '../../trpc/procedures.ts'
import { importTargets } from './import-targets.ts'
import { readTargetGrid } from './read-target-grid.ts'
import { saveTargets } from './save-targets.ts'
import { writePlanSheet } from './write-plan-sheet.ts'

export const targetRouter = router({
  grid: procedure('targets.manage')
    .input(targetGridInputSchema)
    .output(targetGridSchema)
    .query(({ ctx, input }) => readTargetGrid(ctx, input)),
  sheet: procedure('targets.manage')
    .input(planSheetInputSchema)
    .output(planSheetSchema)
    .query(({ ctx, input }) => writePlanSheet(ctx, input)),
  import: procedure('targets.manage')
    .input(octetInputParser)
    .output(planFileAnswerSchema)
    .mutation(({ ctx, input, signal }) => importTargets(ctx, input, signal)),
  save: procedure('targets.manage')
    .input(saveTargetsInputSchema)
    .output(saveTargetsResultSchema)
    .mutation(({ ctx, input }) => saveTargets(ctx, input)),
})
