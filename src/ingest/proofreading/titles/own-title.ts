import { endsAsTitle } from '#ingest/elements/element-shapes.ts'
import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'

const TITLES = new Set(['title', 'attachment-title'])

/** The document's own title: its genre (文种) must be named, 关于 and the genre once each. */
export const ownTitle: Rule = ({ document, passages, locate }) => {
  const titled = passages.filter(({ role }) => TITLES.has(role))
  const title = document.title
  const place = title && locate(title.range)
  const missing = title && place && /^[\u4e00-\u9fff]{0,24}关于/u.test(title.normalized) && !endsAsTitle(title.normalized) && !/[）)】号]$/u.test(title.normalized)
  const notice = title && /关于(?:印发|转发)/u.test(title.normalized) && !/(?:通知|公告|通告|决定|函|批复|意见)(?:[（(][^（）()]*[）)])?$/u.test(title.normalized)
  const last = missing || notice ? titled.findLast(({ role }) => role === 'title') : undefined
  const lacking: Finding[] = last ? [{ rule: 'title_malformed', passage: last, from: 0, to: last.text.length, proposal: null, confidence: 'likely', reason: notice ? 'title_without_notice' : 'title_without_genre' }] : []
  return [
    ...lacking,
    ...findMatches(passages, /关于关于|关于对关于/gu, () => ({ rule: 'title_malformed', proposal: '关于', confidence: 'certain', reason: 'doubled_about' })),
    ...findMatches(titled, /的(?:答复|通知|函|报告|意见|方案)的(答复|通知|函|报告|意见)$|(?:答复|复)函的?(?:答复|复)?函$|通知通知$|方案方案$|答复答复$/gu, ({ 0: seen }) => (/^的通知的通知$/u.test(seen) ? null : { rule: 'title_malformed', proposal: null, confidence: 'likely', reason: 'doubled_genre' })),
  ]
}
