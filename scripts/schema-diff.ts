import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

const root = join(import.meta.dirname, '..')
export const migrationsFolder = join(root, 'prisma/migrations')
const schemaPath = join(root, 'prisma/schema.prisma')
/** objects of extensions, which the schema does not describe */
const filters = { externalTables: [], externalEnums: [] }

type Engine = typeof import('@prisma/schema-engine-wasm')
type WasmExports = Record<string, () => void>
/** Node has it; its type comes with browsers */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: WasmExports }
}

/** The schema engine as WebAssembly, loaded by hand: Node has no import of .wasm without a flag. */
async function loadEngine(): Promise<Engine> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Engine & {
    __wbg_set_wasm(exports: WasmExports): void
  }
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const { exports } = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(exports)
  exports.__wbindgen_start?.()
  return glue
}

/** The names of the migrations, oldest first. */
export function migrationNames(): string[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The SQL that leads from all migrations to prisma/schema.prisma; null when they say the same. Works without a server:
 * the migrations run in an in-memory database. */
export async function schemaDiff(): Promise<string | null> {
  const [engineModule, database] = await Promise.all([
    loadEngine(),
    PGlite.create({ extensions: { btree_gist } }),
  ])
  for (const name of migrationNames())
    await database.exec(readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8'))
  const factory = new PrismaPGlite(database)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    // the adapter does not await scripts
    adapter.executeScript = async (script: string) => void (await database.exec(script))
    return adapter
  }
  const files: [string, string][] = [[schemaPath, readFileSync(schemaPath, 'utf8')]]
  const schemas = files.map(([path, content]) => ({ path, content }))
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: files },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory) as never,
  )
  const result = await engine.diff({
    from: { tag: 'schemaDatasource', files: schemas, configDir: root },
    to: { tag: 'schemaDatamodel', files: schemas },
    script: true,
    exitCode: true,
    filters,
    shadowDatabaseUrl: null,
  } as never)
  await database.close()
  return result.exitCode === 2 ? (result.stdout ?? '') : null
}
