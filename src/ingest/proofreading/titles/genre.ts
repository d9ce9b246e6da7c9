import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

const GENRE = '(?:方案|办法|计划|规划|意见|规定|细则|要点|措施|预案|制度)'
const NAME = `本((?:实施|工作|行动|管理|暂行)?${GENRE})`
/** 制定本方案, 本方案自…起施行 */
const OWN_NAME = new RegExp(`(?<=制定|制订)${NAME}|(?:^|(?<=[。；]))${NAME}(?=自|由|印发|有效期|从)`, 'gu')
const GENRE_ENDS = new RegExp(`${GENRE}$`, 'u')
const PLAN_ENDS = new RegExp(`(?:${GENRE}|重点|通知)$`, 'u')

/** What a document calls itself: a 工作重点 that says 制定本方案, an answer that ends in 特此报告. */
export const genreOfText: Rule = (reading) => [...ownName(reading), ...formula(reading)]

function ownName({ document, passages, spot }: Reading): Finding[] {
  const title = withoutNote(document.attachedDocument?.title ?? document.title?.normalized ?? '')
  const titled = passages.findLast(({ role }) => role === (document.attachedDocument ? 'attachment-title' : 'title'))
  // With several documents attached, each may rightly name itself.
  if (!titled || !PLAN_ENDS.test(title) || document.attachments.length > 1) return []
  return findMatches(passages.filter(({ role }) => role === 'body'), OWN_NAME, (match) => {
    const name = match[1] ?? match[2]!
    if (title.includes(GENRE_ENDS.exec(name)![0])) return null
    return { rule: 'genre_mismatch', proposal: null, confidence: 'certain', parameters: { name: `本${name}`, title }, related: [spot(titled, 0, titled.text.length)] }
  }).slice(0, 1)
}

/** Set phrases at the end of a document, and the genres they do not belong to. */
const FORMULAS: readonly { genre: RegExp; wrong: RegExp }[] = [
  { genre: /(?:答复|复函|函复|答复函|回复)(?:的函|函|意见)?$/u, wrong: /特此(?:报告|通知|请示|通报)/gu },
  { genre: /报告$/u, wrong: /特此(?:函复|答复|通知|函告|请示)|现答复如下/gu },
  { genre: /通知$/u, wrong: /特此(?:函复|答复|报告|请示|函告)|现答复如下/gu },
  { genre: /(?:公告|通告)$/u, wrong: /特此(?:函复|答复|报告|通知|请示)/gu },
]

function formula({ document, passages, spot }: Reading): Finding[] {
  const title = withoutNote(document.title?.normalized ?? '')
  const titled = passages.findLast(({ role }) => role === 'title')
  const rule = FORMULAS.find(({ genre }) => genre.test(title))
  if (!rule || !titled) return []
  const own = passages.filter(({ role, text }) => (role === 'body' || role === 'opening' || role === 'closing') && !/[《“]/u.test(text))
  return findMatches(own, rule.wrong, ({ 0: seen }) => (
    { rule: 'genre_mismatch', proposal: null, confidence: 'likely', reason: 'formula_of_other_genre', parameters: { formula: seen, title }, related: [spot(titled, 0, titled.text.length)] }
  )).slice(0, 1)
}

/** …方案（试行） */
function withoutNote(title: string): string {
  return title.replace(/[（(][^（）()]*[）)]$/u, '')
}
