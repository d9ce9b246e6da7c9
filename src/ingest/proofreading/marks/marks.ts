import { findMatches } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const DOUBLED = /([，、；：。])\1+|[，、；：。][,;]|[,;][，、；：。]|[，、；：][。，、；：]|。[，、；：]|、(?=等[^级价同额效待于])|以及、/gu
const HALF_WIDTH = /(?<=[\u4e00-\u9fff”》）])[,;](?=[\u4e00-\u9fff“《（])|(?<=[\u4e00-\u9fff])[:?!](?=[\u4e00-\u9fff“《]|$)/gu
/** A full stop in half width; behind 一 or a letter it ends a number or a short form. */
const HALF_WIDTH_STOP = /(?<=[\u4e00-\u9fff”》）])(?<![一二三四五六七八九十])\.(?=[\u4e00-\u9fff“《]|$)/gu
const HALF_WIDTH_BRACKETS = /(?<=[\u4e00-\u9fff”》。])\([^()（）]{1,40}\)|\([^()（）]{1,40}\)(?=[\u4e00-\u9fff])/gu

/** Punctuation (GB/T 15834—2011): marks that stand twice, and half-width marks in Chinese text. */
export const marks: Rule = ({ passages }) => [
  ...findMatches(passages, DOUBLED, ({ 0: seen }) => ({ rule: 'mark_doubled', proposal: seen === '、' ? '' : null, confidence: 'certain', parameters: { marks: seen } })),
  ...findMatches(passages, HALF_WIDTH, ({ 0: seen }) => ({ rule: 'half_width_mark', proposal: String.fromCharCode(seen.charCodeAt(0) + 0xfee0), confidence: 'certain' })),
  ...findMatches(passages, HALF_WIDTH_STOP, () => ({ rule: 'half_width_mark', proposal: '。', confidence: 'certain' })),
  ...findMatches(passages, HALF_WIDTH_BRACKETS, ({ 0: seen }) => (/[\u4e00-\u9fff]/u.test(seen) ? { rule: 'half_width_mark', proposal: `（${seen.slice(1, -1)}）`, confidence: 'certain' } : null)),
]
