import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { ParsedDocument } from '#ingest/parsed-document.ts'
import { parseDocument } from '#ingest/parse-document.ts'

const folder = new URL('../../content/documents/', import.meta.url)
const seeds = readdirSync(folder).flatMap((slug) => readdirSync(new URL(`${slug}/`, folder)).map((file) => readFileSync(new URL(`${slug}/${file}`, folder), 'utf8')))
const runs = Number(process.env.FUZZ_RUNS ?? 300)

const pieces = [
  '厦门市湖里区卫生健康局', '厦湖卫健函〔2025〕11号', '办理结果：A类', '关于区九届人大四次会议第2025099号建议的答复函', '刘荣如代表：', '商 莉、张小明等8名委员：', '您提出的《关于改善的建议》（第2025099号）收悉，现答复如下：',
  '一、办理工作背景', '（一）加强领导。', '1. 健全体制。', '一是加强。二是完善。', '——提升。', '①', '（责任单位：区卫健局，发改局）', '“', '”', '《', '》', '（', '）', '**', '#', '\t', '甲\t乙\t丙', '\n', '\r\n', '\n\n', '　　', ' ', '\u0000', '\ufeff', '\ud800', '😀',
  '感谢您的关心。', '联系人：许纯纯 联系电话：2808387', '2025年6月12日', '二〇二三年八月九日', '2023.8.9', '（此件主动公开）', '抄送：区政府办公室。', '办公室 2023年3月2日印发', '索引号：1 文号：2', '浏览次数：3', '版权所有', '此致', '敬礼', '附件：1.表', '自2024年7月1日起施行', '号', '第', '届', '：', '。',
  '到2025年底，', '力争', '分别达到', '均', '3家', '3-5个', '二十余种', '85%以上', '4‰', '12/10万', '近1.2万人次', '由2022年的40%提高到', '每万人口', '其中', '等10项制度', '增长', '全覆盖', '市第一医院', '区妇幼保健院', '浮桥、常泰街道社区卫生服务中心', '（以下简称市一院）', '与', '建立医联体', '中医康复科', '指标\t单位\t2025年目标\n', '孕产妇死亡率\t1/10万\t≤9\n',
]
const madeUp = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }), { maxLength: 60 }).map((parts) => parts.join(''))

const mutated = fc.tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(20_000), fc.nat(400), fc.constantFrom(...pieces, '')), { minLength: 1, maxLength: 8 })).map(([seed, cuts]) =>
  cuts.reduce((text, [at, length, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + length), seed),
)
const texts = fc.oneof(madeUp, mutated, fc.string({ unit: 'binary', maxLength: 300 }))

describe('any text whatever', () => {
  it('is read without a throw into a document the schema accepts, with every range inside the text', () => {
    fc.assert(fc.property(texts, (text) => {
      const document = parseDocument(text)
      ParsedDocument.parse(document)
      for (const range of rangesIn(document)) {
        expect(range.start).toBeLessThanOrEqual(range.end)
        expect(range.end).toBeLessThanOrEqual(text.length)
      }
    }), { numRuns: runs })
  }, 600_000)

  it('is conserved: paragraphs and recorded removals are the text, white space aside', () => {
    fc.assert(fc.property(texts, (text) => {
      const { paragraphs, removals } = parseDocument(text)
      const kept = paragraphs.map((paragraph) => paragraph.text).join('')
      expect(bare(kept)).toBe(bare(without(text, removals.map(({ range }) => range))))
    }), { numRuns: runs })
  }, 600_000)

  it('is conserved in blocks: marker, heading and text of the body are its paragraphs', () => {
    fc.assert(fc.property(texts, (text) => {
      const { paragraphs, blocks } = parseDocument(text)
      const body = new Set(['body', 'opening', 'transmittal', 'closing', 'attachment-title', 'table-title', 'table-row'])
      const expected = paragraphs.filter(({ role }) => body.has(role)).map((paragraph) => paragraph.text).join('')
      const written = blocks.map((block) => (block.rawMarker ?? '') + (block.heading ?? '') + block.headingStop + block.text + (block.table ? [block.table.columns, ...block.table.cells].flat().join('') : '')).join('')
      expect(bare(written)).toBe(bare(expected))
    }), { numRuns: runs })
  }, 600_000)

  it('shows every fact by words that stand, in order, in its range', () => {
    fc.assert(fc.property(texts, (text) => {
      const { facts, targets, parameters, facilities, facilityRelations, specialties, consistencyChecks } = parseDocument(text)
      for (const { quote, range } of [facts, targets, parameters, facilities, facilityRelations, specialties, consistencyChecks].flat()) {
        expect(isWithin(bare(quote), text.slice(range.start, range.end))).toBe(true)
      }
    }), { numRuns: runs })
  }, 600_000)

  it('gives every block an anchor of its own', () => {
    fc.assert(fc.property(texts, (text) => {
      const anchors = parseDocument(text).blocks.map(({ anchor }) => anchor)
      expect(new Set(anchors).size).toBe(anchors.length)
      expect(anchors.every((anchor) => /^[a-z][\w-]*$/.test(anchor))).toBe(true)
    }), { numRuns: runs })
  }, 600_000)
})

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** Whether the characters of the one stand in the other in that order; repairs only leave characters out. */
function isWithin(quote: string, source: string): boolean {
  let at = 0
  for (const sign of quote) {
    at = source.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}

function without(text: string, ranges: { start: number; end: number }[]): string {
  const gone = new Set(ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
  let kept = ''
  for (let i = 0; i < text.length; i++) if (!gone.has(i)) kept += text[i]
  return kept
}

function* rangesIn(value: unknown): Generator<{ start: number; end: number }> {
  if (value === null || typeof value !== 'object') return
  if ('start' in value && 'end' in value && !('in' in value)) yield value as { start: number; end: number }
  for (const inner of Object.values(value)) yield* rangesIn(inner)
}
