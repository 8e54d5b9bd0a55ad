import { defineConfig } from 'prisma/config'

// `generate` needs no database; commands that do get theirs from DATABASE_URL.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/so_dan_van' },
})
