import { levelsFor, type OcopLevel, type OcopStars } from '@so-dan-van/domain/registers/ocop/certificate'
import type { ocopGroups } from '@so-dan-van/domain/registers/ocop/register'
import { illustrativeYears, seriesTable } from './illustrative-tables.ts'
import { productData } from './product-data.ts'

type Certificate = { stars: OcopStars; score: number; level: OcopLevel; decision: string; issuedOn: string }
export type ProductSeed = {
  unit: string
  name: string
  group: (typeof ocopGroups)[number]
  producer: string
  certificates: Certificate[]
}

/** Districts whose declared figures the register adds up to, and how many of the last products are not in it. Ba Đồn's
 * differs, so that a reconciliation has something to say. */
const districts = [
  ['457', 0],
  ['450', 0],
  ['452', 0],
  ['453', 0],
  ['454', 0],
  ['455', 0],
  ['456', 0],
  ['458', 2],
] as const
/** what was recognised with four stars in 2021 and never again: Lệ Thủy goes from 31 to 30, of four stars from 8 to 7 */
const lapsing: Readonly<Record<string, number>> = { '457': 0 }

const kinds: readonly (readonly [string, ProductSeed['group']])[] = [
  ['Gạo', 'food'],
  ['Mật ong', 'food'],
  ['Tinh dầu tràm', 'herbal'],
  ['Nước mắm', 'food'],
  ['Trà thảo mộc', 'drink'],
  ['Nón lá', 'craft'],
  ['Khoai gieo', 'food'],
  ['Rượu gạo', 'drink'],
  ['Cây cảnh', 'ornamental'],
  ['Điểm du lịch cộng đồng', 'tourism'],
]

/** Made-up products, named as such, with the certificates that lead to the declared stock of every year. */
export function illustrativeProducts(today: string): ProductSeed[] {
  return districts.flatMap(([district, missing]) => {
    const stock = seriesTable.ocop_total?.[district] ?? []
    const fourStars = seriesTable.ocop_4star?.[district] ?? []
    const communes = productData().units.filter(
      ({ parent, validFrom, validTo }) =>
        parent === district && validFrom === null && validTo === '2025-06-30',
    )
    const count = Math.max(...stock) - missing
    return Array.from({ length: count }, (_, place): ProductSeed => {
      const [kind, group] = kinds[place % kinds.length] as (typeof kinds)[number]
      const number = String(place + 1).padStart(2, '0')
      const first = firstAbove(stock, place) ?? illustrativeYears[0] ?? 2019
      return {
        unit: communes[place % communes.length]?.key ?? district,
        name: `${kind} minh họa ${number}`,
        group,
        producer: `Hợp tác xã minh họa ${number}`,
        certificates: certificatesOf({
          ...{ place, first, today, lapses: lapsing[district] === place },
          fourFrom: firstAbove(fourStars, place),
        }),
      }
    })
  })
}

function firstAbove(series: readonly number[], place: number): number | null {
  const index = series.findIndex((value) => value > place)
  return index < 0 ? null : (illustrativeYears[index] ?? null)
}

type Life = { place: number; first: number; fourFrom: number | null; lapses: boolean; today: string }

/** The first one, the one with more stars, and another before 36 months are over. */
function certificatesOf({ place, first, fourFrom, lapses, today }: Life): Certificate[] {
  const given: Certificate[] = []
  for (let year = first, last = first; ; year += 1) {
    const upgraded = year === fourFrom && year > first
    if (year > first && !upgraded && year < last + 3) continue
    const issuedOn = `${year}-${String(3 + (place % 6)).padStart(2, '0')}-${year === first ? 20 : 10}`
    const ended = lapses && fourFrom !== null && year > fourFrom
    if (issuedOn > today || ended) return given
    const stars = fourFrom !== null && year >= fourFrom ? 4 : 3
    const score = stars === 4 ? 72 + ((place * 3) % 16) : 52 + ((place * 5) % 16)
    const level = levelsFor(stars, issuedOn).at(-1) ?? 'province'
    given.push({
      stars,
      score,
      level,
      decision: `MH-${year}-${String(place + 1).padStart(2, '0')}`,
      issuedOn,
    })
    last = year
  }
}
