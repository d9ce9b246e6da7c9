import { isClosing } from '#ingest/elements/formulas.ts'
import { cut, trimTraced } from '#ingest/text/traced-text.ts'
import { findDayAtEnd } from '#ingest/elements/document-dates.ts'
import { isIndexLine } from '#ingest/elements/form-pairs.ts'
import { isAddressee, isSalutation } from '#ingest/elements/addressees.ts'
import { findDocumentNumbers, readNumberAlone } from '#ingest/elements/document-number.ts'
import { isLetterhead, isOrganisation } from '#ingest/elements/element-shapes.ts'
import type { LogicalParagraph } from '#ingest/text/paragraphs.ts'

/** Where two elements may meet in one paragraph, and where to cut it then. Some meet only above the text. */
type Seam = { aboveText: boolean; findCuts: (text: string) => number[] }

const SEAMS: readonly Seam[] = [
  { aboveText: true, findCuts: cutAddressee },
  { aboveText: true, findCuts: cutOpening },
  { aboveText: true, findCuts: cutNumber },
  { aboveText: true, findCuts: cutAgreement },
  { aboveText: false, findCuts: cutCourtesy },
  { aboveText: false, findCuts: cutContact },
  { aboveText: false, findCuts: cutLabels },
  { aboveText: false, findCuts: cutOrganAndDay },
  { aboveText: false, findCuts: cutAnswer },
]

/**
 * Parts elements that share one paragraph, each of which has a place of its own in the format of official documents:
 * addressee and opening, organ and date, number and title, last sentence and contact.
 */
export function partGluedElements(paragraphs: readonly LogicalParagraph[]): LogicalParagraph[] {
  let opened = false
  const parted: LogicalParagraph[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.isRow || paragraph.text.length < 8) {
      parted.push(paragraph)
      continue
    }
    const cuts = SEAMS.filter(({ aboveText }) => !aboveText || !opened).flatMap(({ findCuts }) => findCuts(paragraph.text))
    if (/收悉|如下[：:]/u.test(paragraph.text)) opened = true
    parted.push(...cutAt(paragraph, cuts))
  }
  return parted
}

