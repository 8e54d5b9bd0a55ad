import type { CheckRule } from '@so-dan-van/domain/indicators/check-rule'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { UnitRecord } from './data-schemas.ts'
import { type ProductData, productData } from './product-data.ts'

/** What an installation takes of the data that ships; left out = all. */
export type CatalogueChoice = {
  /** official code of the province, all its periods */
  provinceCode?: string
  /** codes of programmes */
  programmes?: readonly string[]
}

export type CatalogueRows = Omit<ProductData, 'published'>

/** The rows that a choice leaves. Checks that name an indicator which was not chosen go with it. */
export function catalogueRows({ provinceCode, programmes }: CatalogueChoice): CatalogueRows {
  const data = productData()
  const units = provinceCode === undefined ? data.units : unitsOf(data.units, provinceCode)
  const keys = new Set(units.map(({ key }) => key))
  const chosen = data.indicators.filter(({ programme }) => programmes?.includes(programme) ?? true)
  return {
    units,
    successions: data.successions.filter(
      ({ predecessor, successor }) => keys.has(predecessor) && (successor === null || keys.has(successor)),
    ),
    programmes: data.programmes.filter(({ code }) => programmes?.includes(code) ?? true),
    indicators: withoutForeignChecks(chosen),
    bindings: data.bindings.filter(({ indicator }) => chosen.some(({ code }) => code === indicator)),
    criteriaSets: data.criteriaSets,
  }
}

function unitsOf(units: readonly UnitRecord[], provinceCode: string): UnitRecord[] {
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const rootCode = (unit: UnitRecord): string => {
    const parent = unit.parent === null ? undefined : byKey.get(unit.parent)
    return parent === undefined ? unit.code : rootCode(parent)
  }
  return units.filter((unit) => rootCode(unit) === provinceCode)
}

/** Indicators that a check reads besides the one that carries it. */
export function checkInputs(rule: CheckRule): string[] {
  switch (rule.kind) {
    case 'partsEqualWhole':
      return rule.parts
    case 'atMost':
      return rule.of
    case 'bandBounds':
      return rule.bands.map(({ indicator }) => indicator)
    case 'atMostCriteria':
      return [rule.communes]
    case 'zeroWhenZero':
      return [rule.of]
    default:
      return []
  }
}

function withoutForeignChecks(indicators: readonly Indicator[]): Indicator[] {
  const codes = new Set(indicators.map(({ code }) => code))
  return indicators.map((indicator) => ({
    ...indicator,
    checks: indicator.checks.filter((rule) => checkInputs(rule).every((code) => codes.has(code))),
  }))
}
