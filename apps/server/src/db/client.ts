import { PrismaPg } from '@prisma/adapter-pg'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './generated/kysely/types.ts'
import { Prisma, PrismaClient } from './generated/prisma/client.ts'

declare const readBrand: unique symbol
declare const writeBrand: unique symbol

/** Can only select. */
export type ReadDb = Pick<Kysely<DB>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn'> & {
  readonly [readBrand]: true
}
/** A transaction: everything written through it happens together or not at all. */
export type WriteDb = Prisma.TransactionClient & { readonly [writeBrand]: true }

/** timeout: milliseconds after which the transaction is given up */
type WriteLimits = { timeout: number }
const usualLimits: WriteLimits = { timeout: 20_000 }

export type Database = {
  pool: pg.Pool
  prisma: PrismaClient
  read: ReadDb
  /** runs `work` in one transaction; again when another transaction got in its way */
  write: <T>(work: (db: WriteDb) => Promise<T>, limits?: WriteLimits) => Promise<T>
  close: () => Promise<void>
}

const int8 = 20
const date = 1082
const numericArray = 1231
const textArray: number = 1009

/** numeric stays a decimal string, alone and in arrays; date stays yyyy-mm-dd, int8 becomes a number (counts and ids stay far below 2^53) */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === int8) return Number
    if (oid === date) return (text: string) => text
    if (oid === numericArray) return pg.types.getTypeParser(textArray, format as 'text')
    return pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

/** One pool for reads (Kysely) and writes (Prisma). */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    types,
  })
  // a server that goes away ends idle connections; the next query gets a new one or says so
  pool.on('error', () => {})
  // and so it does to those in use, whose own query says so; without a listener the process would end
  pool.on('connect', (client) => client.on('error', () => {}))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    prisma,
    read: kysely as unknown as ReadDb,
    write: (work, limits = usualLimits) => inTransaction(prisma, work, limits),
    close: async () => {
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}

/** A deadlock, or a row that came in between looking whether it is there and writing it: at the next attempt it is seen. */
const conflicts: readonly string[] = ['P2034', 'P2002']

async function inTransaction<T>(
  prisma: PrismaClient,
  work: (db: WriteDb) => Promise<T>,
  limits: WriteLimits,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction((db) => work(db as WriteDb), { maxWait: 10_000, ...limits })
    } catch (error) {
      const conflict = error instanceof Prisma.PrismaClientKnownRequestError && conflicts.includes(error.code)
      if (!conflict || attempt === 4) throw error
    }
  }
}
