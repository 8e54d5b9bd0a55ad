import * as fc from 'fast-check'

export type JsonSchema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  prefixItems?: JsonSchema[]
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
}

/** Values that exist, by the name of the property: without them no generated call would get beyond "not found". */
export type Known = Partial<Record<string, readonly unknown[]>>

/** Values that fit a JSON schema, as far as it says; what it does not say (refinements) they may miss. */
export function arbitraryOf(schema: JsonSchema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const made = plain(schema, known, name)
  const values = known[name]?.filter((value) => schema.type === undefined || typeof value === jsType(schema))
  return values === undefined || values.length === 0
    ? made
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: made })
}

const jsType = ({ type }: JsonSchema) => (type === 'integer' ? 'number' : type)

function plain(schema: JsonSchema, known: Known, name: string): fc.Arbitrary<unknown> {
  const { const: only, enum: values, anyOf, oneOf, allOf } = schema
  if (only !== undefined) return fc.constant(only)
  if (values !== undefined) return fc.constantFrom(...values)
  const choices = anyOf ?? oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, known, name)))
  if (allOf !== undefined) return plain(Object.assign({}, ...allOf), known, name)
  switch (schema.type) {
    case 'object':
      return objects(schema, known)
    case 'array':
      return arrays(schema, known, name)
    case 'string':
      return strings(schema)
    case 'integer':
      return fc.integer({ min: bound(schema.minimum, -1000), max: bound(schema.maximum, 100_000) })
    case 'number':
      return fc.double({ min: bound(schema.minimum, -1000), max: bound(schema.maximum, 1e9), noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

const bound = (given: number | undefined, otherwise: number) =>
  given === undefined ? otherwise : Math.max(-(2 ** 31), Math.min(2 ** 31, given))

function objects({ properties = {}, required = [] }: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const model = Object.entries(properties).map(([key, of]) => [key, arbitraryOf(of, known, key)] as const)
  return fc.record(Object.fromEntries(model), { requiredKeys: required })
}

/** Elements are asked for by the name of the list without its s: `units` of unit. */
function arrays(schema: JsonSchema, known: Known, name: string): fc.Arbitrary<unknown> {
  const { items = {}, prefixItems, minItems = 0, maxItems = 5 } = schema
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((item) => arbitraryOf(item, known)))
  const element = arbitraryOf(items, known, name.replace(/s$/, ''))
  return fc.array(element, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 5)) })
}

function strings({ pattern, minLength = 0, maxLength = 60 }: JsonSchema): fc.Arbitrary<string> {
  const most = Math.max(minLength, Math.min(maxLength, 60))
  const any = fc.string({ minLength, maxLength: most, unit: 'grapheme' })
  if (pattern === undefined) return any
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'))
  } catch {
    return any
  }
}
