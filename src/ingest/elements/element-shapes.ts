import { CLASS_LABEL } from '#ingest/elements/result-class.ts'
import { INDEX_LABELS } from '#ingest/word-lists/form-labels.ts'
import { ORGANISATION_SUFFIXES } from '#ingest/word-lists/organisations.ts'
import { TITLE_GENRES } from '#ingest/word-lists/title-genres.ts'

/** What a paragraph looks like on its own: the shapes from which its role is told. */

const HAN = /[\u4e00-\u9fff]/u
const ORGANISATION_END = new RegExp(`(?:${ORGANISATION_SUFFIXES.join('|')})(?:[（(][^（）()]{1,20}[）)])?$`, 'u')
const GENRE_END = new RegExp(`(?:${TITLE_GENRES.join('|')})(?:[（(〔【][^（）()〔〕]{1,24}[）)〕】])*$`, 'u')

const LAST_CHARACTERS = new Set([...ORGANISATION_SUFFIXES.map((suffix) => suffix.at(-1)!), '件', '）', ')'])

/** The name of one organ, or of several that sign together, and nothing else. */
export function isOrganisation(text: string): boolean {
  if (text.length < 3 || text.length > 60 || !HAN.test(text) || !LAST_CHARACTERS.has(text.trimEnd().at(-1)!)) return false
  if (/[，。；：！？《》“”、:,;!?0-9]/u.test(text) || /^(?:关于|对|抄送|附件|各)/u.test(text)) return false
  if (/关于|的答复|的函|召开|举办|开展|举行|组织|印发|部署/u.test(text)) return false
  const names = text.replace(/文\s?件$/u, '').split(/\s+/u)
  return names.every((name) => ORGANISATION_END.test(name) && name.length >= 2)
}

/**
 * The organs that sign together: set apart by space, or, where the space was lost, by the place each name begins with.
 *
 * @example
 * organsIn('丙县卫生健康局  丙县财政局') //=> ['丙县卫生健康局', '丙县财政局']
 */
export function organsIn(text: string): string[] {
  const apart = text.trim().split(/\s+/u)
  if (apart.length > 1 && apart.every((name) => name.length >= 4 && isOrganisation(name))) return apart
  const name = apart.join('')
  const place = /^[\u4e00-\u9fff]{2,8}?[省市区县州旗盟]/u.exec(name)?.[0]
  const again = place ? name.indexOf(place, place.length + 2) : -1
  if (again < 0) return [name]
  const [first, rest] = [name.slice(0, again), name.slice(again)]
  return isOrganisation(first) && isOrganisation(rest) ? [first, ...organsIn(rest)] : [name]
}

/** The name itself, without 文件 behind it without the note where the seal goes (盖章) and without the form its paper is for (函). */
export function bareName(name: string): string {
  return name.replace(/文\s?件$/u, '').replace(/[（(]\s?(?:公\s?章|盖\s?章|印\s?章|代\s?章|章|印|函|通知|批复|便函)\s?[）)]$/u, '')
}

/** 厦门市湖里区卫生健康局文件: the mark at the head of a document. */
export function isLetterhead(text: string): boolean {
  return isOrganisation(text) || (/文\s?件$/u.test(text) && isOrganisation(text.replace(/文\s?件$/u, '')))
}

/** Ends as titles end: …的答复函, …实施方案（试行）. */
export function endsAsTitle(text: string): boolean {
  return GENRE_END.test(text.replace(/\s+/gu, ''))
}

/** 公告, 实 施 方 案: a 文种 and nothing else. */
export function isGenreAlone(text: string): boolean {
  const plain = text.replace(/\s+/gu, '')
  return plain.length <= 6 && GENRES.has(plain)
}

const GENRES: ReadonlySet<string> = new Set(TITLE_GENRES)

