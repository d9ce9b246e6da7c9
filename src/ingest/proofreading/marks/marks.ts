import { findMatches } from '#ingest/proofreading/found.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const DOUBLED = /([，、；：。])\1+|[，、；：][。，、；：]|。[，、；：]|、(?=等[^级价同额效待于])|以及、/gu

/** Punctuation (GB/T 15834—2011): marks that stand twice, pairs of which one is missing, and half-width marks in Chinese text. */
export const marks: Rule = ({ passages }) => [
  ...findMatches(passages, DOUBLED, ({ 0: seen }) => ({ rule: 'mark_doubled', proposal: seen.startsWith('、') && seen.length === 1 ? '' : null, confidence: 'certain', parameters: { marks: seen } })),
  ...withoutPairsAcross(passages.map(unpaired)),
  ...findMatches(passages, /(?<=[\u4e00-\u9fff”》）])[,;](?=[\u4e00-\u9fff“《（])|(?<=[\u4e00-\u9fff])[:?!](?=[\u4e00-\u9fff“《]|$)/gu, ({ 0: seen }) => ({ rule: 'half_width_mark', proposal: String.fromCharCode(seen.charCodeAt(0) + 0xfee0), confidence: 'certain' })),
  ...findMatches(passages, /(?<=[\u4e00-\u9fff”》。])\(([^()（）]{1,40})\)|\(([^()（）]{1,40})\)(?=[\u4e00-\u9fff])/gu, ({ 0: seen }) => (/[\u4e00-\u9fff]/u.test(seen) ? { rule: 'half_width_mark', proposal: `（${seen.slice(1, -1)}）`, confidence: 'certain' } : null)),
]

const PAIRS: Record<string, string> = { '《': '》', '“': '”', '（': '）', '〔': '〕', '【': '】', '(': ')' }
const CLOSERS: Record<string, string> = { '》': '《', '”': '“', '）': '（', '〕': '〔', '】': '【', ')': '(' }
const FULL = (sign: string) => (sign === '(' ? '（' : sign === ')' ? '）' : sign)
const LONGEST = 20_000
/** How many characters are quoted with a lone mark, so that a reader recognises the place. */
const SHOWN = 12

/** Marks of a pair that stand alone in their paragraph; a bracket may be closed by one of the other width, 1） is a number. */
function unpaired(passage: Passage): Lone[] {
  if (passage.role === 'table-row' || passage.text.length > LONGEST) return []
  const open: { sign: string; at: number }[] = []
  const alone: { sign: string; at: number }[] = []
  const start = /^[（(]?\d{1,2}[）)]/u.test(passage.text) || readMarker(passage.text) ? (readMarker(passage.text)?.length ?? 2) : 0
  for (let at = start; at < passage.text.length; at++) {
    const sign = passage.text[at]!
    if (PAIRS[sign]) open.push({ sign: FULL(sign), at })
    const opener = CLOSERS[sign] && FULL(CLOSERS[sign])
    if (!opener) continue
    const last = open.findLastIndex((candidate) => candidate.sign === opener)
    if (last < 0 && /[）)]/u.test(sign) && /(?:^|[。；：，\s])[\da-zA-Z一二三四五六七八九十]{1,2}$/u.test(passage.text.slice(Math.max(0, at - 3), at))) continue
    if (last < 0) alone.push({ sign, at })
    else alone.push(...open.splice(last).slice(1))
  }
  // Every paragraph of a long quotation begins with its mark.
  const left = open.filter(({ sign, at }) => !(sign === '“' && at === 0))
  return [...alone, ...left].slice(0, 20).map(({ sign, at }) => ({ sign: FULL(sign), passage, at }))
}

type Lone = { sign: string; passage: Passage; at: number }

/** A pair may stand around a break that was not closed, or around a block of lines (（联系人：…⏎电话：…）). */
function withoutPairsAcross(lone: readonly (readonly Lone[])[]): Finding[] {
  const paired = new Set<Lone>()
  lone.forEach((signs, i) => {
    for (const opener of signs.filter(({ sign }) => PAIRS[sign]).toReversed()) {
      const closer = lone.slice(i + 1, i + 4).flat().find((sign) => sign.sign === PAIRS[opener.sign] && !paired.has(sign))
      if (closer) paired.add(opener).add(closer)
    }
  })
  return lone.flat().filter((sign) => !paired.has(sign) && !['contact', 'field'].includes(sign.passage.role)).map(({ sign, passage, at }) => ({
    rule: 'mark_unpaired', passage, from: PAIRS[sign] ? at : Math.max(0, at + 1 - SHOWN), to: PAIRS[sign] ? Math.min(passage.text.length, at + SHOWN) : at + 1, proposal: null, confidence: /[《》]/u.test(sign) ? 'certain' : 'likely', parameters: { mark: sign },
  }))
}
