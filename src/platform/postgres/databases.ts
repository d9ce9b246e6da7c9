import pg from 'pg'
import type { EmbeddedPostgres } from '#platform/postgres/start.ts'

/** Creates a database unless it is there; answers its connection string. */
export async function ensureDatabase(server: EmbeddedPostgres, database: string): Promise<string> {
  await administer(server, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  })
  return server.connectionString(database)
}

/** Removes a database, throwing out whoever is connected to it. */
export async function dropDatabase(server: EmbeddedPostgres, database: string): Promise<void> {
  await administer(server, (client) => client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`))
}

async function administer(server: EmbeddedPostgres, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server.connectionString('postgres') })
  await client.connect()
  await work(client).finally(() => client.end())
}
