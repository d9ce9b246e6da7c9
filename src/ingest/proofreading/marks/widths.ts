import { findMatches } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const FULL = /[０-９Ａ-Ｚａ-ｚ．％]*[０-９Ａ-Ｚａ-ｚ％][０-９Ａ-Ｚａ-ｚ．％]*/gu
const HALF = /[0-9A-Za-z%]+/gu
/** A text that writes so many times more of them in half width takes that for its own. */
const MOSTLY = 4
/** Brackets of two widths that belong together. */
const UNEQUAL_BRACKETS = /（[^()（）]{1,40}\)|\([^()（）]{1,40}）/gu
const STRAIGHT_QUOTES = /"[^"“”]{1,40}["”]|“[^"“”]{1,40}"/gu
/** Between a number and a Chinese character (98%,比上年) a comma is the sentence's, not the number's; a colon may be one of a time or a label. */
const COMMA_BESIDE_NUMBER = /(?<=[0-9%％])[,;](?=[\u4e00-\u9fff“《])|(?<=[\u4e00-\u9fff”》）])[,;](?=\d)/gu

/**
 * Signs of the other width than their text has: １２ among 12, a bracket that opens in one width and closes in the other, straight quotation marks,
 * a half-width comma beside a number (GB/T 15834—2011, GB/T 15835—2011). A text all in full width is left alone.
 */
export const widths: Rule = ({ passages }) => {
  const times = (pattern: RegExp) => passages.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
  const mixed = times(HALF) > MOSTLY * times(FULL)
  return [
    ...(mixed ? findMatches(passages, FULL, ({ 0: seen }) => ({ rule: 'width_mixed', proposal: seen.normalize('NFKC'), confidence: 'likely', parameters: { seen } })) : []),
    ...findMatches(passages, UNEQUAL_BRACKETS, ({ 0: seen }) => (/[\u4e00-\u9fff]/u.test(seen) ? { rule: 'half_width_mark', proposal: `（${seen.slice(1, -1)}）`, confidence: 'certain' } : null)),
    ...findMatches(passages, STRAIGHT_QUOTES, ({ 0: seen }) => (/[\u4e00-\u9fff]/u.test(seen) ? { rule: 'half_width_mark', proposal: `“${seen.slice(1, -1)}”`, confidence: 'certain' } : null)),
    ...findMatches(passages, COMMA_BESIDE_NUMBER, ({ 0: seen }) => ({ rule: 'half_width_mark', proposal: String.fromCharCode(seen.charCodeAt(0) + 0xfee0), confidence: 'certain' })),
  ]
}
