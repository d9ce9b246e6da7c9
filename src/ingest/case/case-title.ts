import { findQuotations } from '#ingest/text/quotations.ts'
import { fullMarks } from '#ingest/text/sentences.ts'
import { ASKED_MEASURES } from '#ingest/word-lists/opinions.ts'

/** The title of the case a letter answers, and where it stands in the text. */
export type CaseTitle = { title: string; start: number; end: number; quoted: boolean }

const SUBJECT = /建议|提案|议案|意见|的?(?:信息|诉求)$/u

/**
 * Finds the title of the case in an opening sentence or in the letter's own title: in 《》 or “”, or unmarked between 关于 and
 * 的建议/的提案. Quotation marks may be nested in either.
 *
 * @example
 * findCaseTitle('您提出的关于加强村卫生室建设的建议收悉')?.title //=> '关于加强村卫生室建设的建议'
 */
export function findCaseTitle(text: string): CaseTitle | null {
  const quotations = findQuotations(text, '《“「『"')
  const about = quotations.find(({ text: inside }) => inside.startsWith('关于') && !/答复|函$|^关于(?:印发|转发)/u.test(inside))
  const named = about ?? quotations.find(({ text: inside, end }) => inside.length >= 5 && !inside.endsWith('通知') && (SUBJECT.test(inside.slice(-8)) || /^[”》」』"]?\s?(?:的?(?:建议|提案|议案)|的?[（(]?第|\(?编号|收悉|已收悉)/u.test(text.slice(end))))
  if (named) return { title: inner(named.text), start: named.start + named.text.indexOf(inner(named.text)), end: named.end, quoted: true }

  const full = fullMarks(text)
  const plain = [PLAIN, BEHIND_NUMBER, UNQUOTED, WISH].map((shape) => shape.exec(full)).find((match) => match !== null)
  if (!plain) return findInTitle(text)
  const start = plain.index + plain[0].length - plain[1]!.length
  return { title: text.slice(start, start + plain[1]!.length), start, end: start + plain[1]!.length, quoted: false }
}

const UNQUOTED = /(?:提出|提交|反映|所?提)的\s?(关于[^，。；《》]{3,90}?的?(?:建议|提案|议案))(?=$|[，。；\s（(]|已?收悉|第|编号|由|交|办理(?:情况|结果)|[有相]关情况|的?答复|（)/u

/** 您提出的优化产科服务的建议收悉: a measure, not 宝贵的. */
const WISH = new RegExp(`(?:提出|提交)的(?=${ASKED_MEASURES.source.slice(1)})([^。；：，《》“”]{4,60}?的(?:建议|提案|议案))(?=\\s?已?收悉)`, 'u')

/** 您提出的关于整治停车陋习，提升城区形象的提案收悉: with commas only where 收悉 follows at once. */
const PLAIN = /(?:提出|提交|反映|所?提)的\s?(关于[^。；：《》“”]{3,90}?的(?:建议|提案|议案))(?=\s?已?收悉)/u

/** 第70号：硬化甲村通村公路（3公里）的议案，交我局办理 */
const BEHIND_NUMBER = /第\s?\d{1,8}\s?号(?:建议|提案|议案)?\s?[：:]\s?([^。；：《》“”，]{4,90}?的(?:建议|提案|议案))(?=[，。])/u

/** 关于加快推进安宁疗护工作的建议（第1045号）办理情况: a title that starts with that of the case. */
function findInTitle(text: string): CaseTitle | null {
  const match = /^(?:对)?(关于(?!对|您|你)[^届，。；：]{3,80}?的?(?:建议|提案|议案))\s?(?=[（(]?\s?(?:第|编号|提案|建议)|的?(?:答复|回复|复函|办理))/u.exec(text)
  if (!match || /号|人大|政协/u.test(match[1]!)) return null
  const start = match[0].indexOf(match[1]!)
  return { title: match[1]!, start, end: start + match[1]!.length, quoted: false }
}

/** “《关于…》” marked twice: the inside counts. */
function inner(text: string): string {
  const nested = findQuotations(text, '《')[0]
  return nested && nested.start === 1 && nested.end === text.length - 1 ? nested.text : text
}
