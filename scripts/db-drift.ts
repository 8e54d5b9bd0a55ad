// Fails when prisma/schema.prisma and prisma/migrations do not describe the same database.
import { migrationNames, schemaDiff } from './schema-diff.ts'

const drift = await schemaDiff()
if (drift !== null) {
  console.error(`prisma/schema.prisma and prisma/migrations differ. Missing in the migrations:\n\n${drift}`)
  console.error('Write a migration: npm run db:new NAME')
  process.exit(1)
}
console.log(`drift: none, ${migrationNames().length} migrations and the schema say the same`)
