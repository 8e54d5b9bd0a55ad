import type { Viewer } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { Figures, Standing } from '@so-dan-van/domain/figures/figure'
import type { ReadDb } from '../../db/client.ts'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { readFigures, readTargets } from '../../db/queries/read-figures.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'

const yearsShown = 6

type Request = { viewer: Viewer; unit: number; year: number; standing: Standing }

/** All indicators of one unit over six years, its plans, and its province's totals of the year. */
export async function readUnitProfile(db: ReadDb, reference: Reference, request: Request): Promise<Figures> {
  const unit = unitOf(reference, request.unit)
  const scope = scopeOf(request.viewer.grants)
  if (!scope.roots.includes(unit.path[0] ?? 0)) throw new DomainError('NO_PERMISSION', {})
  const { year, standing } = request
  const indicators = reference.indicators.map(({ code }) => code)
  const years = Array.from({ length: yearsShown }, (_, index) => year - yearsShown + 1 + index)
  const province = unit.path[0] ?? unit.id
  const ofProvince = {
    indicators,
    years: unit.level === 'province' ? years : [year],
    own: [],
    totals: [province],
  }
  const [own, totals, targets] = await Promise.all([
    readFigures(db, reference, scope, { indicators, years, own: [unit.id], totals: [], standing }),
    readFigures(db, reference, scope, { ...ofProvince, standing }),
    readTargets(db, reference, scope, {
      indicators,
      years: [year],
      own: [unit.id],
      totals: unit.level === 'province' ? [unit.id] : [],
    }),
  ])
  return { cells: [...own, ...totals], targets }
}
