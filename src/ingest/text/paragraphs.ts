import { closeSpaces, dropPrintedTwice, stripMarkup, type Removal } from '#ingest/text/repairs.ts'
import { findGapCuts } from '#ingest/text/wide-gaps.ts'
import { findRows } from '#ingest/text/table-rows.ts'
import { findPageMarks } from '#ingest/text/page-marks.ts'
import { detectHardWrap, isFull, type HardWrap } from '#ingest/text/hard-wrap.ts'
import { endsAsTitle, isFieldLine, isLetterhead, isOpenTitle, looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { cutNumberedHeadings } from '#ingest/text/numbered-cuts.ts'
import { findCuts } from '#ingest/text/one-line-letters.ts'
import { findDecimals } from '#ingest/sections/decimals.ts'
import { findInlineMarkers } from '#ingest/sections/numbering.ts'
import { isNumbered } from '#ingest/sections/section-markers.ts'
import { cut, join, trimTraced, type TracedText } from '#ingest/text/traced-text.ts'
import { isAddressee, isSalutation } from '#ingest/elements/addressees.ts'
import { isIndexLine } from '#ingest/elements/form-pairs.ts'
import { beginsClause } from '#ingest/facts/tasks/responsibility-clause.ts'
import { isLeaderLine } from '#ingest/elements/leaders.ts'
import { isDisclosure, isSigner } from '#ingest/elements/formulas.ts'
import { readDayAlone } from '#ingest/elements/document-dates.ts'
import { isChrome } from '#ingest/text/website-chrome.ts'
import { readNumberAlone } from '#ingest/elements/document-number.ts'
import type { SourceLine } from '#ingest/text/lines.ts'

/** A logical paragraph: repaired text that knows its source, and the physical lines it was joined from. */
export type LogicalParagraph = TracedText & { line: number; endLine: number; isRow: boolean; /** Its number is a decimal, as those of the whole text are. */ decimal: boolean; joins: LineJoin[] }

/** Two physical lines made one: the text on either side of the break. */
export type LineJoin = { from: number; to: number; before: string; after: string; kind: 'page_break' | 'wrap' | 'orphan_responsibility' | 'title'; offset: number }

type Piece = { traced: TracedText; line: number; blankBefore: boolean; indented: boolean; pageStart: boolean; isRow: boolean; firstOfLine: boolean; newPage: boolean; decimal: boolean }

export type Paragraphs = { paragraphs: LogicalParagraph[]; removals: Removal[]; hardWrap: HardWrap | null }

/** Makes paragraphs out of physical lines (N1 to N4, N6): joins what a page or line break has cut, and nothing else. */
export function readParagraphs(lines: readonly SourceLine[]): Paragraphs {
  const removals: Removal[] = []
  const hardWrap = detectHardWrap(lines)
  const paragraphs: LogicalParagraph[] = []
  let pieces: Piece[] = []
  let joins = NO_JOINS
  for (const piece of readPieces(lines, removals)) {
    const last = pieces.at(-1)
    const reason = last ? joinReason(pieces, piece, hardWrap) : null
    if (!last || !reason) {
      if (last) paragraphs.push(paragraphOf(pieces, joins))
      pieces = [piece]
      joins = NO_JOINS
      continue
    }
    const traced = reason === 'page_break' ? dropPrintedTwice(last.traced, piece.traced, removals) : piece.traced
    if (joins === NO_JOINS) joins = []
    joins.push({ from: last.line, to: piece.line, before: last.traced.text, after: piece.traced.text, kind: reason, offset: piece.traced.offsets[0] ?? 0 })
    pieces.push({ ...piece, traced })
  }
  if (pieces.length > 0) paragraphs.push(paragraphOf(pieces, joins))
  return { paragraphs: paragraphs.filter((paragraph) => paragraph.text.trim() !== ''), removals, hardWrap }
}

const NO_JOINS: LineJoin[] = []

function paragraphOf(pieces: readonly Piece[], joins: LineJoin[]): LogicalParagraph {
  const [first, last] = [pieces[0]!, pieces.at(-1)!]
  const { text, offsets, emphasis } = first.isRow ? first.traced : closeSpaces(pieces.length === 1 ? first.traced : join(pieces.map(({ traced }) => traced)))
  return { text, offsets, emphasis, line: first.line, endLine: last.line, isRow: first.isRow, decimal: first.decimal, joins }
}

const INDENT = /^(?:\u3000|\t|\s{2})/u

function* readPieces(lines: readonly SourceLine[], removals: Removal[]): Generator<Piece> {
  const wholeLetter = wholeLetterIn(lines)
  const rows = findRows(lines)
  const pageMarks = findPageMarks(lines)
  const decimals = findDecimals(lines.filter(({ number }, row) => !pageMarks.has(number) && !rows.has(row)))
  let blankBefore = true
  let newPage = false
  for (const [row, line] of lines.entries()) {
    const mark = pageMarks.get(line.number)
    if (mark) {
      removals.push({ text: line.text, reason: mark, range: { start: line.start, end: line.end } })
      if (mark !== 'contents_list') newPage = true
      continue
    }
    const stripped = stripMarkup(line.text, line.start, removals)
    if (!/\S/u.test(stripped.text)) {
      blankBefore = true
      continue
    }
    const isRow = rows.has(row)
    const traced = isRow ? stripped : trimTraced(stripped)
    const indented = INDENT.test(line.text)
    const pageStart = !blankBefore && line.text.startsWith(' ') && /^ \S/u.test(line.text)
    const cuts = isRow ? NO_CUTS : cutsIn(traced.text, wholeLetter(line))
    if (cuts.length === 0) yield { traced, line: line.number, blankBefore, indented, pageStart, isRow, firstOfLine: true, newPage, decimal: decimals.has(line.number) }
    const bounds = cuts.length === 0 ? NO_CUTS : [0, ...cuts, traced.text.length]
    for (let i = 0; i + 1 < bounds.length; i++) {
      const piece = trimTraced(cut(traced, bounds[i]!, bounds[i + 1]!))
      if (piece.text !== '') yield { traced: piece, line: line.number, blankBefore: i > 0 || blankBefore, indented: i > 0 || indented, pageStart, isRow, firstOfLine: i === 0, newPage: i === 0 && newPage, decimal: i === 0 && decimals.has(line.number) }
    }
    blankBefore = false
    newPage = false
  }
}

const NO_CUTS: readonly number[] = []
/** Shorter lines are cut only where wide space parts two elements. */
const LONG_LINE = 120

function cutsIn(text: string, isWholeLetter: boolean): readonly number[] {
  const gaps = findGapCuts(text)
  if (!isWholeLetter && text.length <= LONG_LINE) return gaps
  const cuts = new Set(gaps)
  if (isWholeLetter) for (const at of findCuts(text)) cuts.add(at)
  else cutNumberedHeadings(text, 0, cuts)
  return [...cuts].toSorted((a, b) => a - b)
}

const SHORTEST_LETTER = 40

/** Tells the line that holds a whole letter: one of a few, or, amid what a website put around it, most of the text with an opening in it. */
function wholeLetterIn(lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const total = filled.reduce((sum, { text }) => sum + text.length, 0)
  const few = filled.length <= 4 && filled.some(({ text }) => text.length >= 60)
  return ({ text }) => (few && text.length >= SHORTEST_LETTER) || (text.length >= 150 && text.length >= total * 0.5 && /收悉|如下/u.test(text.slice(0, 800)))
}

const ENDED = /[。；：！？”;:!?…]$|。[’”）)】]$/u

