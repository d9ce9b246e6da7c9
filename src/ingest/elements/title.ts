import { findCaseNumber } from '#ingest/case/case-number.ts'
import { endsAsTitle, isOrganisation, organsIn } from '#ingest/elements/element-shapes.ts'
import { readClassAlone } from '#ingest/elements/result-class.ts'
import { findDocumentNumbers } from '#ingest/elements/document-number.ts'
import { cut, join, rangeOf, type TracedText } from '#ingest/text/traced-text.ts'
import { ELEMENT_LABELS } from '#ingest/word-lists/form-labels.ts'
import type { FormPair } from '#ingest/elements/form-pairs.ts'
import { TITLE_GENRES } from '#ingest/word-lists/title-genres.ts'
import type { Layout } from '#ingest/layout.ts'
import type { OrganMention } from '#ingest/elements/issuing-organ.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** The title as a field, its text with places, the organ it opens with, and the paragraphs it stands in. */
export type ReadTitle = { field: NonNullable<ParsedDocument['title']>; traced: TracedText; organ: OrganMention | null; paragraphs: readonly RoledParagraph[] }

/** The title of the letter or notice: its own lines, else the heading the web page gives it, else the name in the index table. */
export function readTitle({ paragraphs, pairs, printed }: Layout): ReadTitle | null {
  const head = paragraphs.filter(({ part }) => part === 0)
  const titles = head.filter(({ role }) => role === 'title')
  const heading = pageHeading(head)
  const named = titles.length > 0 && !isStumpOf(heading[0], titles) ? withOrganLine(head, titles) : heading
  if (named.length === 0) return pairedTitle(pairs)
  const traced = withoutTail(join(named))
  const genre = genreOf(traced.text)
  const first = named[0]!
  const lines = [...new Set(named.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, i) => line + i)))]
  const raw = named.map((paragraph) => printed(paragraph)).join('\n')
  const organ = organOfTitle(traced, first.line) ?? organOfHeading(head)
  return { field: { raw, normalized: traced.text, genre, lines, line: first.line, range: rangeOf(traced) }, traced, organ, paragraphs: named }
}

/** A title that lost its 文种 on the way, below a heading of the page that has both its number and its 文种. */
function isStumpOf(heading: RoledParagraph | undefined, titles: readonly RoledParagraph[]): boolean {
  const own = titles.map(({ text }) => text).join('')
  const number = findCaseNumber(own)
  return heading !== undefined && !endsAsTitle(own) && endsAsTitle(heading.text) && number !== null && findCaseNumber(heading.text)?.number === number.number
}

/** The heading a web page gives the letter, when the letter shows no title of its own below it. */
function pageHeading(head: readonly RoledParagraph[]): RoledParagraph[] {
  const headlines = head.filter(({ role }) => role === 'headline')
  const named = headlines.filter(({ text }) => /关于|答复|^对|通知|报告|方案/u.test(text))
  return (named.length > 0 ? named : headlines).slice(-1)
}

/** The organ the heading of the page opens with, where the letter's own title leaves it out. */
function organOfHeading(head: readonly RoledParagraph[]): OrganMention | null {
  const headlines = head.filter(({ role }) => role === 'headline')
  return headlines.map((headline) => organOfTitle(headline, headline.line)).find((organ) => organ !== null) ?? null
}

/** The issuing organ takes the first line of the title where its name stands right above 关于 (GB/T 9704—2012, 7.3.1); with 文件 behind it, it is the mark. */
function withOrganLine(head: readonly RoledParagraph[], titles: RoledParagraph[]): RoledParagraph[] {
  const first = head.indexOf(titles[0]!)
  const before = head[first - 1]
  if (!before || before.role !== 'letterhead' || /文\s?件$/u.test(before.text) || !/^(?:关于|对|转发|印发)/u.test(titles[0]!.text)) return titles
  return [before, ...titles]
}

/** The name the index table gives a document that shows no title of its own. */
function pairedTitle(pairs: readonly FormPair[]): ReadTitle | null {
  const pair = pairs.find(({ label, value }) => ELEMENT_LABELS.title.test(label) && value.length > 4)
  if (!pair) return null
  const { value, paragraph } = pair
  const traced = cut(paragraph, pair.index, pair.index + value.length)
  return { field: { raw: value, normalized: value, genre: genreOf(value), lines: [paragraph.line], line: paragraph.line, range: rangeOf(traced) }, traced, organ: organOfTitle(traced, paragraph.line), paragraphs: [paragraph] }
}

/** A number or a class in brackets behind the title is no part of it. */
function withoutTail(traced: TracedText): TracedText {
  const { text } = traced
  const number = findDocumentNumbers(text).at(-1)
  if (/^《[^《》]+》$/u.test(text)) return cut(traced, 1, text.length - 1)
  const numbered = number && /^[）)】\]\s]*$/u.test(text.slice(number.index + number.raw.length)) ? text.slice(0, number.index).replace(/[（(【\[\s]+$/u, '') : text
  const noted = BRACKETED_END.exec(numbered)
  const bare = noted && readClassAlone(noted[1]!) ? numbered.slice(0, noted.index) : numbered
  return endsAsTitle(bare) ? cut(traced, 0, bare.length) : traced
}

const BRACKETED_END = /\s*[（(【\[]([^（()）【】\[\]]{1,20})[）)】\]]$/u

function genreOf(title: string): string | null {
  const plain = title.replace(/(?:[（(【][^（）()]{1,24}[）)】])+$/u, '')
  return TITLE_GENRES.filter((genre) => plain.endsWith(genre)).toSorted((a, b) => b.length - a.length)[0] ?? null
}

function organOfTitle(title: TracedText, line: number): OrganMention | null {
  const about = title.text.search(/关于|对(?=.{0,8}(?:届|政协|人大|第))|解读(?=《)/u)
  const name = about > 2 ? title.text.slice(0, about).trim() : (YEARLY.exec(title.text)?.slice(1).find((organ) => organ !== undefined) ?? '')
  if (name === '' || (!isOrganisation(name) && !SITTING.test(name))) return null
  const first = organsIn(name)[0]!
  const from = title.text.indexOf(first)
  return { name: first, line, range: rangeOf(title, from, from + first.length) }
}

/** 某市某区第十五届人民代表大会第二次会议关于…的决议: what decides is the sitting. */
const SITTING = /^[\u4e00-\u9fff]{2,20}[省市区县州旗乡镇]第?[一二三四五六七八九十]{1,3}届人民代表大会(?:常务委员会)?第[一二三四五六七八九十]{1,3}次会议$/u

/** 某县卫生健康局2024年政府信息公开工作年度报告, 2024年度某县卫生健康局部门决算: what an organ gives out every year names no 关于. */
const YEARLY = /^(?:([\u4e00-\u9fff]{4,30})(?=\d{4}\s?年)|\d{4}\s?年度?([\u4e00-\u9fff]{4,30}?)(?=(?:[（(][^（）()]{1,6}[）)])?(?:部门|单位)(?:预|决)算))/u
