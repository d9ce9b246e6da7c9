import { CLASS_LABEL } from '#ingest/elements/result-class.ts'
import { cutAtElements } from '#ingest/text/element-cuts.ts'
import { cutRunOnHeadings } from '#ingest/text/numbered-cuts.ts'
import { findDocumentNumbers } from '#ingest/elements/document-number.ts'

/** How far from either end of the line the elements of head and end are looked for. */
const REACH = 700

/**
 * Finds where a line that holds a whole letter must be cut, as when a web page was copied without its paragraph marks.
 * Cuts fall only where the letter itself shows an element: its number, the addressee, a heading that comes in order, the signature.
 */
export function findCuts(line: string): number[] {
  const cuts = new Set<number>()
  const bodyStart = cutFront(line.slice(0, REACH), cuts)
  cutRunOnHeadings(line, bodyStart, cuts)
  cutEnd(line, Math.max(bodyStart, line.length - REACH), cuts)
  return [...cuts].filter((cut) => cut > 0 && cut < line.length).toSorted((a, b) => a - b)
}

/** Labelled elements as they run together in a line that lost its paragraph marks. */
const DISPLAY_LABELS = new RegExp(
  `${CLASS_LABEL}\\s?[：:]\\s?[（(【\\[]?[A-EＡ-Ｅ]\\d?[）)】\\]]?类?|签发人\\s?[：:]\\s?[\\u4e00-\\u9fff]{2,4}?(?=\\s|关于|对)|(?<=号|^)\\s?[（(【]?[A-E]\\d?[）)】]?类?(?=\\s|关于|对|[\\u4e00-\\u9fff])`, 'gu',
)
const SALUTATION = /(?:代表|委员|同志)(?:们)?(?:[（(][^（）()]{2,20}[）)])?\s?(?:您好)?[：:]|[\u4e00-\u9fff）)][：:]\s*(?=(?:您|你|贵|现就|现将|首先|感谢|《|“))/u
const MARK_OF_ORGAN = /^\s*[\u4e00-\u9fff]{4,40}?文件(?=[\u4e00-\u9fff（(])/u
const TITLE = /(?:关于|对)[^：:]{4,120}?(?:答复函|复函|的函|的答复|答复意见|办理意见|的回复|的报告|的通知|书面答复|办理答复|答复)(?=\s|[^的意函情报])/gu
/** 根据《…关于…的通知》: a title that is cited. */
const IN_QUOTES = /《[^》]*$/u
const BEFORE_TITLE = /^$|[局会府室件号类委\s）)】]$/u

/** Cuts the head off; tells where the text begins. */
function cutFront(head: string, cuts: Set<number>): number {
  const salutation = SALUTATION.exec(head)
  const end = salutation ? salutation.index + salutation[0].length : 0
  const opening = head.search(/收悉|如下|[。]/u)
  const front = head.slice(0, end || (opening > 0 ? opening : 260))
  cutAtElements(head, 0, end || front.length, cuts)

  for (const number of findDocumentNumbers(front)) {
    const cited = /(?:转发|根据|依据|按照|《|印发)[^》]{0,12}$|》\s?[（(]?\s?$/u.test(front.slice(0, number.index))
    if (cited) continue
    const [before, after] = [front.slice(0, number.index), front.slice(number.index + number.raw.length)]
    cuts.add(before.search(/[（(【\[\s]*$/u))
    cuts.add(number.index + number.raw.length + (/^[）)】\]\s]*/u.exec(after)?.[0].length ?? 0))
  }
  for (const label of front.matchAll(DISPLAY_LABELS)) {
    cuts.add(label.index)
    cuts.add(label.index + label[0].length)
  }
  const mark = MARK_OF_ORGAN.exec(front)
  if (mark) cuts.add(mark[0].length)
  const title = [...front.matchAll(TITLE)].filter(({ index }) => !IN_QUOTES.test(front.slice(0, index))).find(({ index }) => cuts.has(index) || BEFORE_TITLE.test(front.slice(0, index)))
  if (title) {
    cuts.add(title.index)
    cuts.add(title.index + title[0].length)
  }
  if (!end) return 0
  cuts.add(end)
  return end + cutBehindSalutation(head.slice(end), end, cuts)
}

/** Number and class may stand between the addressee and the first sentence: 赵玉梅代表： 潜卫健函〔2021〕33号 办理结果：A 您提出… */
function cutBehindSalutation(rest: string, from: number, cuts: Set<number>): number {
  const number = findDocumentNumbers(rest.slice(0, 60))[0]
  let at = number && /^\s*[（(]?$/u.test(rest.slice(0, number.index)) ? number.index + number.raw.length : 0
  if (at > 0) cuts.add(from + at)
  const label = [...rest.slice(at, at + 40).matchAll(DISPLAY_LABELS)].find(({ index }) => /^\s*$/u.test(rest.slice(at, at + index)))
  if (label) {
    at += label.index + label[0].length
    cuts.add(from + at)
  }
  return at
}

const TAIL_OPENERS = /(?<=[。！；）)\s])\s*(?:感谢您|感谢你|衷心感谢|再次感谢|此致|敬\s?礼|特此函复|专此函复|特此答复|专此|此复|[（(]?联\s?系\s?人|[（(]?联系电话|[（(]?抄\s?[送报][：:]|[（(]此件|附件[：:]|承办单位|分管领导)/gu
const TAIL_LABELS = /[（(]?(?:领导署名|领导签名|领导签字|分管领导|主管领导|主要领导|承办单位领导|承办单位负责人|签发人|承办人|经办人|办理人员|责任人|(?<!承办单位|具体)联系人|承办单位联系人|抄\s*[送报]|公开(?:方式|属性|选项|形式|类型))[：:]|[（(]此件/gu
const TAIL_DAYS = /(?:(?:19|20)\d{2}|二[〇○零OＯ0][一二三四五六七八九〇○零]{2})\s?[年.\-]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[月.\-]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s?日)?(?:[（(]公章[）)])?(?!\d|\s?印发)/gu
const ORGAN_AT_END = /([\u4e00-\u9fff]{3,30}(?:局|会|委|府|室|厅|院|中心|组|部))\s*$/u

function cutEnd(line: string, from: number, cuts: Set<number>): void {
  const tail = line.slice(from)
  const lastSentence = Math.max(0, tail.lastIndexOf('。', tail.length - 30))
  cutAtElements(line, from + lastSentence, line.length, cuts)
  for (const opener of tail.matchAll(TAIL_OPENERS)) cuts.add(from + opener.index)
  for (const label of tail.matchAll(TAIL_LABELS)) cuts.add(from + label.index)

  const day = [...tail.matchAll(TAIL_DAYS)].findLast(({ index }) => /[局会委府室厅院心组部)）\s]\s*$/u.test(tail.slice(0, index)))
  if (!day) return
  const before = tail.slice(0, day.index)
  const organ = ORGAN_AT_END.exec(before.slice(-40))
  if (organ) {
    const start = before.length - organ[0].length
    const stop = /[。；！）)\s敬礼0-9]/u.test(before[start - 1] ?? '。')
    if (stop || start === 0) cuts.add(from + start + (/^(?:此致)?敬礼/u.exec(organ[1]!)?.[0].length ?? 0))
  }
  cuts.add(from + day.index)
  cuts.add(from + day.index + day[0].length)
}