/** 各县、区人民政府，经济开发区、新⏎城开发区，市各直属单位：: a list of addressees that takes two lines. */
function addresseesGoOn(pieces: readonly Piece[], next: Piece): boolean {
  const listed = whole(pieces)
  const all = listed + next.traced.text
  return pieces.length < 4 && listed.startsWith('各') && /[、，]/u.test(listed) && /[：:]$/u.test(all) && !/[。；：:]/u.test(all.slice(0, -1)) && isAddressee(all)
}

/** 抄送：市政协提案委、⏎市政府督查室 */
function copiesGoOn(pieces: readonly Piece[], next: Piece): boolean {
  return pieces.length < 4 && /^[（(]?抄\s*[送报]/u.test(pieces[0]!.traced.text) && /[、，,]$/u.test(pieces.at(-1)!.traced.text) && next.traced.text.length <= 60 && !/[：:]/u.test(next.traced.text)
}

function joinReason(pieces: readonly Piece[], next: Piece, wrap: HardWrap | null): LineJoin['kind'] | null {
  const last = pieces.at(-1)!
  if (next.isRow || last.isRow || !next.firstOfLine) return null
  if (addresseesGoOn(pieces, next) || copiesGoOn(pieces, next)) return 'wrap'
  const reason = reasonByEnding(pieces, next, wrap)
  return reason === null || reason === 'orphan_responsibility' || !standsAlone(pieces, next, wrap) ? reason : null
}

/** 审查结果：已立案 | 信息公开：是: a row of a table that was pasted as text. */
const CELLS = /\S\s?[|｜]\s?\S/u

/** Elements of the format and lines of a website are paragraphs whatever they end with. */
function standsAlone(pieces: readonly Piece[], next: Piece, wrap: HardWrap | null): boolean {
  const previous = pieces.at(-1)!.traced.text
  const text = next.traced.text
  if (isElementLine(text) || (isElementLine(whole(pieces)) && !/[、，,；;]$/u.test(previous)) || isSalutation(text)) return true
  // The heading of a page, printed once more as the title.
  if (text.length > 4 && text === whole(pieces)) return true
  if (isAddressee(text) && !/[、，,；;]$/u.test(previous)) return true
  const runsOn = wrap !== null && isFull(previous, wrap.width) && !ENDED.test(previous)
  return !runsOn && (isLetterhead(text) || isLetterhead(whole(pieces)) || isChrome(text) || isChrome(previous) || isIndexLine(text) || isIndexLine(previous) || CELLS.test(previous))
}

function reasonByEnding(pieces: readonly Piece[], next: Piece, wrap: HardWrap | null): LineJoin['kind'] | null {
  const previous = pieces.at(-1)!.traced.text
  const text = next.traced.text
  if (beginsClause(text) && previous.length > 0) return 'orphan_responsibility'
  if (/^[（(]?抄\s*[送报]/u.test(previous) && pieces.length < 6 && listGoesOn(previous, text)) return 'wrap'
  const full = wrap !== null && isFull(previous, wrap.width)
  if (isOpenTitle(whole(pieces)) && pieces.length < 6 && !startsNumbered(next) && text.length < 90) {
    return looksLikeTitleEnd(text) ? 'title' : null
  }

  if (full && !next.indented && !(wrap.blankEnds && next.blankBefore)) {
    if (startsNumbered(next) && ENDED.test(previous)) return null
    return next.pageStart ? 'page_break' : 'wrap'
  }
  if (ENDED.test(previous) || startsNumbered(next) || startsItem(text) || next.indented) return null
  if (/^《[^《》]+》$/u.test(text) && looksLikeTitle(text)) return null
  if (isHeadingAlone(pieces) || (endsAsTitle(previous) && looksLikeTitle(previous))) return null
  if (/^[（(].*[）)]$/u.test(previous) || /责任(?:单位|部门).{2,}[）)]$/u.test(previous)) return null
  return next.newPage || widthOf(previous) >= 25 || /[，、,]$/u.test(previous) ? 'page_break' : null
}

/** A list of copies runs into the next line after a comma, or in the middle of a name when that line ends the list. */
function listGoesOn(previous: string, next: string): boolean {
  if (/[、，,]$/u.test(previous)) return true
  return !/[。）)]$/u.test(previous) && next.length <= 60 && /^[\u4e00-\u9fff]{1,20}(?:[、，,][\u4e00-\u9fff、，,]+)?。$/u.test(next)
}

