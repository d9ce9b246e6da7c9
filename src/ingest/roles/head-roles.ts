import { endsAsTitle, isFieldLine, isGenreAlone, looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { readNumberOfYear } from '#ingest/elements/document-number.ts'
import { readPassedDay } from '#ingest/elements/document-dates.ts'
import { isWebIndex, readIndexPairs } from '#ingest/elements/form-pairs.ts'
import { isBareDisclosure } from '#ingest/elements/formulas.ts'
import { HEAD_RULES, roleBy } from '#ingest/roles/rules.ts'
import { OWNER } from '#ingest/word-lists/website-chrome.ts'
import type { Bounds } from '#ingest/roles/bounds.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** Gives the lines above the text their roles: what a website put there, the elements of the head, and one title. */
export function assignHead(paragraphs: RoledParagraph[], { addressee, bodyStart }: Bounds): void {
  const head = paragraphs.slice(0, addressee >= 0 ? addressee : bodyStart)
  if (addressee >= 0) paragraphs[addressee]!.role = 'addressee'
  head.forEach((paragraph, i) => {
    paragraph.role = roleBy(HEAD_RULES, paragraph.text) ?? (paragraph.isRow && head[i - 1]?.isRow && head[i - 1]?.role === 'index' ? 'index' : 'field')
  })
  head.forEach((paragraph, i) => {
    if (paragraph.role === 'chrome' && OWNER.test(paragraph.text) && [head[i - 1], head[i + 1]].some((beside) => beside !== undefined && OF_CASE.test(beside.text))) paragraph.role = 'field'
  })
  head.forEach((paragraph, i) => {
    if (paragraph.role === 'field' && isBareDisclosure(paragraph.text) && [head[i - 1], head[i + 1]].some((beside) => beside?.role === 'class' || beside?.role === 'number')) paragraph.role = 'disclosure'
  })
  growTitle(head)
  if (addressee < 0 && !head.some(({ role }) => role === 'title')) takePlainTitle(head)
  markSurroundings(head)
  keepOneTitle(head)
  takeNumberOfYear(head)
}

/** 主办单位 beside 会办单位 or 提案人 is who answers, not whose website it is. */
const OF_CASE = /^(?:会办单位|协办单位|承办单位|提案人|建议人|提案者|领衔代表|案由|案号|(?:提案|建议)编号|答复内容)\s?[：:]/u

/** Above the last line a website put there, only titles are more than surroundings; a title there is the heading of the page. */
function markSurroundings(head: readonly RoledParagraph[]): void {
  const last = head.findLastIndex((paragraph) => paragraph.role === 'chrome' || isWebIndex(paragraph))
  // 文号, left empty above the mark of the organ, has no value; a day or a way of disclosure below its label is one.
  const until = last >= 0 && isLabelAlone(head[last]!) && ['date', 'disclosure'].includes(head[last + 1]?.role ?? '') ? last + 2 : last
  head.slice(0, Math.max(0, until)).forEach((paragraph, i) => {
    if (paragraph.role === 'disclosure' && i > 0 && isLabelAlone(head[i - 1]!)) paragraph.role = 'index'
    if (paragraph.role === 'disclosure' && isMenuEntry(head, i)) paragraph.role = 'chrome'
    if (paragraph.role === 'date') paragraph.role = readPassedDay(paragraph.text) ? 'date' : 'index'
    else if (paragraph.role === 'title') paragraph.role = 'headline'
    else if (['letterhead', 'field', 'contact', 'leader'].includes(paragraph.role)) paragraph.role = i > 0 && head[i - 1]!.role === 'index' ? 'index' : 'chrome'
  })
}

/** 依申请公开 between 政府信息公开指南 and other entries of a menu says nothing of the document. */
function isMenuEntry(head: readonly RoledParagraph[], i: number): boolean {
  const beside = [head[i - 1], head[i + 1]]
  return /^[\u4e00-\u9fff]+公开$/u.test(head[i]!.text) && beside.some((line) => line?.role === 'chrome' && /公开(?:指南|制度|目录|年报|内容|平台)$/u.test(line.text))
}

/** 公开方式：, its value on the next line. */
function isLabelAlone({ role, text }: RoledParagraph): boolean {
  return role === 'index' && readIndexPairs(text).some(({ value }) => value === '')
}

/** A title may end in a line that is its 文种 alone (实施方案) or be nothing else (公告); the plain lines right above belong to it. */
function growTitle(head: readonly RoledParagraph[]): void {
  head.forEach((paragraph, i) => {
    if (paragraph.role === 'field' && isGenreAlone(paragraph.text)) paragraph.role = 'title'
    if (paragraph.role !== 'title' || !endsAsTitle(paragraph.text)) return
    for (let above = i - 1; above >= Math.max(0, i - LONGEST_TITLE) && isPlain(head[above]!); above--) head[above]!.role = 'title'
  })
}

function isPlain({ role, text }: RoledParagraph): boolean {
  return role === 'field' && text.length >= 4 && text.length <= 60 && !/[，。；：！？、,;:!?]$/u.test(text) && !/[。；]/u.test(text) && !isFieldLine(text) && !LABELLED.test(text) && !NUMBER_OF_YEAR.test(text) && !/[〔［\[【]\s?(?:19|20)\d{2}|[|｜]/u.test(text)
}

/** 2021年 第1号: the number of an announcement, no title. */
const NUMBER_OF_YEAR = /^(?:(?:19|20)\d{2}\s?年?\s?)?第\s?\d{1,4}\s?号$/u

/** The number of an announcement stands beside its title. */
function takeNumberOfYear(head: readonly RoledParagraph[]): void {
  if (!head.some(({ role, text }) => (role === 'title' || role === 'headline') && /(?:公告|通告|公示)$/u.test(text))) return
  const own = head.find(({ role, text }) => role === 'field' && readNumberOfYear(text) !== null)
  if (own) own.role = 'number'
}

/** 办复评定：B类 is a field, whatever its label. */
const LABELLED = /^[\u4e00-\u9fff]{2,8}[：:]\s?\S{1,4}$/u

/** Several lines may look like titles: page heading, column name, and the title itself. The last run, next to the text, is the title. */
function keepOneTitle(head: readonly RoledParagraph[]): void {
  const titles = head.map(({ role }, i) => (role === 'title' ? i : -1)).filter((i) => i >= 0)
  const named = titles.filter((i) => /关于|^对|第.{1,14}号/u.test(head[i]!.text.slice(0, 200)))
  const last = (named.length > 0 ? named : titles).at(-1)
  if (last === undefined) return
  for (const i of titles) if (i !== last && !continuesTitle(head, i, last)) head[i]!.role = 'headline'
}

/** A title takes up a handful of lines at most. */
const LONGEST_TITLE = 6

function continuesTitle(head: readonly RoledParagraph[], i: number, last: number): boolean {
  if (Math.abs(last - i) > LONGEST_TITLE) return false
  const [from, to] = i < last ? [i, last] : [last, i]
  const between = head.slice(from, to + 1)
  if (!between.every(({ role }) => role === 'title') || isGenreAlone(head[from]!.text) || head[from]!.text === head[to]!.text) return false
  if (endsAsTitle(head[from]!.text) && looksLikeTitle(head[from]!.text)) return between.slice(1).every(({ text }) => isTail(text))
  return head[to]!.text.length < 60
}

/** 研究处理情况的报告: the end of a title whose line above could itself have been one. */
function isTail(text: string): boolean {
  return text.length <= 24 && endsAsTitle(text) && !/^(?:关于|对|《)|关于/u.test(text)
}

/** A document of no known form still has a heading: the first plain line above its text. */
function takePlainTitle(head: readonly RoledParagraph[]): void {
  const heading = head.find((paragraph) => isPlain(paragraph) || (paragraph.role === 'chrome' && PLAIN_HEADING.test(paragraph.text)))
  if (heading) heading.role = 'title'
}

/** 区卫健委：用心用情办好每一件建议提案 */
const PLAIN_HEADING = /^[\u4e00-\u9fff“”]{2,14}：[\u4e00-\u9fff“”《》、0-9]{6,40}$/u
