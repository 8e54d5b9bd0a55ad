import { openErrorSchema, pageOf } from '@so-dan-van/domain/open-data/open-data'
import { z } from 'zod'
import { resources } from './resources.ts'

type JsonSchema = Record<string, unknown>
export type OpenApi = {
  openapi: string
  info: { title: string; version: string; description: string }
  paths: Record<
    string,
    {
      get: {
        summary: string
        parameters: { name: string; required: boolean; description?: string; schema: JsonSchema }[]
      }
    }
  >
}

/** schemas with a name are told once, in `components`, and pointed at from everywhere else */
const named: JsonSchema = {}

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonSchema {
  const { $schema: _dialect, $defs, id, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  for (const [name, { id: _name, ...definition }] of Object.entries($defs ?? {}))
    named[name] = pointed(definition)
  if (id === undefined) return pointed(own)
  named[id] = pointed(own)
  return { $ref: `#/components/schemas/${id}` }
}

const pointed = (schema: object): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/'))

let made: OpenApi | null = null

/** OpenAPI 3.1 of `/api/v1`, made from the schemas that the routes use. */
export function openApi(): OpenApi {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: 'Sổ Dân vận, open data',
      version: '1',
      description: 'Read-only. Approved figures only. Send a token as `Authorization: Bearer …`.',
    },
    ...{
      servers: [{ url: '/api/v1' }],
      security: [{ token: [] }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas: named },
    },
    paths: Object.fromEntries(
      Object.entries(resources).flatMap(([name, { summary, row, query }]) => [
        pathOf(`/${name}`, summary, row, query, 'application/json'),
        pathOf(`/${name}.csv`, `${summary}, as CSV`, row, query, 'text/csv'),
      ]),
    ),
  }
  return made
}

function pathOf(
  path: string,
  summary: string,
  row: z.ZodObject,
  query: z.ZodObject,
  type: string,
): [string, OpenApi['paths'][string]] {
  const input = schemaOf(query, 'input') as { properties: Record<string, JsonSchema>; required?: string[] }
  const parameters = Object.entries(input.properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: input.required?.includes(name) ?? false,
    ...(typeof description === 'string' && { description }),
    schema,
  }))
  const content = { [type]: { schema: type === 'text/csv' ? { type: 'string' } : schemaOf(pageOf(row)) } }
  const refused = (description: string) => ({
    description,
    content: { 'application/json': { schema: schemaOf(openErrorSchema) } },
  })
  const responses = {
    200: { description: 'A page of rows', content },
    304: { description: 'Not changed since the given ETag' },
    400: refused('A parameter is not right'),
    401: refused('No valid token'),
    403: refused('The token may not read the unit'),
    404: refused('Unknown unit or indicator'),
    406: refused('Neither JSON nor CSV is accepted'),
  }
  return [path, { get: { summary, parameters, ...{ responses } } }]
}
