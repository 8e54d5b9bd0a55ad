import type { UnitInfo } from './unit.ts'

/** Whether a unit exists on a day; both ends of its period belong to it, an open end has none. */
export const validOn = ({ validFrom, validTo }: Pick<UnitInfo, 'validFrom' | 'validTo'>, day: string) =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
