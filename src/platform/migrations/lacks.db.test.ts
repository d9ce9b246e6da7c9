import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { applyMigrations } from '#platform/migrations/apply.ts'
import { lacksFor } from '#platform/migrations/lacks.ts'
import { migrationStatus } from '#platform/migrations/status.ts'

const server = new URL(inject('postgres'))
const [DATABASE, ROLE] = ['huiyin_poor', 'huiyin_poor_role']
const asRole = Object.assign(new URL(server), { username: ROLE, password: 'poor', pathname: DATABASE }).href

async function administer(database: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: Object.assign(new URL(server), { pathname: database }).href })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const away = [`drop database if exists ${DATABASE} with (force)`, `drop role if exists ${ROLE}`]
beforeAll(() => administer('postgres', ...away, `create role ${ROLE} login password 'poor'`, `create database ${DATABASE} encoding 'UTF8' locale 'C.UTF-8' template template0`))
afterAll(() => administer('postgres', ...away))

describe('a role that may not create what migrations need', { timeout: 120_000 }, () => {
  it('is told in one sentence what is lacking and what mends it, before anything is changed', async () => {
    await expect(applyMigrations(asRole)).rejects.toThrow(`The role ${ROLE} may not create schemas in the database ${DATABASE}. As its owner: GRANT CREATE ON DATABASE "${DATABASE}" TO "${ROLE}";`)
    await administer(DATABASE, `grant create on database ${DATABASE} to ${ROLE}`)
    await expect(applyMigrations(asRole)).rejects.toThrow(`The role ${ROLE} may not create tables in the schema public of the database ${DATABASE}. As its owner: GRANT CREATE, USAGE ON SCHEMA public TO "${ROLE}";`)
    expect(await migrationStatus(asRole)).toMatchObject({ state: 'behind' })
  })

  it('migrates once the owner has done what the sentences say, and needs no schema later', async () => {
    await administer(DATABASE, `grant create, usage on schema public to ${ROLE}`)
    expect((await applyMigrations(asRole)).length).toBeGreaterThan(20)
    expect(await migrationStatus(asRole)).toEqual({ state: 'current' })
    await administer(DATABASE, `revoke create on database ${DATABASE} from ${ROLE}`)
    expect([await lacksFor(asRole, { schemas: false }), await applyMigrations(asRole)]).toEqual([null, []])
  })
})
