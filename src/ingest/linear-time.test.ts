import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

/** Milliseconds of this thread's processor time, so that a busy machine does not count. */
function cost(text: string): number {
  const start = process.threadCpuUsage()
  parseDocument(text)
  const spent = process.threadCpuUsage(start)
  return (spent.user + spent.system) / 1000
}

const MB = 1_000_000
const pathological: [string, (size: number) => string][] = [
  ['one line without a full stop', (n) => '卫生健康'.repeat(n / 4)],
  ['one line of sentences', (n) => '加强基层医疗卫生服务体系建设，提升能力。'.repeat(n / 20)],
  ['opening brackets', (n) => '（'.repeat(n)],
  ['brackets of every kind', (n) => '《“（(〔['.repeat(n / 6)],
  ['book-title marks that never close', (n) => '《关于'.repeat(n / 3)],
  ['nested quotations', (n) => '“‘'.repeat(n / 4) + '’”'.repeat(n / 4)],
  ['deep numbering on lines of its own', (n) => '一、（一）1.（1）①\n'.repeat(n / 12)],
  ['the same heading over and over', (n) => '一、工作情况\n'.repeat(n / 7)],
  ['inline items', (n) => '一是加强领导。二是完善制度。'.repeat(n / 14)],
  ['headings glued into one line', (n) => '一、情况。二、措施。'.repeat(n / 10)],
  ['responsibility clauses that never close', (n) => '（责任单位：区卫健局、'.repeat(n / 11)],
  ['document numbers', (n) => '厦湖卫健函〔2025〕11号'.repeat(n / 14)],
  ['half document numbers', (n) => '卫健函〔2025'.repeat(n / 8)],
  ['digits', (n) => '2025'.repeat(n / 4)],
  ['spaces', (n) => '卫 生 '.repeat(n / 4)],
  ['nothing but spaces', (n) => ' '.repeat(n)],
  ['blank lines', (n) => '\n'.repeat(n)],
  ['asterisks', (n) => '**'.repeat(n / 2)],
  ['asterisks between words', (n) => '**卫**生'.repeat(n / 6)],
  ['tabs', (n) => '甲\t'.repeat(n / 2)],
  ['rows of cells', (n) => '甲\t乙\t丙\n'.repeat(n / 6)],
  ['short lines', (n) => '某局\n'.repeat(n / 3)],
  ['labels', (n) => '联系人：某某 联系电话：2808387\n'.repeat(n / 20)],
  ['labels on one line', (n) => '索引号：1 文号：2 '.repeat(n / 10)],
  ['open titles', (n) => '关于第12号建议\n'.repeat(n / 9)],
  ['dashes', (n) => '——'.repeat(n / 2)],
  ['hard-wrapped lines', (n) => `${'卫生健康'.repeat(7)}\n`.repeat(n / 29)],
]

describe('time', () => {
  it.each(pathological)('stays in bounds for a megabyte of %s, and grows with the size only', (name, make) => {
    const small = cost(make(MB / 8))
    const large = cost(make(MB))
    // A text of nothing but headings has 200,000 sections to write down.
    expect(large).toBeLessThan(/glued|short lines|same heading|rows/u.test(name) ? 4_000 : 2_000)
    // Eight times the text in eight times the time; slack for collection of garbage and for runs too short to measure.
    expect(large).toBeLessThan(Math.max(8 * small * 3, 400))
  }, 20_000)
})
