import type { Viewer } from '@so-dan-van/domain/access/grant'
import { DomainError } from '@so-dan-van/domain/errors'
import type { Figures, Standing } from '@so-dan-van/domain/figures/figure'
import type { ReadDb } from '../../db/client.ts'
import { unitOf } from '../../db/queries/read-entry-form.ts'
import { readFigures, readTargets } from '../../db/queries/read-figures.ts'
import type { Reference } from '../../db/queries/reference.ts'
import { scopeOf } from '../../db/queries/scope.ts'

type Request = { viewer: Viewer; indicators: string[]; units: number[]; years: number[]; standing: Standing }

/** Figures of chosen indicators, units and years; of provinces also the totals over their districts. */
export async function readExplorerFigures(
  db: ReadDb,
  reference: Reference,
  request: Request,
): Promise<Figures> {
  const scope = scopeOf(request.viewer.grants)
  const unknown = request.indicators.find((code) => !reference.indicatorByCode.has(code))
  if (unknown !== undefined) throw new DomainError('INDICATOR_NOT_FOUND', { indicator: unknown })
  const units = [...new Set(request.units)].map((id) => unitOf(reference, id))
  if (units.some((unit) => !scope.roots.includes(unit.path[0] ?? 0)))
    throw new DomainError('NO_PERMISSION', {})
  const asked = {
    indicators: [...new Set(request.indicators)],
    years: [...new Set(request.years)],
    own: units.map((unit) => unit.id),
    totals: units.filter((unit) => unit.level === 'province').map((unit) => unit.id),
  }
  const [cells, targets] = await Promise.all([
    readFigures(db, reference, scope, { ...asked, standing: request.standing }),
    readTargets(db, reference, scope, asked),
  ])
  return { cells, targets }
}
