import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'

import type { NamedFacility, Place } from '#facilities/name-forms.ts'
import { asDefects } from '#ingest/proofreading/as-defects.ts'
import { MAX_BYTES } from '#ingest/formats/source-text.ts'
import { readFile } from '#ingest/formats/read-file.ts'
import { terminalWords } from '#i18n/terminal-words.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { proofread } from '#ingest/proofreading/proofread.ts'
import type { DistrictContext } from '#ingest/parsed-document.ts'

const USAGE = '用法：npm run -s ingest -- --json 文件 [--district 区县代码，如 huli]'

/** Prints one document as JSON. Exit code 1: the file cannot be read; 2: the command was written wrongly. */
async function main(argv: string[]): Promise<number> {
  const input = readArguments(argv)
  if (!input) return fail(USAGE, 2)
  const districts = readContent<DistrictContext & Place>('districts.json')
  const district = districts.find(({ slug }) => slug === input.district)
  if (input.district !== undefined && !district) return fail(`没有这个区县：${input.district}\n${USAGE}`, 2)

  const bytes = readBytes(input.file)
  if (typeof bytes === 'string') return fail(`${input.file}：${bytes}`, 1)
  const read = await readFile(bytes, basename(input.file))
  if (!read.ok) return fail(`${input.file}：${terminalWords(read.issue)}`, 1)

  const source = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
  const { text, format, mediaType, notices } = read.source
  const register = district && { facilities: readContent<NamedFacility>('facilities/facilities.json'), place: district }
  const document = parseDocument(text, { district, register, knownDistricts: districts, file: basename(input.file), source, boldIsMarked: format !== 'text' })
  const defects = [...document.defects, ...asDefects(proofread(text, document))]
  process.stdout.write(`${JSON.stringify({ ...document, defects, mediaType, notices }, null, 2)}\n`)
  return 0
}

function readArguments(argv: string[]): { file: string; district?: string } | null {
  try {
    const { values, positionals } = parseArgs({ args: argv, options: { json: { type: 'string' }, district: { type: 'string' } }, allowPositionals: true })
    const file = values.json
    return file && positionals.length === 0 ? { file, district: values.district } : null
  } catch {
    return null
  }
}

function readBytes(file: string): Uint8Array | string {
  try {
    // What is too large is not even read.
    return statSync(file).size > MAX_BYTES ? terminalWords('too_large') : readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENOENT' ? '没有这个文件' : code === 'EISDIR' ? '这是文件夹' : code === 'EACCES' ? '没有读取权限' : '读不出来'
  }
}

/** A list of this installation's content; the importer works without it too. */
function readContent<T>(file: string): T[] {
  const path = new URL(`../../content/${file}`, import.meta.url)
  try {
    const list: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
    return Array.isArray(list) ? (list as T[]) : []
  } catch {
    return []
  }
}

function fail(message: string, code: number): number {
  process.stderr.write(`${message}\n`)
  return code
}

// A reader that goes away (| head) is no failure.
process.stdout.on('error', () => process.exit(0))
process.exitCode = await main(process.argv.slice(2))
