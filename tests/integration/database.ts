import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openDb } from '#platform/db.ts'
import type { PrismaClient } from '#platform/generated/client.ts'
import { SEEDED, TEMPLATE } from './templates.ts'

/**
 * A migrated database for the calling test file, empty or with the five documents and the register, dropped when it ends. Code under test that calls `db()` gets it too.
 *
 * @example
 * const database = useDatabase()
 * it('…', async () => { await database.client.district.findMany() })
 */
export function useDatabase(content: 'nothing' | 'live seeds' = 'nothing'): { readonly client: PrismaClient; readonly url: string } {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = inject('postgres')
  const url = template.replace(/[^/]+$/, name)
  const held: { client?: PrismaClient } = {}

  beforeAll(async () => {
    await administer(template, async (server) => {
      if (content === 'live seeds') await ensureSeeded(server, template)
      await server.query(`create database "${name}" template "${content === 'nothing' ? TEMPLATE : SEEDED}"`)
    })
    process.env.DATABASE_URL = url
    process.env.AUTH_SECRET ??= 'test-only-secret-test-only-secret-test'
    process.env.SITE_ORIGIN ??= 'http://127.0.0.1:3000'
    held.client = openDb(url)
    // Files run one after the other in one process: what it remembers of the database before is forgotten.
    Object.assign(globalThis, { huiyinDb: held.client, huiyinEnv: undefined, huiyinCache: undefined, huiyinExpiry: undefined, huiyinAuth: undefined })
  })
  afterAll(async () => {
    await held.client?.$disconnect()
    await administer(template, async (server) => void (await server.query(`drop database "${name}" with (force)`)))
  })
  return {
    url,
    get client() {
      return held.client!
    },
  }
}

/** The seeds are loaded once, by the first file that asks for them, while others wait; every file gets a copy. */
async function ensureSeeded(server: pg.Client, template: string): Promise<void> {
  await server.query('select pg_advisory_lock(1)')
  if ((await server.query('select from pg_database where datname = $1', [SEEDED])).rowCount === 0) {
    const unfinished = `${SEEDED}_unfinished`
    await server.query(`create database "${unfinished}" template "${TEMPLATE}"`)
    const { loadLiveSeeds } = await import('../fixtures/seeds/live-seeds.ts')
    const client = openDb(template.replace(/[^/]+$/, unfinished))
    await loadLiveSeeds(client).finally(() => client.$disconnect())
    await server.query(`alter database "${unfinished}" rename to "${SEEDED}"`)
  }
  await server.query('select pg_advisory_unlock(1)')
}

async function administer(template: string, doing: (server: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: template.replace(/[^/]+$/, 'postgres') })
  await client.connect()
  await doing(client).finally(() => client.end())
}
