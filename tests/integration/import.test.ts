import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeLetters } from '../bench/many-letters.ts'
import { useDatabase } from './database.ts'
import { twoDistricts } from './staff.ts'

const database = useDatabase()
const root = mkdtempSync(join(tmpdir(), 'import-'))
const folder = join(root, 'letters')
const LETTERS = 18
beforeAll(async () => {
  await twoDistricts()
  await writeLetters(folder, LETTERS)
})

const SECRET = { AUTH_SECRET: 'x'.repeat(32), SITE_ORIGIN: 'http://localhost:3999' }
const argumentsFor = (...args: string[]) => ['src/desk/import-cli.ts', ...args]
const environment = () => ({ PATH: process.env.PATH, HOME: process.env.HOME, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, NODE_ENV: 'test' as const, ...SECRET, DATABASE_URL: database.url })

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argumentsFor(...args), { encoding: 'utf8', env: environment() })
  return { status, said: stdout.trim().split('\n').at(-1), lines: stdout.trim().split('\n'), stderr }
}

/** The command, ended from outside once it has reported a few files. */
async function runUntil(files: number, signal: 'SIGKILL' | 'SIGTERM', ...args: string[]): Promise<{ code: number | null; said: string }> {
  const child: ChildProcess = spawn(process.execPath, argumentsFor(...args), { env: environment() })
  let said = ''
  child.stdout!.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    // Once only: a second signal could meet the process while it ends, when it no longer listens.
    if (!child.killed && said.split('\n').length > files) child.kill(signal)
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said }
}

describe('npm run import on a folder', { timeout: 120_000 }, () => {
  it('goes on where it was killed, and takes nothing in twice', async () => {
    const killed = await runUntil(5, 'SIGKILL', folder, '--district', 'huli')
    expect(killed.code).toBeNull()
    const stopped = await runUntil(9, 'SIGTERM', folder, '--district', 'huli')
    expect(stopped.code).toBe(130)
    expect(stopped.said).toContain('The same command goes on where it stopped.')

    const rest = run(folder, '--district', 'huli')
    expect(rest.status).toBe(0)
    expect(rest.said).toMatch(new RegExp(`^${LETTERS} of ${LETTERS} files are in the database, \\d+ of them were before\\.$`))
    expect(rest.lines.filter((line) => line.startsWith('already held')).length).toBeGreaterThanOrEqual(9)
    expect(await database.client.document.count()).toBe(LETTERS)
    expect(await database.client.edition.count()).toBe(LETTERS)
    expect(await database.client.auditEntry.count({ where: { action: 'document.import' } })).toBe(LETTERS)
  })

  it('publishes what is in the database already, also what was left between two steps', async () => {
    const one = await database.client.edition.findFirstOrThrow({ where: { status: 'draft' } })
    await database.client.edition.update({ where: { id: one.id }, data: { status: 'submitted', stage: 'publish' } })
    expect(run(folder, '--district', 'huli', '--publish')).toMatchObject({ status: 0 })
    expect(await database.client.edition.count({ where: { status: 'live' } })).toBe(LETTERS)
  })

  it('proposes a new edition where a published letter has changed', async () => {
    const changed = join(root, 'changed')
    mkdirSync(changed)
    const text = readFileSync(join(folder, '0005.txt'), 'utf8')
    writeFileSync(join(changed, '更正.txt'), text.replace('感谢您', '衷心感谢您').replace('请认真', '请切实'))
    copyFileSync(join(folder, '0010.txt'), join(changed, '副本.txt'))
    expect(run(changed, '--district', 'huli').lines.slice(0, 2).map((line) => line.split(/\s{2,}/)[0]).toSorted()).toEqual(['already held', 'new edition'])
    expect(await database.client.document.count()).toBe(LETTERS)
    expect(await database.client.edition.count()).toBe(LETTERS + 1)
  })

  it('says file by file what failed, keeps it for a spreadsheet, and takes the others in', async () => {
    const mixed = join(root, 'mixed')
    mkdirSync(mixed)
    writeFileSync(join(mixed, '=公式.pdf'), '%PDF-1.7 broken')
    writeFileSync(join(mixed, '空.txt'), '')
    copyFileSync(join(folder, '0001.docx'), join(mixed, '好.docx'))
    const csv = join(root, 'failures.csv')
    const { status, stderr, said } = run(mixed, '--district', 'huli', '--failures', csv)
    expect(status).toBe(1)
    expect(said).toBe('1 of 3 files are in the database, 1 of them were before. 2 failed.')
    expect(stderr).toMatch(/^failed\s+.*=公式\.pdf: 文件已损坏/mu)
    const rows = readFileSync(csv, 'utf8').split('\r\n')
    expect(rows[0]).toBe('\ufeff文件,原因,代码')
    expect(rows.slice(1, 3).toSorted().map((row) => row.split(',').at(-1))).toEqual(['broken_file', 'empty'])
    rmSync(root, { recursive: true })
  })

  it('shows how it is used when called wrongly', () => {
    for (const args of [[], [folder], ['--district', 'huli'], [folder, '--district', 'huli', '--frobnicate']]) expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
  })
})
