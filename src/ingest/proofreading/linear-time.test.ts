import { describe, expect, it } from 'vitest'

import { MB, pathological } from '../../../tests/fixtures/pathological-texts.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { proofread } from '#ingest/proofreading/proofread.ts'
import { processorTime } from '../../../tests/processor-time.ts'

/** Of the proof-reading alone. */
function cost(text: string): number {
  const document = parseDocument(text)
  return processorTime(() => proofread(text, document))
}

const made: [string, (size: number) => string][] = [
  ['a list that never ends', (size) => '为甲乙、是有'.repeat(size / 6)],
  ['dates', (size) => '截至2025年2月30日力争2023年底，'.repeat(size / 20)],
  ['lone marks', (size) => '《“（〔'.repeat(size / 4)],
  ['one sentence', (size) => '开展1次应急队伍人员培训，'.repeat(size / 13)],
  ['names of one kind', (size) => '泉州市南埔中心卫生院医技综合楼二期项目、'.repeat(size / 20)],
  ['names that are nearly alike', (size) => Array.from({ length: size / 5 }, (_, i) => `${String.fromCharCode(0x4e00 + (i % 9000), 0x4f00 + Math.floor(i / 9000))}街道、`).join('')],
  ['a counted list that never closes', (size) => `设有4个站（${'东山站、'.repeat(size / 4)}`],
  ['figures without an end', (size) => '1'.repeat(size)],
  ['halves of words', (size) => '进一步提医疗机开展明显的，有效解，'.repeat(size / 17)],
  ['announcements without an end', (size) => '三点。一是甲'.repeat(size / 6)],
  ['items', (size) => '一是引。二是用。“引、育、留”三是留。'.repeat(size / 20)],
]

const paragraphsOfAllSorts = new Set([
  'one line without a full stop', 'headings glued into one line', 'inline items', 'nested quotations', 'document numbers', 'short lines', 'tiny paragraphs', 'quotation marks', 'salutations', 'addressees', 'rows of cells',
])

describe('time of proof-reading', () => {
  it.each([...pathological.filter(([name]) => paragraphsOfAllSorts.has(name)), ...made])('grows with the size only: %s', (_name, make) => {
    cost('一、热身。')
    const small = cost(make(MB / 320))
    const large = cost(make(MB / 40))
    expect(large).toBeLessThan(Math.max(8 * small * 3, 300))
  }, 60_000)
})
