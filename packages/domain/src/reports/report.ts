import { z } from 'zod'
import {
  figureCellSchema,
  figureInputSchema,
  figureStatuses,
  targetCellSchema,
  yearSchema,
} from '../figures/figure.ts'
import { idSchema } from '../id.ts'
import { peerFiguresSchema } from '../indicators/peers.ts'
import { registerCountSchema } from '../registers/binding.ts'
import { keySchema, textSchema } from '../text.ts'
import { answerSchema, figureFlagSchema, seenFlagSchema } from './flag.ts'

const reportStatuses = figureStatuses
export type ReportStatus = (typeof reportStatuses)[number]

const reportTransitionSchema = z.object({
  from: z.enum(reportStatuses),
  to: z.enum(reportStatuses),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
})

/** One unit's answer to a round. */
export const reportSummarySchema = z.object({
  unit: idSchema,
  year: z.number().int(),
  status: z.enum(reportStatuses),
  version: z.number().int(),
  /** cells with a value or marked not applicable, and all entered cells of the form */
  filled: z.number().int(),
  notApplicable: z.number().int(),
  cells: z.number().int(),
  firstSubmittedAt: z.string().nullable(),
  submittedAt: z.string().nullable(),
  updatedAt: z.string(),
  updatedBy: z.string().nullable(),
  /** days past the due date: of the first submission, or of today where none was made; 0 = in time */
  lateDays: z.number().int(),
  lastReason: z.string().nullable(),
  /** last day of an exception that is in force although the round is locked */
  reopenedUntil: z.string().nullable(),
  /** day by which a returned report is expected back */
  answerDueOn: z.string().nullable(),
  /** objections to its cells that wait for the unit, and for the reviewer */
  flags: z.object({ open: z.number().int(), answered: z.number().int() }),
})
export type ReportSummary = z.infer<typeof reportSummarySchema>

/** levels at which units report in rounds: districts to their province, communes to the unit above */
export const roundLevels = ['district', 'commune'] as const
export type RoundLevel = (typeof roundLevels)[number]

export const roundSchema = z.object({
  level: z.enum(roundLevels),
  year: z.number().int(),
  title: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  cutoffOn: z.string(),
  lockedAt: z.string().nullable(),
})
export type Round = z.infer<typeof roundSchema>

/** One report of a locked round is open again until the end of a day, with a reason. */
const reportExceptionSchema = z.object({ untilOn: z.string(), reason: z.string() })
export type ReportException = z.infer<typeof reportExceptionSchema>

/** A round as it stands for one report. */
const roundOfReportSchema = roundSchema.extend({ exception: reportExceptionSchema.nullable() })
export type RoundOfReport = z.infer<typeof roundOfReportSchema>

/** What a newly typed figure says when nothing else is said about it, so that nobody types it for each cell. */
export const figureDefaultsSchema = figureInputSchema.pick({ asOf: true, source: true })
export type FigureDefaults = z.infer<typeof figureDefaultsSchema>

/** The year's form of one unit: everything that a row shows. */
export const entryFormSchema = z.object({
  round: roundOfReportSchema,
  report: reportSummarySchema,
  transitions: z.array(reportTransitionSchema),
  /** objections that wait, as far as the reader is concerned: the unit hears of them when the report goes back */
  flags: z.array(figureFlagSchema),
  /** cells changed since the report last went back, with what they said then */
  changedSince: z.array(
    z.object({ indicator: z.string(), value: z.string().nullable(), notApplicable: z.boolean() }),
  ),
  defaults: figureDefaultsSchema,
  /** what the reader may do with it now; the server decides again at each call */
  may: z.object({ edit: z.boolean(), submit: z.boolean(), approve: z.boolean(), return: z.boolean() }),
  rows: z.array(
    z.object({
      indicator: z.string(),
      required: z.boolean(),
      /** this year; null = never entered */
      cell: figureCellSchema.nullable(),
      previous: figureCellSchema.nullable(),
      target: targetCellSchema.nullable(),
      /** it was decided that the unit gets no plan for this indicator */
      noTarget: z.boolean(),
      /** sum over the communes that reported this indicator to the unit; null where no round asks communes for it */
      communes: z
        .object({
          value: z.string().nullable(),
          coverage: z.object({ have: z.number().int(), of: z.number().int() }),
        })
        .nullable(),
      /** what a register counts; null where no register is bound to the indicator or the unit keeps none */
      byRegister: registerCountSchema.nullable(),
      /** values of up to five earlier years, oldest first, null = missing; for checks and the spark line */
      history: z.array(z.object({ year: z.number().int(), value: z.string().nullable() })),
    }),
  ),
  /** number of child units by kind on the cut-off date of this and of last year's round: "xã" -> 24 */
  unitCounts: z.object({
    current: z.record(z.string(), z.number()),
    previous: z.record(z.string(), z.number()),
  }),
  /** the units beside it as far as the reader may see their figures, for the checks */
  peers: peerFiguresSchema,
})
export type EntryForm = z.infer<typeof entryFormSchema>

