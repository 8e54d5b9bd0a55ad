// npm run db:new NAME: writes the migration that leads to prisma/schema.prisma. No database needed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder, schemaDiff } from './schema-diff.ts'

const name = process.argv[2] ?? ''
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('npm run db:new NAME: NAME in small letters, digits and _, such as add_targets')
  process.exit(2)
}
const sql = await schemaDiff()
if (sql === null) {
  console.log('nothing to do: the migrations already describe prisma/schema.prisma')
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  console.log(
    `written: prisma/migrations/${stamp}_${name}/migration.sql. Read it, and add by hand what Prisma cannot say.`,
  )
}
