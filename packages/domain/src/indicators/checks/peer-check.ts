import { roundDecimal } from '../../figures/decimal.ts'
import type { Finding } from '../check-rule.ts'
import type { Indicator } from '../indicator.ts'
import { countCommunes, peerStanding } from '../peers.ts'
import { type CheckContext, currentValue } from './check-context.ts'
import { isNear, seriesOf } from './series.ts'

const shownDecimals = 1

/** Far from the units beside it (design rule 5). params: value, unit (of measure), measure, year ("" = the report's own),
 * peers (how many), low and high (lowest and highest peer), median, scaled (the value on the measure). */
export function checkPeers(indicator: Indicator, context: CheckContext): Finding[] {
  const { code } = indicator
  const value = currentValue(context, code)
  if (value === null || context.peers === null) return []
  const { reference, usual } = seriesOf(code, context)
  // a unit that has been different all along is not asked about it every year
  if (reference !== null && isNear(Number(value), Number(reference), usual)) return []
  const own = { value, communes: countCommunes(context.unitCounts.current) }
  const standing = peerStanding(indicator, own, context.peers)
  if (standing === null || standing.far === null) return []
  const { measure, year, peers, median } = standing
  const shown = (exact: string | undefined) => roundDecimal(exact ?? '0', shownDecimals)
  const params = {
    code,
    value,
    unit: indicator.unitOfMeasure,
    measure,
    year: year === context.year ? '' : year,
    peers: peers.length,
    low: shown(peers[0]?.value),
    high: shown(peers.at(-1)?.value),
    median: shown(median),
    scaled: shown(standing.value),
  }
  return [{ check: 'farFromPeers', severity: 'warning', indicators: [code], params, fix: null }]
}
