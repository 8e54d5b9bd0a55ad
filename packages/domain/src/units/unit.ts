import { z } from 'zod'

export const unitLevels = ['province', 'district', 'commune'] as const

/** kinds as the law names them; which kinds belong to which level is data of the units file */
export const unitKinds = [
  'tỉnh',
  'thành phố',
  'thị xã',
  'huyện',
  'quận',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** A unit as the web app and other programs see it. `id` is its identity: codes and names are reused over time. */
export const unitInfoSchema = z.object({
  id: z.number().int(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(unitKinds),
  level: z.enum(unitLevels),
  parentId: z.number().int().nullable(),
  /** first and last day of validity, ISO dates; null = not known or still valid */
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** place in lists in the official order, and the tile map's column and row where one is set */
  position: z.number().int(),
  tile: z.object({ column: z.number().int(), row: z.number().int() }).nullable(),
})
export type UnitInfo = z.infer<typeof unitInfoSchema>
