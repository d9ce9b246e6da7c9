import { endsAsTitle } from '#ingest/elements/element-shapes.ts'
import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

const NOTICE_ENDS = /(?:通知|公告|通告|决定|函|批复|意见)(?:[（(][^（）()]*[）)])?$/u
const DOUBLED_ABOUT = /关于关于|关于对关于/gu
const DOUBLED_GENRE = /的(?:答复|函|报告|意见|方案)的(?:答复|通知|函|报告|意见)$|(?:答复|复)函的?(?:答复|复)?函$|通知通知$|方案方案$|答复答复$/gu

/** The document's own title: its genre (文种) must be named, 关于 and the genre once each. */
export const ownTitle: Rule = (reading) => [
  ...withoutGenre(reading),
  ...findMatches(reading.passages, DOUBLED_ABOUT, () => ({ rule: 'title_malformed', proposal: '关于', confidence: 'certain', reason: 'doubled_about' })),
  ...findMatches(reading.passages.filter(({ role }) => role === 'title' || role === 'attachment-title'), DOUBLED_GENRE, () => ({ rule: 'title_malformed', proposal: null, confidence: 'likely', reason: 'doubled_genre' })),
]

function withoutGenre({ document, passages }: Reading): Finding[] {
  const title = document.title?.normalized ?? ''
  const last = passages.findLast(({ role }) => role === 'title')
  const lacksNotice = /关于(?:印发|转发)/u.test(title) && !NOTICE_ENDS.test(title)
  const lacksGenre = /^[\u4e00-\u9fff]{0,24}关于/u.test(title) && !endsAsTitle(title) && !/[）)】号]$/u.test(title)
  // What is said of another document begins with that one's title: 《关于…的通知》解读.
  if (!last || title.startsWith('《') || (!lacksNotice && !lacksGenre)) return []
  return [{ rule: 'title_malformed', passage: last, from: 0, to: last.text.length, proposal: null, confidence: 'likely', reason: lacksNotice ? 'title_without_notice' : 'title_without_genre' }]
}
