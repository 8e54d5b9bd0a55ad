import { DomainError } from '@so-dan-van/domain/errors'
import type { FigureCell, Standing } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Overview } from '@so-dan-van/domain/overview/overview'
import type { ReadDb } from '../../db/client.ts'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { readFigures, readTargets } from '../../db/queries/read-figures.ts'
import { readReports, toSummary } from '../../db/queries/read-reports.ts'
import type { Reference, UnitRecord } from '../../db/queries/reference.ts'
import { type Scope, scopeOf } from '../../db/queries/scope.ts'
import type { SignedIn } from '../../trpc/procedures.ts'
import { readChanges } from './read-changes.ts'

const yearsShown = 6

type Request = { unit: number; year: number; standing: Standing }

/** Headline figures and their parts for a unit and the units below, six years. Worked out once for all readers of the same
 * rights while the database does not change. */
export async function readOverview(ctx: SignedIn, request: Request): Promise<Overview> {
  const reference = await ctx.reference()
  const unit = unitOf(reference, request.unit)
  const scope = scopeOf(ctx.viewer.grants)
  if (!scope.roots.includes(unit.path[0] ?? 0)) throw new DomainError('NO_PERMISSION', {})
  const key = `overview ${JSON.stringify([scope, request, ctx.today])}`
  return ctx.remember(key, () => workOut(ctx.read, reference, scope, { ...request, unit, today: ctx.today }))
}

type Work = { unit: UnitRecord; year: number; standing: Standing; today: string }

/** Four queries side by side. The units below are sent for this year and the last; six years of them are only added up. */
async function workOut(db: ReadDb, reference: Reference, scope: Scope, work: Work): Promise<Overview> {
  const { unit, year, standing, today } = work
  const below = reference.children(unit.id, year)
  const units = {
    indicators: headlineIndicators(reference.indicators),
    years: Array.from({ length: yearsShown }, (_, index) => year - yearsShown + 1 + index),
    own: [unit.id, ...below],
    totals: below.length > 0 ? [unit.id] : [],
  }
  const [cells, targets, reports, changes] = await Promise.all([
    readFigures(db, reference, scope, { ...units, standing }),
    readTargets(db, reference, scope, { ...units, years: [year] }),
    readReports(db, { year, below: unit.id, visible: scope.unapproved, today }),
    readChanges(db, reference, scope, { unit: unit.id, year }),
  ])
  const figures = {
    cells: cells.filter(({ unit: id, year: of }) => id === unit.id || of >= year - 1).map(withoutSource),
    targets,
  }
  return { figures, reports: reports.map(toSummary), changes }
}

/** Sources are one click away in the explorer; here they would be most of what is sent. */
const withoutSource = (cell: FigureCell): FigureCell => ({ ...cell, source: null, note: null })

/** The headline indicators, what they are computed from, and the parts that make them up. */
function headlineIndicators(indicators: readonly Indicator[]): string[] {
  const headline = indicators
    .filter((indicator) => indicator.headline !== null)
    .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
  const codes = headline.flatMap((indicator) => [indicator.code, ...partsOf(indicator)])
  return [...new Set(codes)]
}

function partsOf({ checks, formula }: Indicator): string[] {
  const parts = checks.flatMap((rule) => (rule.kind === 'partsEqualWhole' ? rule.parts : []))
  if (formula?.kind === 'ratio') return [...formula.numerator, ...formula.denominator, ...parts]
  return formula?.kind === 'sum' ? [...formula.of, ...parts] : parts
}
