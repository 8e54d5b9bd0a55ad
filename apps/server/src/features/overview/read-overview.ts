import type { Viewer } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { Overview } from '@so-dan-van/domain/overview/overview'
import type { ReadDb } from '../../db/client.ts'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { readFigures, readTargets } from '../../db/queries/read-figures.ts'
import { readReports, toSummary } from '../../db/queries/read-reports.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'
import { readChanges } from './read-changes.ts'

const yearsShown = 6

type Request = { viewer: Viewer; unit: number; year: number; standing: Standing; today: string }

/** Headline figures and their parts for a unit and the units below, six years; four queries side by side. */
export async function readOverview(db: ReadDb, reference: Reference, request: Request): Promise<Overview> {
  const { year, standing, today, viewer } = request
  const unit = unitOf(reference, request.unit)
  const scope = scopeOf(viewer.grants)
  if (!scope.roots.includes(unit.path[0] ?? 0)) throw new DomainError('NO_PERMISSION', {})
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
    readReports(db, reference, { year, below: unit.id, visible: scope.unapproved, today }),
    readChanges(db, reference, scope, { unit: unit.id, year }),
  ])
  return { figures: { cells, targets }, reports: reports.map(toSummary), changes }
}

/** The headline indicators, what they are computed from, and the parts that make them up. */
function headlineIndicators(indicators: readonly Indicator[]): string[] {
  const headline = indicators.filter((indicator) => indicator.headline !== null).sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
  const codes = headline.flatMap((indicator) => [indicator.code, ...partsOf(indicator)])
  return [...new Set(codes)]
}

function partsOf({ checks, formula }: Indicator): string[] {
  const parts = checks.flatMap((rule) => (rule.kind === 'partsEqualWhole' ? rule.parts : []))
  if (formula?.kind === 'ratio') return [...formula.numerator, ...formula.denominator, ...parts]
  return formula?.kind === 'sum' ? [...formula.of, ...parts] : parts
}
