import {
  auditCursorSchema,
  auditFileSchema,
  auditFilterSchema,
  auditPageSchema,
} from '@so-dan-van/domain/audit/audit-event'
import { procedure, router } from '../../trpc/procedures.ts'
import { readAudit } from './read-audit.ts'
import { writeAuditFile } from './write-audit-file.ts'

export const auditRouter = router({
  list: procedure('audit.read')
    .input(auditFilterSchema.extend({ before: auditCursorSchema.nullable() }))
    .output(auditPageSchema)
    .query(({ ctx, input }) => readAudit(ctx, input)),
  file: procedure('audit.read')
    .input(auditFilterSchema)
    .output(auditFileSchema)
    .query(({ ctx, input }) => writeAuditFile(ctx, input)),
})
