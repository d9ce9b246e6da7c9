import { spawnSync } from 'node:child_process'
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const cli = fileURLToPath(new URL('cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
const run = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('npm run ingest', () => {
  it('prints one document as JSON', () => {
    const { status, stdout, stderr } = run('--json', file('letter.txt', '刘荣如代表：\n您提出的《关于改善的建议》（第2025099号）收悉，现答复如下：\n已办。\n'), '--district', 'huli')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ file: 'letter.txt', addressees: [{ name: '刘荣如' }], docNumber: null, jurisdiction: { district: '湖里区', districtInferred: true } })
  })

  it.each([
    ['a file that is not there', () => [join(folder, 'none.txt')]],
    ['a folder', () => [folder]],
    ['a PDF', () => [file('letter.pdf', '%PDF-1.7')]],
    ['an empty file', () => [file('empty.txt', '')]],
    ['a file of three gigabytes', () => {
      truncateSync(file('giant.docx', ''), 3 * 1024 ** 3)
      return [join(folder, 'giant.docx')]
    }],
  ])('says what is wrong with %s, without a stack trace, and exits with 1', (_case, path) => {
    const { status, stdout, stderr } = run('--json', ...path())
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 })
    expect(stderr).not.toMatch(/\bat .*\.ts/u)
  })

  it.each([[[]], [['letter.txt']], [['--json']], [['--yaml', 'x']], [['--json', 'a', 'b']], [['--json', 'a', '--district', 'nowhere']]])('shows how it is used for %j and exits with 2', (args) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain('用法')
  })
})