const LONGEST_ADDRESSEE = 110
/** How the first sentence of a letter begins. */
const FIRST_WORDS = /^(?:您|你|贵|现将|现就|现对|首先|非常|感谢|根据|关于|《|“|"|区|市|县|省|为(?![：:])|经|按照|鉴于)/u

/** 张三代表：您提出的… */
function cutAddressee(text: string): number[] {
  const end = text.slice(0, LONGEST_ADDRESSEE).search(/[：:！!]|[，,](?=您好|你好)/u)
  if (end < 1 || end + 1 >= text.length) return []
  const [named, rest] = [text.slice(0, end), text.slice(end + 1).trimStart()]
  if (/[。；]/u.test(named) || isLabel(named) || /^.{0,6}(?:姓名|电话|单位)/u.test(text)) return []
  const isPerson = isSalutation(`${named}：`) && /您|你|《|“|收悉|建议|提案|首先|关于|非常|感谢/u.test(rest.slice(0, 120))
  return isPerson || (isAddressee(`${named}：`) && FIRST_WORDS.test(rest)) ? [end + 1] : []
}

/** 发布机构：…, 责任单位：… name a field, whatever organ they end like. */
function isLabel(named: string): boolean {
  return isIndexLine(`${named}：`) || /^(?:责任|牵头|参加|主办|承办|配合|协办|组织)/u.test(named)
}

/** 现答复如下：一、… — what follows the opening is body. */
function cutOpening(text: string): number[] {
  const match = /(?:答复|回复|函复|报告|汇报|意见|说明|反馈|函告)如下\s?[：:。]\s?(?=\S)/u.exec(text)
  return match && text.length > match.index + match[0].length ? [match.index + match[0].length] : []
}

/** Number before or after a title on one line: 关于…的答复 高卫体发〔2023〕148号. */
function cutNumber(text: string): number[] {
  if (text.length > 220 || /[。；]|收悉/u.test(text)) return []
  const number = findDocumentNumbers(text)[0]
  if (!number || /《[^》]*$/u.test(text.slice(0, number.index))) return []
  const before = text.slice(0, number.index)
  const end = number.index + number.raw.length
  const after = text.slice(end)
  const cuts: number[] = []
  if (/(?:答复|函|通知|复函|意见|报告)\s?[（(【]?$/u.test(before) || isLetterhead(before.trim())) cuts.push(before.search(/[（(【\s]*$/u))
  if (before.length - (before.match(/\s*$/u)?.[0].length ?? 0) <= 8 || cuts.length > 0) {
    if (/^\s?(?:关于|对|[\u4e00-\u9fff]{4,24}关于)/u.test(after)) cuts.push(end)
  }
  return cuts
}

/** 岳卫函〔2021〕8号A类 同意公开: behind number and class, whether the proposer agrees to publication. */
function cutAgreement(text: string): number[] {
  const agreed = text.length <= 60 ? /(?:不?同意|主动|依申请)公开$/u.exec(text) : null
  return agreed && readNumberAlone(text.slice(0, agreed.index).trim()) ? [agreed.index] : []
}

const LONGEST_COURTESY = 60

/** 感谢您的关心和支持。我局将于年底前再开设2家。: what comes behind the thanks and promises or tells something is text. */
function cutCourtesy(text: string): number[] {
  const thanks = isClosing(text.slice(0, LONGEST_COURTESY)) && text.startsWith('感谢') ? text.slice(0, LONGEST_COURTESY).search(/[。！!]/u) : -1
  const rest = text.slice(thanks + 1).trimStart()
  return thanks > 0 && rest.length >= SHORTEST_SUBSTANCE && SUBSTANCE.test(rest) && !isClosing(rest.slice(0, LONGEST_COURTESY)) ? [thanks + 1] : []
}

const SHORTEST_SUBSTANCE = 14
/** Figures, or an act the bureau will do; 我们将一如既往做好工作 is courtesy. */
const SUBSTANCE = /\d|(?:[我本][局委厅办]|我们)(?:将|拟|已|正)(?!一如既往|继续努力|再接再厉|以此为契机|不断改进|认真吸[收纳])/u

/** …的关心和支持！（联系人：张三，电话：2808387） */
function cutContact(text: string): number[] {
  if (text.length < 12) return []
  const tail = Math.max(0, text.length - 160)
  const contact = /(?<=[。！!”）)])\s?(?=[（(]?(?:承办单位)?联\s?系\s?(?:人|电话|方式)[^。]{2,150}[）)]?[。]?$)/u.exec(text.slice(tail))
  return contact ? [tail + contact.index] : []
}

/** 责任领导：杨宏承办人：阳斌: the space between two labelled names was lost. */
function cutLabels(text: string): number[] {
  const match = text.length <= 60 ? /^[\u4e00-\u9fff]{2,10}[：:][\u4e00-\u9fff]{2,4}?(?=(?:承办|经办|办理|联系|联络)人[：:])/u.exec(text) : null
  return match ? [match[0].length] : []
}

/** 厦门市湖里区卫生健康局 2025年6月12日, also at the end of a sentence that lost its break. */
function cutOrganAndDay(text: string): number[] {
  const day = findDayAtEnd(text)
  if (!day || day.index < 3) return []
  const before = text.slice(0, day.index)
  const organ = before.trim()
  if (organ.length <= 60 && isOrganisation(organ)) return [day.index]
  const last = /[。！!）)]\s?([\u4e00-\u9fff]{4,30})\s?$/u.exec(before.slice(-42))
  if (last && isOrganisation(last[1]!)) return [before.length - before.slice(-42).length + last.index + 1, day.index]
  return /[。！!]\s?$/u.test(before) ? [day.index] : []
}

/** 答：（一）基本服务。…: the first point of an answer is a section as the others are. */
function cutAnswer(text: string): number[] {
  const answer = /^答\s?[：:]\s?(?=[（(](?:一|1)[）)]|一、|1[.．、])/u.exec(text)
  return answer ? [answer[0].length] : []
}

function cutAt(paragraph: LogicalParagraph, at: number[]): LogicalParagraph[] {
  if (at.length === 0) return [paragraph]
  const bounds = [...new Set([0, ...at, paragraph.text.length])].filter((place) => place >= 0).toSorted((a, b) => a - b)
  if (bounds.length <= 2) return [paragraph]
  return bounds.slice(0, -1).flatMap((from, i) => {
    const traced = trimTraced(cut(paragraph, from, bounds[i + 1]!))
    if (traced.text === '') return []
    const start = traced.offsets[0]!
    const end = traced.offsets.at(-1)!
    const joins = paragraph.joins.filter((join) => join.offset >= start && join.offset <= end)
    return [{ ...paragraph, ...traced, decimal: paragraph.decimal && i === 0, joins }]
  })
}
