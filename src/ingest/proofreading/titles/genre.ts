import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

const OWN_NAME = /(?<=制定|制订|特制定|现制定)本((?:实施|工作|行动|管理|暂行)?(?:方案|办法|计划|规划|意见|规定|细则|要点|措施|预案|制度))|(?:^|(?<=[。；]))本((?:实施|工作|行动|管理|暂行)?(?:方案|办法|计划|规划|意见|规定|细则|要点|措施|预案|制度))(?=自|由|印发|有效期|从)/gu

/** What a document calls itself: a 工作重点 that says 制定本方案, an answer that ends in 特此报告. */
export const genreOfText: Rule = (reading) => [...ownName(reading), ...formula(reading)]

function ownName({ document, passages, spot }: Reading): Finding[] {
  const titles = passages.filter(({ role, text }) => role === 'attachment-title' || (role === 'title' && !document.attachedDocument && !text.includes('通知')))
  const title = (document.attachedDocument?.title ?? document.title?.normalized ?? '').replace(/[（(][^（）()]*[）)]$/u, '')
  const titled = titles.at(-1)
  if (!titled || title === '' || titles.length > 1 && document.attachments.length > 1) return []
  return findMatches(passages.filter(({ role }) => role === 'body'), OWN_NAME, (match) => {
    const name = match[1] ?? match[2]!
    const genre = /(?:方案|办法|计划|规划|意见|规定|细则|要点|措施|预案|制度)$/u.exec(name)![0]
    if (title.endsWith(genre) || title.includes(genre) || !/(?:方案|办法|计划|规划|意见|规定|细则|要点|重点|措施|预案|制度|通知)$/u.test(title)) return null
    return { rule: 'genre_mismatch', proposal: null, confidence: 'certain', parameters: { name: `本${name}`, title }, related: [spot(titled, 0, titled.text.length)] }
  }).slice(0, 1)
}

const FORMULAS: readonly { genre: RegExp; wrong: RegExp }[] = [
  { genre: /(?:答复|复函|函复|答复函|回复)(?:的函|函|意见)?$/u, wrong: /特此(?:报告|通知|请示|通报)/gu },
  { genre: /报告$/u, wrong: /特此(?:函复|答复|通知|函告|请示)|现答复如下/gu },
  { genre: /通知$/u, wrong: /特此(?:函复|答复|报告|请示|函告)|现答复如下/gu },
  { genre: /(?:公告|通告)$/u, wrong: /特此(?:函复|答复|报告|通知|请示)/gu },
]

function formula({ document, passages, spot }: Reading): Finding[] {
  const title = document.title?.normalized.replace(/[（(][^（）()]*[）)]$/u, '') ?? ''
  const titled = passages.findLast(({ role }) => role === 'title')
  const rule = FORMULAS.find(({ genre }) => genre.test(title))
  if (!rule || !titled) return []
  const places = passages.filter(({ role, text }) => (role === 'body' || role === 'opening' || role === 'closing') && !/[《“]/u.test(text))
  return findMatches(places, rule.wrong, ({ 0: seen }) => ({ rule: 'genre_mismatch', proposal: null, confidence: 'likely', reason: 'formula_of_other_genre', parameters: { formula: seen, title }, related: [spot(titled, 0, titled.text.length)] })).slice(0, 1)
}
