import type { Grant, Role } from '@so-dan-van/domain/access/grant'

/** A reader's rights as queries use them: ids of units, to be compared with `unit.path`. */
export type Scope = {
  /** provinces whose approved figures may be read: those in which there is a grant */
  roots: number[]
  /** units below which figures may be read before they are approved */
  unapproved: number[]
  /** units below which figures may be typed */
  edit: number[]
  /** units below which reports may be reviewed (a reviewer's own unit excepted, see `mayReview`) */
  review: number[]
  /** units whose rounds, plans and people are looked after */
  administer: number[]
}

export function scopeOf(grants: readonly Grant[]): Scope {
  const unitsWith = (...roles: Role[]) => [
    ...new Set(grants.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit)),
  ]
  return {
    roots: [...new Set(grants.flatMap(({ path }) => path.slice(0, 1)))],
    unapproved: unitsWith('editor', 'reviewer', 'administrator'),
    edit: unitsWith('editor', 'administrator'),
    review: unitsWith('reviewer', 'administrator'),
    administer: unitsWith('administrator'),
  }
}