/** Could be a title or the first line of one. */
export function looksLikeTitle(text: string): boolean {
  if (text.length < 5 || text.length > 160 || /[。；;！!？?]$/u.test(text) || /[：:]$/u.test(text)) return false
  if (/收悉|如下/u.test(text) || /^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[）)]|^\d+[.．、]/u.test(text)) return false
  if (/[。！？]/u.test(outsideQuotes(text))) return false
  if (/^[\u4e00-\u9fff]{2,8}[：:]/u.test(text)) return false
  const marked = /^《([^《》]+)》$/u.exec(text)?.[1]
  if (marked) return opensAsTitle(marked) && endsAsTitle(marked)
  if (/^《[^》]+》/u.test(text) && endsAsTitle(text)) return /(?:解读|图解|问答|说明|的通知|的公告|的函|的答复)(?:[（(][^）)]*[）)])?$/u.test(text)
  if (/[您你]|^[《“]|我[局委]|^贵[\u4e00-\u9fff]{1,3}(?:在|提)|^(?:我|针对|根据|按照|为)/u.test(text)) return false
  return opensAsTitle(text) || /第.{1,14}号(?:建议|提案|议案)/u.test(text) || endsAsTitle(text)
}

/** 关于…, 对…, 转发…, or the same behind the name of the issuing organ. */
function opensAsTitle(text: string): boolean {
  if (/^(?:政策解读|文字解读|图文解读|一图读懂|图解|解读|问答)\s?[|｜·—-]/u.test(text)) return true
  if (/^(?:关于|对|转发|印发)/u.test(text)) return true
  const about = text.search(/关于|对(?=.{0,8}(?:届|政协|人大|第))/u)
  return about > 2 && about < 50 && isOrganisation(text.slice(0, about).trim())
}

/** The title goes on in the next line: it has begun with 关于 or 对 and not come to its 文种. */
export function isOpenTitle(text: string): boolean {
  return looksLikeTitle(text) && !endsAsTitle(text)
}

const FIELD_LABELS = [
  '签发人', '联系人', '联系电话', '联系方式', '电话', '抄送', '抄报', '主送', '附件', '承办单位', '承办人', '经办人', '公开方式', '公开属性', '公开选项', '信息公开选项', '文号', '发文字号', '编号', '密级', '是否公开', '领导签字', '分管领导', '主要领导', '邮编', '邮政编码', '地址', '联系地址', '通讯地址', '通信地址', '传真', '邮箱', '电子邮箱', '网址', '案由', '提案人', '建议人', '提案编号', '建议编号', '案号', '答复内容', '承办人员',
]
const FIELD = new RegExp(`^[（(【\\[]?(?:.{0,10}(?:领导|负责人|联系人|电话)|${CLASS_LABEL}|${[...FIELD_LABELS, ...INDEX_LABELS].join('|')})\\s?(?:及|和|、)?.{0,6}[：:]`, 'u')

/** A labelled line such as 联系人：…, 抄送：…, 办理结果：A类. */
export function isFieldLine(text: string): boolean {
  const head = text.slice(0, 40)
  if (!head.includes('：') && !head.includes(':')) return false
  const plain = head.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/gu, '')
  return FIELD.test(plain)
}

const CLOSERS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）)', '(': '）)', '「': '」', '『': '』' }
const OPENERS = /[“‘《〈（(「『]/u

/** Text with everything inside quotation marks, book-title marks and brackets blanked out, offsets unchanged. */
export function outsideQuotes(text: string): string {
  if (!OPENERS.test(text)) return text
  const open: string[] = []
  let result = ''
  for (const sign of text) {
    const blank = ' '.repeat(sign.length)
    if (open.length > 0 && open.at(-1)!.includes(sign)) {
      open.pop()
      result += blank
    } else if (CLOSERS[sign] && open.length < 64) {
      open.push(CLOSERS[sign])
      result += blank
    } else {
      result += open.length > 0 ? blank : sign
    }
  }
  return result
}
