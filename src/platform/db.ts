import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#platform/generated/client.ts'
import { databaseUrl } from '#platform/env.ts'

/** A transaction, as handed to verbs and to recordAudit. */
export type Transaction = Prisma.TransactionClient

const kept = globalThis as typeof globalThis & { huiyinDb?: PrismaClient }

/** The one connection pool of this process; opened on first use so that building needs no database. */
export function db(): PrismaClient {
  kept.huiyinDb ??= openDb(databaseUrl())
  return kept.huiyinDb
}

/** Verbs wait for one another on the row of their district; on a busy machine that takes longer than the five seconds Prisma gives. */
const PATIENT = { maxWait: 15_000, timeout: 30_000 }

/** A pool of its own, for scripts and tests that choose their database. */
export function openDb(connectionString: string): PrismaClient {
  return new PrismaClient({
    transactionOptions: PATIENT,
    adapter: new PrismaPg({ connectionString, max: 10, connectionTimeoutMillis: 5_000 }, { statementNameGenerator: statementNames() }),
  })
}

/** More statements than this are of kinds that never end (lists of every length); they go unnamed. */
const MOST_NAMES = 500

/** A name per statement, under which each connection keeps it parsed and planned: reading a page costs the database half. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known) return known
    if (names.size === MOST_NAMES) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}
