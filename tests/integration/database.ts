import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openDb } from '#platform/db.ts'
import type { PrismaClient } from '#platform/generated/client.ts'

/**
 * A migrated, empty database for the calling test file, dropped when it ends. Code under test that calls `db()` gets it too.
 *
 * @example
 * const database = useDatabase()
 * it('…', async () => { await database.client.district.findMany() })
 */
export function useDatabase(): { readonly client: PrismaClient; readonly url: string } {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = inject('postgres')
  const url = template.replace(/[^/]+$/, name)
  const held: { client?: PrismaClient } = {}

  beforeAll(async () => {
    await administer(template, `create database "${name}" template "huiyin_template"`)
    process.env.DATABASE_URL = url
    process.env.AUTH_SECRET ??= 'test-only-secret-test-only-secret-test'
    process.env.SITE_ORIGIN ??= 'http://127.0.0.1:3000'
    held.client = openDb(url)
    ;(globalThis as { huiyinDb?: PrismaClient }).huiyinDb = held.client
  })
  afterAll(async () => {
    await held.client?.$disconnect()
    await administer(template, `drop database "${name}" with (force)`)
  })
  return {
    url,
    get client() {
      return held.client!
    },
  }
}

async function administer(template: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: template.replace(/[^/]+$/, 'postgres') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
