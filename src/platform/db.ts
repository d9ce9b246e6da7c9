import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#platform/generated/client.ts'
import { env } from '#platform/env.ts'

/** A transaction, as handed to verbs and to recordAudit. */
export type Transaction = Prisma.TransactionClient

const kept = globalThis as typeof globalThis & { huiyinDb?: PrismaClient }

/** The one connection pool of this process; opened on first use so that building needs no database. */
export function db(): PrismaClient {
  kept.huiyinDb ??= openDb(env().DATABASE_URL)
  return kept.huiyinDb
}

/** A pool of its own, for scripts and tests that choose their database. */
export function openDb(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10, connectionTimeoutMillis: 5_000 }) })
}