/** Characters, the spaces between them left out. */
function widthOf(text: string): number {
  return text.length - (text.match(/\s/gu)?.length ?? 0)
}

function whole(pieces: readonly Piece[]): string {
  return pieces.length === 1 ? pieces[0]!.traced.text : pieces.slice(0, 8).map((piece) => piece.traced.text).join('')
}

function isElementLine(text: string): boolean {
  return text.length < 80 && (isFieldLine(text) || readDayAlone(text) !== null || readNumberAlone(text) !== null || isSigner(text) || isLeaderLine(text) || isDisclosure(text) || /[〔\[（(]\d{4}[〕\]）)]\s?\d{1,5}\s?号$/u.test(text) || text.endsWith('日印发'))
}

/** What may follow an unfinished title: more of it, not an addressee and not a sentence. */
function looksLikeTitleEnd(text: string): boolean {
  return !/[：:，。；]$/u.test(text) && !/收悉|[。]/u.test(text) && !/(?:代表|委员)(?:们)?$/u.test(text)
}

function startsNumbered({ traced: { text }, decimal }: Piece): boolean {
  return isNumbered({ text, decimal })
}

function startsItem(text: string): boolean {
  return /^[一二三四五六七八九十]{1,2}是/u.test(text) && findInlineMarkers(text.slice(0, 6), 1) !== null
}

/** A numbered line without a sentence in it is a heading: it is complete, whatever it ends with. */
function isHeadingAlone(pieces: readonly Piece[]): boolean {
  const text = whole(pieces)
  if (!startsNumbered(pieces[0]!) || text.includes('。')) return false
  return !/[，、,（“《]$/u.test(text) && text.length < 80
}
