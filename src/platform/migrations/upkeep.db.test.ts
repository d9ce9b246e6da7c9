import { describe, expect, it } from 'vitest'
import { useDatabase } from '../../../tests/integration/database.ts'

const database = useDatabase('live seeds')

describe('the database', () => {
  it('can be kept up: every table counted and every index made anew, on the path that upkeep has', async () => {
    const tables = await database.client.$queryRaw<{ name: string }[]>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = current_schema()`
    expect(tables.length).toBeGreaterThan(40)
    for (const { name } of tables) {
      await database.client.$executeRawUnsafe(`analyze ${name}`)
      await database.client.$executeRawUnsafe(`reindex table ${name}`)
    }
  }, 60_000)

  it('runs no function with the rights of whoever made it', async () => {
    expect(await database.client.$queryRaw`select proname from pg_proc where prosecdef and pronamespace = current_schema()::regnamespace`).toEqual([])
  })
})
