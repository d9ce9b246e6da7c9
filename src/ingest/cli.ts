import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'

import { MAX_BYTES, readText, type ReadTextIssue } from '#ingest/text/read-text.ts'
import { asDefects } from '#ingest/proofreading/as-defects.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { proofread } from '#ingest/proofreading/proofread.ts'
import type { DistrictContext } from '#ingest/parsed-document.ts'

const USAGE = '用法：npm run -s ingest -- --json 文件 [--district 区县代码，如 huli]'

const REASONS: Record<ReadTextIssue, string> = {
  empty: '文件是空的',
  too_large: `文件超过 ${MAX_BYTES / 1024 / 1024} MB`,
  not_text: '这不是文本文件',
  unknown_encoding: '文字编码不是 UTF-8、UTF-16 或 GB18030',
  is_pdf: '这是 PDF 文件，请先转成文本',
  is_zip_or_office: '这是压缩包或 Word、WPS 新格式文件，请先另存为纯文本',
  is_old_office: '这是 Word、WPS 旧格式文件，请先另存为纯文本',
  is_image: '这是图片，请先识别成文本',
  is_rtf: '这是 RTF 文件，请先另存为纯文本',
}

/** Prints one document as JSON. Exit code 1: the file cannot be read; 2: the command was written wrongly. */
function main(argv: string[]): number {
  const input = readArguments(argv)
  if (!input) return fail(USAGE, 2)
  const districts = readDistricts()
  const district = districts.find(({ slug }) => slug === input.district)
  if (input.district !== undefined && !district) return fail(`没有这个区县：${input.district}\n${USAGE}`, 2)

  const bytes = readBytes(input.file)
  if (typeof bytes === 'string') return fail(`${input.file}：${bytes}`, 1)
  const read = readText(bytes)
  if (!read.ok) return fail(`${input.file}：${REASONS[read.issue]}`, 1)

  const source = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
  const document = parseDocument(read.text, { district, knownDistricts: districts, file: basename(input.file), source })
  const defects = [...document.defects, ...asDefects(proofread(read.text, document))]
  process.stdout.write(`${JSON.stringify({ ...document, defects }, null, 2)}\n`)
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
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENOENT' ? '没有这个文件' : code === 'EISDIR' ? '这是文件夹' : code === 'EACCES' ? '没有读取权限' : '读不出来'
  }
}

/** The districts of this installation; the importer works without them too. */
function readDistricts(): DistrictContext[] {
  const path = new URL('../../content/districts.json', import.meta.url)
  try {
    const list: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
    return Array.isArray(list) ? (list as DistrictContext[]) : []
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
process.exitCode = main(process.argv.slice(2))
