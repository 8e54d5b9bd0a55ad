import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** table -> columns, as prisma/schema.prisma maps them */
function tablesOfSchema(): Record<string, string[]> {
  const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
  const names = new Set(models.map((model) => model[1]))
  return Object.fromEntries(
    models.map(([, name = '', body = '']) => {
      const table = body.match(/^\s*@@map\("(\w+)"\)/m)?.[1] ?? name
      const fields = [...body.matchAll(/^\s+(\w+)\s+(\w+)(\[\]|\?)?(.*)$/gm)]
      const columns = fields
        .filter(([, , type = '']) => !names.has(type))
        .map(([, field = '', , , rest = '']) => rest.match(/@map\("(\w+)"\)/)?.[1] ?? field)
      return [table, columns]
    }),
  )
}

/** table -> columns, as docs/data-dictionary.md lists them */
function tablesOfDictionary(): Record<string, string[]> {
  const text = readFileSync(join(root, 'docs/data-dictionary.md'), 'utf8')
  return Object.fromEntries(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => [
        section.slice(0, section.indexOf('\n')).trim(),
        [...section.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map((row) => row[1] ?? ''),
      ]),
  )
}

test('the data dictionary lists every table and column of the schema, in its order', () => {
  const schema = tablesOfSchema()
  expect(Object.keys(schema).length).toBeGreaterThan(20)
  expect(tablesOfDictionary()).toEqual(schema)
})
