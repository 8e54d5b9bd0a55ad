import { indicatorSchema, programmeSchema } from '@so-dan-van/domain/indicators/indicator'
import { bindingSchema } from '@so-dan-van/domain/registers/binding'
import { z } from 'zod'
import bindingsJson from '../data/bindings.json' with { type: 'json' }
import criteriaSetsJson from '../data/criteria-sets.json' with { type: 'json' }
import indicatorsJson from '../data/indicators.json' with { type: 'json' }
import programmesJson from '../data/programmes.json' with { type: 'json' }
import publishedJson from '../data/published-figures.json' with { type: 'json' }
import successionsJson from '../data/successions.json' with { type: 'json' }
import unitsJson from '../data/units.json' with { type: 'json' }
import {
  criteriaSetRecordSchema,
  publishedFiguresSchema,
  successionRecordSchema,
  unitRecordSchema,
} from './data-schemas.ts'

/** The facts that ship with the product, validated when they are first used. */
function readProductData() {
  return {
    units: z.array(unitRecordSchema).parse(unitsJson),
    successions: z.array(successionRecordSchema).parse(successionsJson),
    programmes: z.array(programmeSchema).parse(programmesJson),
    indicators: z.array(indicatorSchema).parse(indicatorsJson),
    bindings: z.array(bindingSchema).parse(bindingsJson),
    criteriaSets: z.array(criteriaSetRecordSchema).parse(criteriaSetsJson),
    published: publishedFiguresSchema.parse(publishedJson),
  }
}
export type ProductData = ReturnType<typeof readProductData>

let known: ProductData | null = null

export function productData(): ProductData {
  known ??= readProductData()
  return known
}
