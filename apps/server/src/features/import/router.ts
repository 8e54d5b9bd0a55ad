import { importAnswerSchema } from '@so-dan-van/domain/imports/import-request'
import { octetInputParser } from '@trpc/server/http'
import { procedure, router } from '../../trpc/procedures.ts'
import { importUpload } from './import-upload.ts'

export const importRouter = router({
  figures: procedure('figures.import')
    .input(octetInputParser)
    .output(importAnswerSchema)
    .mutation(({ ctx, input, signal }) => importUpload(ctx, input, signal)),
})
