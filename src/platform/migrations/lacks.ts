import pg from 'pg'

/** The schemas the migrations make their tables in; one that is not there yet they make themselves. */
const SCHEMAS = ['public', 'pgboss']

/**
 * What the role of a connection may not do that migrating needs, in one sentence with what mends it; null where nothing is lacking.
 * PostgreSQL asks for the right to create schemas even where the schema is there already (`CREATE SCHEMA IF NOT EXISTS`).
 *
 * @example
 * await lacksFor('postgresql://huiyin@db/huiyin', { schemas: true })
 * //=> 'The role huiyin may not create schemas in the database huiyin. As its owner: GRANT CREATE ON DATABASE "huiyin" TO "huiyin";'
 */
export async function lacksFor(connectionString: string, { schemas }: { /** Whether a migration to come creates a schema. */ schemas: boolean }): Promise<string | null> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: string; database: string; creates: boolean; closed: string | null }>(`
      select current_user as role, current_database() as database, has_database_privilege(current_database(), 'CREATE') as creates,
        (select min(nspname) from pg_namespace where nspname = any($1) and not has_schema_privilege(oid, 'CREATE')) as closed`, [SCHEMAS])
    const { role, database, creates, closed } = rows[0]!
    const [grantee, whole] = [pg.escapeIdentifier(role), pg.escapeIdentifier(database)]
    if (schemas && !creates) return `The role ${role} may not create schemas in the database ${database}. As its owner: GRANT CREATE ON DATABASE ${whole} TO ${grantee};`
    if (closed) return `The role ${role} may not create tables in the schema ${closed} of the database ${database}. As its owner: GRANT CREATE, USAGE ON SCHEMA ${closed} TO ${grantee};`
    return null
  } finally {
    await client.end()
  }
}
