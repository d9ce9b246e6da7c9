import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useDatabase } from './database.ts'
import { twoDistricts } from './staff.ts'

const database = useDatabase()
const SECRET = { AUTH_SECRET: 'x'.repeat(32), SITE_ORIGIN: 'http://localhost:3999' }

describe('starting the portal', () => {
  it('names every setting that is missing', () => {
    const { status, sentence } = start({})
    expect(status).toBe(1)
    expect(sentence).toMatch(/DATABASE_URL, AUTH_SECRET, SITE_ORIGIN/)
  })

  it('refuses a secret anyone could guess by its length', () => {
    expect(start({ ...SECRET, DATABASE_URL: database.url, AUTH_SECRET: 'secret' }).sentence).toMatch(/AUTH_SECRET/)
  })

  it('refuses a folder of typefaces that is not there', () => {
    expect(start({ ...SECRET, DATABASE_URL: database.url, FONTS: '/nowhere' }).sentence).toMatch(/FONTS/)
  })

  it('says that the database cannot be reached', () => {
    const { status, sentence } = start({ ...SECRET, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
    expect(status).toBe(1)
    expect(sentence).toMatch(/cannot be reached: .*ECONNREFUSED/)
  })

  it('says that a migration is missing', async () => {
    await database.client.$executeRaw`update _prisma_migrations set rolled_back_at = now()`
    expect(start({ ...SECRET, DATABASE_URL: database.url }).sentence).toMatch(/lacks \d+ migration.*npm run migrate/)
  })

  it('says that a migration was only half applied, and so does migrating', async () => {
    await database.client.$executeRaw`update _prisma_migrations set finished_at = null, rolled_back_at = null`
    expect(start({ ...SECRET, DATABASE_URL: database.url }).sentence).toMatch(/half applied/)
    expect(run('scripts/migrate.ts', { DATABASE_URL: database.url }).sentence).toMatch(/half applied/)
  })

  it('says that the port is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => other.listen(0, () => resolve((other.address() as { port: number }).port)))
    for (const script of ['scripts/start.ts', 'scripts/demo.ts']) {
      const { status, sentence } = run(script, { ...SECRET, DATABASE_URL: database.url, PORT: String(port) })
      expect(status).toBe(1)
      expect(sentence).toMatch(`Port ${port} is taken`)
    }
    other.close()
  })
})

describe('a command on the database', () => {
  const COMMANDS = [
    ['scripts/scrub-files.ts'],
    ['scripts/account.ts', '--email', 'a@b.cn', '--name', '张三', '--district', 'huli', '--role', 'drafter'],
    ['src/desk/import-cli.ts', 'tests/fixtures/seeds', '--district', 'huli'],
    ['src/desk/register/import-register-cli.ts', 'houses.csv', '--district', 'huli', '--basis', '机构名册2026'],
  ]

  it.each(COMMANDS)('%s needs no setting but the database, and says when that is not ready', (script, ...args) => {
    const { status, sentence } = run(script!, { DATABASE_URL: database.url }, args)
    expect({ status, sentence }).toEqual({ status: 1, sentence: 'The database is not ready (half_applied): run "npm run migrate".' })
  })

  it('takes a table of houses in, and ends', async () => {
    await database.client.$executeRaw`update _prisma_migrations set finished_at = now()`
    await twoDistricts()
    const table = join(mkdtempSync(join(tmpdir(), 'houses-')), 'houses.csv')
    writeFileSync(table, '机构名称,机构类别\n湖里区江头街道社区卫生服务中心,社区卫生服务中心\n')
    const given = [table, '--district', 'huli', '--basis', '机构名册2026']
    expect(run('src/desk/register/import-register-cli.ts', { DATABASE_URL: database.url }, given)).toMatchObject({ status: 0 })
    expect(await database.client.facility.count({ where: { name: '湖里区江头街道社区卫生服务中心' } })).toBe(1)
    expect(run('src/desk/register/import-register-cli.ts', { DATABASE_URL: database.url }, given)).toMatchObject({ status: 0 })
    expect(await database.client.facility.count()).toBe(1)
  })
})

const start = (settings: Record<string, string>) => run('scripts/start.ts', { PORT: '0', ...settings })

function run(script: string, settings: Record<string, string>, args: string[] = []): { status: number | null; sentence: string } {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', timeout: 25_000, env: { PATH, HOME, NODE_COMPILE_CACHE, NODE_ENV: 'production', ...settings } })
  expect(stderr).not.toMatch(/\n\s+at /)
  return { status, sentence: stderr.trim() }
}
