import {
  archiveRecognitionSchema,
  copiedCriteriaSchema,
  copyCriteriaSchema,
  criteriaFileSchema,
  criteriaMatrixSchema,
  matrixPlaceSchema,
  recogniseSchema,
  recognitionMadeSchema,
  saveCriteriaSchema,
  savedCriteriaSchema,
  withdrawRecognitionSchema,
} from '@so-dan-van/domain/registers/criterion/register'
import { procedure, router } from '../../../trpc/procedures.ts'
import { archiveRecognition } from './archive-recognition.ts'
import { copyCriteria } from './copy-criteria.ts'
import { readCriteria } from './read-criteria.ts'
import { recogniseCommune } from './recognise-commune.ts'
import { saveCriteria } from './save-criteria.ts'
import { withdrawRecognition } from './withdraw-recognition.ts'
import { writeCriteriaFile } from './write-criteria-file.ts'

export const criterionRouter = router({
  matrix: procedure('figures.read')
    .input(matrixPlaceSchema)
    .output(criteriaMatrixSchema)
    .query(({ ctx, input }) => readCriteria(ctx, input)),
  file: procedure('figures.read')
    .input(matrixPlaceSchema)
    .output(criteriaFileSchema)
    .query(({ ctx, input }) => writeCriteriaFile(ctx, input)),
  save: procedure('figures.edit')
    .input(saveCriteriaSchema)
    .output(savedCriteriaSchema)
    .mutation(({ ctx, input }) => saveCriteria(ctx, input)),
  copy: procedure('figures.edit')
    .input(copyCriteriaSchema)
    .output(copiedCriteriaSchema)
    .mutation(({ ctx, input }) => copyCriteria(ctx, input)),
  recognise: procedure('figures.edit')
    .input(recogniseSchema)
    .output(recognitionMadeSchema)
    .mutation(({ ctx, input }) => recogniseCommune(ctx, input)),
  withdraw: procedure('figures.edit')
    .input(withdrawRecognitionSchema)
    .output(recognitionMadeSchema)
    .mutation(({ ctx, input }) => withdrawRecognition(ctx, input)),
  archive: procedure('figures.edit')
    .input(archiveRecognitionSchema)
    .output(recognitionMadeSchema)
    .mutation(({ ctx, input }) => archiveRecognition(ctx, input)),
})
