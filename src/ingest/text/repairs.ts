import { cut, filterTraced, trace, type TracedText } from '#ingest/text/traced-text.ts'
import type { PageMark } from '#ingest/text/page-marks.ts'
import type { Range } from '#ingest/text/source-range.ts'

/** What a repair leaves out of the text, white space aside. */
export type Removal = { text: string; reason: 'markdown' | 'invisible' | 'entity' | 'printed_twice' | PageMark; range: Range }

/** What a line must hold for anything to be taken off it. */
const MARKED = /[#&|｜\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]|\*\*/u
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/u
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f‘’“”—…·]/u
const SPACE = /\s/u

/**
 * N6: takes markdown marks off a line and keeps what they said: `**` pairs become emphasis. The number of `#` says nothing about
 * the level. A single `**` is left alone: it may hide a name (张**).
 */
export function stripMarkup(line: string, start: number, removals: Removal[]): TracedText {
  const traced = trace(line, start)
  if (!MARKED.test(line)) return traced
  const drop = new Set<number>()
  const remove = (from: number, length: number, reason: Removal['reason']) => {
    for (let i = from; i < from + length; i++) drop.add(i)
    removals.push({ text: line.slice(from, from + length), reason, range: { start: start + from, end: start + from + length } })
  }

  const heading = /^[ \t\u3000]*(#{1,6})(?=\s|[^\x00-\x7f])/u.exec(line)
  if (heading) remove(heading[0].length - heading[1]!.length, heading[1]!.length, 'markdown')

  const marks = line.includes('**') ? [...line.matchAll(/(?<!\*)\*\*(?!\*)/gu)].map((mark) => mark.index) : []
  for (let i = 0; i + 1 < marks.length && marks.length % 2 === 0; i += 2) {
    remove(marks[i]!, 2, 'markdown')
    remove(marks[i + 1]!, 2, 'markdown')
    if (traced.emphasis.length === 0) traced.emphasis = new Array<boolean>(line.length).fill(false)
    traced.emphasis.fill(true, marks[i]! + 2, marks[i + 1]!)
  }
  for (const entity of line.includes('&') ? line.matchAll(/&(?:nbsp|ensp|emsp);/gu) : []) {
    remove(entity.index, entity[0].length, 'entity')
  }
  for (const pipe of LONE_CELL.test(line) ? line.matchAll(/[|｜]/gu) : []) remove(pipe.index, 1, 'markdown')
  if (INVISIBLE.test(line)) for (let i = 0; i < line.length; i++) if (INVISIBLE.test(line[i]!)) remove(i, 1, 'invisible')
  return drop.size === 0 ? traced : filterTraced(traced, (i) => !drop.has(i))
}

/** 关于…的答复 |: the only cell of a row, pasted as text. */
const LONE_CELL = /^[\s|｜]*[^\s|｜][^|｜]*[|｜][|｜\s]*$|^\s*[|｜][\s|｜]*[^|｜]+$/u

/** 第 3 0 1 2 号 建 议: every sign set apart from the next, as a heading may be. */
const LETTER_SPACED = /^\s*(?:\S\s+){5,}\S\s*$/u

/**
 * N4: deletes white space that touches a Chinese character or full-width sign; keeps one space where it parts two fields
 * (联系人：许纯纯 联系电话：2808387; 办公室 2023年3月2日印发) or two Latin words.
 */
export function closeSpaces(traced: TracedText): TracedText {
  const { text } = traced
  if (!/\s/u.test(text)) return traced
  if (LETTER_SPACED.test(text)) return filterTraced(traced, (i) => !SPACE.test(text[i]!))
  const keep = new Set<number>()
  const fieldLine = text.length <= 200
  const spread = fieldLine && SPREAD.test(text)
  for (let i = 0; i < text.length; ) {
    if (!SPACE.test(text[i]!)) {
      i++
      continue
    }
    let end = i
    while (end < text.length && SPACE.test(text[end]!)) end++
    if (i > 0 && end < text.length) {
      if (i <= 3 && /^[一二三四五六七八九十]{1,3}$/u.test(text.slice(0, i))) keep.add(i)
      const touches = CJK.test(text[i - 1]!) || CJK.test(text[end]!)
      if ((!touches && !(spread && isSpreadFigure(text, i, end))) || (touches && fieldLine && partsFields(text.slice(0, i), text.slice(end)))) keep.add(i)
    }
    i = end
  }
  return filterTraced(traced, (i) => !SPACE.test(text[i]!) || keep.has(i))
}

/** 第 5 6 号 建 议, 0 7 9 7 - 4 2 1 1 0 2 3: a line set or scanned sign by sign. */
const SPREAD = /(?:[\u4e00-\u9fff]\s){4}|(?:[\d\-—－]\s){6}/u

/** The space from `from` to `to` parts two single figures. */
function isSpreadFigure(text: string, from: number, to: number): boolean {
  return FIGURE.test(text[from - 1]!) && FIGURE.test(text[to]!) && !FIGURE.test(text[from - 2] ?? ' ') && !FIGURE.test(text[to + 1] ?? ' ')
}

const FIGURE = /[\d\-—－]/u

function partsFields(before: string, after: string): boolean {
  if (/^(?:(?:信息|文件|公文)?名称|标题)$/u.test(before) && /关于|^对/u.test(after)) return true
  if (/[：:]/u.test(before) && /^[\u4e00-\u9fff]{2,10}(?:\s[\u4e00-\u9fff]{1,2})?[：:]/u.test(after)) return true
  return /[局委会府室办组厅部处院]$/u.test(before) && !before.includes('。') && /^[\d〇○二][\d〇○零一二三\s]{3,8}年/u.test(after)
}

/** N3: characters that may rightly stand twice in a row (人人, 一一), so a double at a page break proves nothing. */
const REDUPLICATED = '人天年月日时处个步件事家户层点一常渐往种代多大小好'

/** N3: a character printed at the foot of one page and again at the head of the next (基⏎基础). */
export function dropPrintedTwice(before: TracedText, after: TracedText, removals: Removal[]): TracedText {
  const sign = after.text[0]
  if (!sign || before.text.at(-1) !== sign) return after
  if (!/[\u4e00-\u9fff]/u.test(sign) || REDUPLICATED.includes(sign)) return after
  removals.push({ text: sign, reason: 'printed_twice', range: { start: after.offsets[0]!, end: after.offsets[0]! + 1 } })
  return cut(after, 1)
}
