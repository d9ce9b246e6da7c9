import { COMMON_HEADINGS } from '#ingest/word-lists/common-headings.ts'
import { DISPLAY_LABELS } from '#ingest/word-lists/glued-elements.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'

/**
 * Finds where a line that holds a whole letter must be cut, as when a web page was copied without its paragraph marks.
 * Cuts fall only where the letter itself shows an element: its number, the addressee, a heading that comes in order, the signature.
 */
export function findCuts(line: string): number[] {
  const cuts = new Set<number>()
  const head = line.slice(0, 600)
  const bodyStart = cutFront(head, cuts)
  const marks = findMarks(line)
  cutAtMarks(marks, bodyStart, cuts, new Set())
  cutAfterHeadings(line, cuts)
  cutAtMarks(marks, bodyStart, cuts, new Set(cuts))
  cutEnd(line, Math.max(bodyStart, line.length - 600), cuts)
  return [...cuts].filter((cut) => cut > 0 && cut < line.length).toSorted((a, b) => a - b)
}

/** Numbered headings in order, so that a line with 一、 and 二、 in it is more than one paragraph. */
export function cutNumberedHeadings(line: string, from: number, cuts: Set<number>): void {
  cutAtMarks(findMarks(line), from, cuts, new Set())
}

/** A number that may head a section: 一、 （一） 1. Each form counts for itself; `parted` when a stop or a space stands before it. */
type Mark = { index: number; form: number; ordinal: number; parted: boolean }

const MARK = /([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(?<![0-9])([0-9]{1,2})[.．、](?![0-9])/gu
const PARTED_BY = /[。；：！？”）\s]/u

function findMarks(line: string): Mark[] {
  const marks: Mark[] = []
  for (const match of line.matchAll(MARK)) {
    const ordinal = readNumeral(match[1] ?? match[2] ?? match[3]!)
    if (ordinal) marks.push({ index: match.index, form: match[1] ? 0 : match[2] ? 1 : 2, ordinal, parted: PARTED_BY.test(line[match.index - 1] ?? '') })
  }
  return marks
}

function cutAtMarks(marks: readonly Mark[], from: number, cuts: Set<number>, known: ReadonlySet<number>): void {
  const next = [1, 1, 1]
  for (const { index, form, ordinal, parted } of marks) {
    if (index < from || !(parted || known.has(index)) || (ordinal !== next[form] && ordinal !== 1)) continue
    cuts.add(index)
    next[form] = ordinal + 1
  }
}

const KNOWN_HEADING = new RegExp(`^[一二三四五六七八九十]{1,3}、(?:${[...COMMON_HEADINGS].toSorted((a, b) => b.length - a.length).join('|')})(?=[^。；，：:、的和与及])`, 'u')

/** A heading that lost its paragraph mark keeps a space before the text: 一、工作情况 我局高度重视。 */
function cutAfterHeadings(line: string, cuts: Set<number>): void {
  for (const cut of Array.from(cuts)) {
    const heading = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s?[^\s。；，：:]{2,30}\s+(?=\S)/u.exec(line.slice(cut, cut + 60))
    const known = heading ? null : KNOWN_HEADING.exec(line.slice(cut, cut + 40))
    const found = heading ?? known
    if (found) cuts.add(cut + found[0].length)
  }
}

function cutFront(head: string, cuts: Set<number>): number {
  const salutation = /(?:代表|委员|同志)(?:们)?\s?[：:]|[\u4e00-\u9fff）)][：:]\s*(?=(?:您|你|贵|现就|现将|《|“))/u.exec(head)
  const end = salutation ? salutation.index + salutation[0].length : 0
  const front = head.slice(0, end || 260)

  for (const number of front.matchAll(/[\u4e00-\u9fff]{2,14}\s?[〔【［（(\[]\s?(?:19|20)\d{2}\s?[〕】］）)\]]\s?第?\s?\d{1,5}\s?号/gu)) {
    const start = number.index + number[0].search(/[^\s]*$/u)
    const code = /[\u4e00-\u9fff]{2,14}\s?[〔【［（(\[]/u.exec(number[0])![0]
    const organ = /^(.*(?:局|委员会|政府|办公室|文件|函|复|委|答复|厅))(?=[\u4e00-\u9fff]{2,9}[〔【［（(\[]$)/u.exec(code)
    const issued = /关于|转发|根据|《/u.test(front.slice(Math.max(0, start - 12), number.index + number[0].length))
    if (issued && !organ) continue
    cuts.add(number.index + (organ ? organ[1]!.length : 0))
    cuts.add(number.index + number[0].length)
  }
  for (const label of front.matchAll(DISPLAY_LABELS)) {
    cuts.add(label.index)
    cuts.add(label.index + label[0].length)
  }
  const title = /(?<=局|会|府|室|文件|号|类|委|\s|^)(?:关于|对)[^：:]{4,120}?(?:答复函|复函|的函|的答复|答复意见|办理意见|的回复|的报告|的通知|答复)(?=\s|[^的意函情])/u.exec(front)
  if (title) {
    cuts.add(title.index)
    cuts.add(title.index + title[0].length)
  }
  if (end) {
    const before = [...cuts].filter((cut) => cut < end)
    const gap = head.slice(0, salutation!.index).search(/\s\S*$/u)
    if (before.length === 0 && gap > 0) cuts.add(gap)
    cuts.add(end)
  }
  return end
}

const TAIL_LABELS = /(?:领导署名|领导签名|分管领导|主管领导|承办单位领导|签发人|承办人|经办人|(?<!承办单位)联系人|承办单位联系人|抄送)[：:]/gu

function cutEnd(line: string, from: number, cuts: Set<number>): void {
  const tail = line.slice(from)
  const openers = /(?<=[。！；）)\s])\s*(?:感谢您|感谢你|衷心感谢|再次感谢|此致|敬\s?礼|特此函复|专此函复|特此答复|专此|此复|[（(]?联\s?系\s?人|[（(]?联系电话|抄\s?送[：:]|[（(]此件|附件[：:]|承办单位|分管领导)/gu
  for (const opener of tail.matchAll(openers)) cuts.add(from + opener.index)

  for (const label of tail.matchAll(TAIL_LABELS)) cuts.add(from + label.index)
  const days = [...tail.matchAll(/(?:(?:19|20)\d{2}|二[〇○零OＯ0][一二三四五六七八九〇○零]{2})\s?年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?日(?!印发)/gu)]
  const day = days.findLast((match) => /[局会委府室厅院心组部)）\s]\s*$/u.test(tail.slice(0, match.index)))
  if (!day) return
  const before = tail.slice(0, day.index)
  const organ = /([\u4e00-\u9fff]{3,30}(?:局|会|委|府|室|厅|院|中心|组|部))\s*$/u.exec(before.slice(-40))
  if (organ) {
    const start = before.length - organ[0].length
    const stop = /[。；！）)\s敬礼0-9]/u.test(before[start - 1] ?? '。')
    if (stop || start === 0) cuts.add(from + start + (/^(?:此致)?敬礼/u.exec(organ[1]!)?.[0].length ?? 0))
  }
  cuts.add(from + day.index)
  cuts.add(from + day.index + day[0].length)
}