/** What waits for the reader: returned cells to be answered, reports to be reviewed. */
export const waitingSchema = z.object({ answers: z.number().int(), reviews: z.number().int() })
export type Waiting = z.infer<typeof waitingSchema>

const unitYear = { unit: idSchema, year: yearSchema }
const versionSchema = z.number().int().min(0).max(1_000_000_000)

/** which form, which cell, which report: inputs of the procedures about one unit's report */
export const formInputSchema = z.object(unitYear)
/** the year's form as a workbook */
export const formFileSchema = z.object({ name: z.string(), base64: z.string() })
export const historyInputSchema = z.object({ ...unitYear, indicator: keySchema(100) })
/** Some cells of one form at once. `atomic`: all or none, as a file or a paste; else each for itself, as the queue. */
export const saveFiguresInputSchema = z.object({
  ...unitYear,
  atomic: z.boolean(),
  channel: z.enum(['web', 'import']),
  reason: textSchema(2000).optional(),
  /** id of the person who typed the cells: where somebody else has signed in to the same browser since, nothing is saved
   * under their name */
  typist: keySchema(100).optional(),
  cells: z
    .array(
      z.object({
        indicator: keySchema(100),
        /** version of the cell that the editor saw; 0 = never entered */
        expectedVersion: versionSchema,
        input: figureInputSchema,
      }),
    )
    .min(1)
    .max(500),
})
export type SaveFiguresInput = z.infer<typeof saveFiguresInputSchema>
/** What became of each cell, in the order of the request. saved: written or already so. conflict: somebody saved another
 * value since; `cell` is theirs. skipped: nothing wrong with it, but another cell of an atomic request failed. */
export const saveFiguresResultSchema = z.array(
  z.object({
    indicator: z.string(),
    outcome: z.enum(['saved', 'conflict', 'refused', 'skipped']),
    cell: figureCellSchema.nullable(),
    /** who saved the other value and when, in a conflict */
    by: z.string(),
    at: z.string(),
    /** sentence of a refusal */
    problem: z.string().nullable(),
  }),
)
export type SaveFiguresResult = z.infer<typeof saveFiguresResultSchema>
export const setDefaultsInputSchema = z.object({ ...unitYear, defaults: figureDefaultsSchema })
export const reportStepInputSchema = z.object({ ...unitYear, expectedVersion: versionSchema })
/** The report goes back: with objections to single cells, or as a whole with a reason. */
export const returnInputSchema = reportStepInputSchema.extend({
  reason: textSchema(2000).nullable(),
  /** the open objections that the sender saw; others mean that somebody was quicker */
  flags: z.array(idSchema).max(500).default([]),
  answerDueOn: z.iso.date().nullable().default(null),
})
const cellInputSchema = z.object({ ...unitYear, indicator: keySchema(100) })
export const flagInputSchema = cellInputSchema.extend({
  /** version of the cell that the reviewer saw; 0 = blank */
  expectedVersion: versionSchema,
  flag: seenFlagSchema,
  reason: answerSchema,
})
export const closeFlagInputSchema = z.object({ ...unitYear, flag: idSchema })
export const answerFlagInputSchema = closeFlagInputSchema.extend({ answer: answerSchema })
/** `clean`: all that nothing was found in. `note`: the reviewer's word on what is odd. */
export const approveCellsInputSchema = reportStepInputSchema.extend({
  cells: z.union([
    z.literal('clean'),
    z
      .array(z.object({ indicator: keySchema(100), expectedVersion: versionSchema, flag: seenFlagSchema }))
      .min(1)
      .max(500),
  ]),
  note: textSchema(2000).nullable(),
})
export type ApproveCellsInput = z.infer<typeof approveCellsInputSchema>
