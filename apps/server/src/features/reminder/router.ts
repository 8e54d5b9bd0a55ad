import { formInputSchema } from '@so-dan-van/domain/reports/report'
import { remindedSchema, reminderListSchema, remindInputSchema } from '@so-dan-van/domain/talk/reminder'
import { z } from 'zod'
import { procedure, router } from '../../trpc/procedures.ts'
import { mailReminder } from './mail-reminder.ts'
import { noteCopied } from './note-copied.ts'
import { readReminders } from './read-reminders.ts'

export const reminderRouter = router({
  list: procedure('reports.review')
    .input(formInputSchema)
    .output(reminderListSchema)
    .query(({ ctx, input }) => readReminders(ctx, input)),
  copied: procedure('reports.review')
    .input(remindInputSchema)
    .output(z.null())
    .mutation(({ ctx, input }) => noteCopied(ctx, input)),
  mail: procedure('reports.review')
    .input(remindInputSchema)
    .output(remindedSchema)
    .mutation(({ ctx, input }) => mailReminder(ctx, input)),
})
