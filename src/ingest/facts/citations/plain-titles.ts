import type { Stretch } from '#ingest/text/sentences.ts'
import { CITED_GENRES, CITING_VERBS } from '#ingest/word-lists/citing.ts'

const LONGEST_TITLE = 120
const GENRE_END = new RegExp(`(?:${CITED_GENRES.join('|')})(?:（试行）)?$`, 'u')
const AFTER_VERB = new RegExp(`(?:${CITING_VERBS.join('|')})(?:了|的|好)?`, 'gu')
/** 按照国务院关于…的意见要求: after such a verb, an organ and 关于 tell a title that nothing marks. */
const CITED = new RegExp(
  `(?<=${CITING_VERBS.join('|')})(?<title>(?:中共中央|国务院|国家|全国|[\\u4e00-\\u9fff]{0,4}?[省市区县委])[\\u4e00-\\u9fff、]{0,20}?关于[^，。；：《》（）]{4,60}?(?:${CITED_GENRES.join('|')}))(?=[，。；：（(]|要求|精神|规定|的|部署|等|$)`, 'gu',
)

/**
 * The title that stands before the bracket of a 文号 without book marks: it begins behind the words that cite it; null when what stands
 * there does not end as titles do.
 *
 * @example
 * plainTitleBefore('按照国务院关于加强急救的意见（国发〔2023〕5号）', 15) //=> { start: 2, end: 14 }
 */
export function plainTitleBefore(text: string, number: number): Stretch | null {
  const opener = /[（(](?:文号[：:])?\s?$/u.exec(text.slice(Math.max(0, number - 6), number))
  if (!opener) return null
  const end = number - opener[0].length
  const from = Math.max(0, end - LONGEST_TITLE)
  const before = text.slice(from, end)
  if (!GENRE_END.test(before)) return null
  const clause = Math.max(...['，', '。', '；', '：', '！', '》', '）'].map((sign) => before.lastIndexOf(sign, before.length - 6))) + 1
  const about = before.indexOf('关于', clause)
  const cited = [...before.slice(clause, about < 0 ? undefined : about + 2).matchAll(AFTER_VERB)].findLast(({ index, 0: verb }) => clause + index + verb.length < before.length - 6)
  const start = clause + (cited ? cited.index + cited[0].length : 0)
  return before.length - start >= 8 && (cited || about >= 0) ? { start: from + start, end } : null
}

/** Titles that stand without book marks behind a word that cites: 按照国务院关于推动疾控事业发展的意见要求. */
export function findPlainTitles(text: string): Stretch[] {
  if (!text.includes('关于')) return []
  return [...text.matchAll(CITED)].map(({ index, groups }) => ({ start: index, end: index + groups!.title!.length }))
}
