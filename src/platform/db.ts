import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '#platform/generated/client.ts'
import { databaseUrl } from '#platform/env.ts'
import { askInTurn } from '#platform/postgres/ask-in-turn.ts'

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
  return deadlocksTriedAgain(new PrismaClient({
    transactionOptions: PATIENT,
    adapter: new PrismaPg({ connectionString, max: 10, connectionTimeoutMillis: 5_000, onConnect: askInTurn }, { statementNameGenerator: statementNames() }),
  }))
}

/** Two of them may wait for one another again; more than twice in a row is a fault of ours. */
const TRIES = 3

/**
 * Where two transactions wait for one another PostgreSQL ends one of them, with nothing of it written, for it to be begun anew (manual 13.3.4). So the
 * work of a transaction may run more than once, and changes nothing but the database.
 */
function deadlocksTriedAgain(client: PrismaClient): PrismaClient {
  const begin = client.$transaction.bind(client) as (...asked: unknown[]) => Promise<unknown>
  const begun = async (asked: unknown[], tries: number): Promise<unknown> => {
    try {
      return await begin(...asked)
    } catch (error) {
      if (tries === 1 || !isDeadlock(error)) throw error
      return begun(asked, tries - 1)
    }
  }
  client.$transaction = ((...asked: unknown[]) => begun(asked, TRIES)) as PrismaClient['$transaction']
  return client
}

/** Prisma has two codes for it (P2034, and P2010 of a raw statement), its adapter one name. */
function isDeadlock(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && (error.meta?.driverAdapterError as { cause?: { kind?: unknown } } | undefined)?.cause?.kind === 'TransactionWriteConflict'
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
