import { rangeOf } from '#ingest/text/traced-text.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import type { Block } from '#ingest/parsed-body.ts'
import type { Layout } from '#ingest/layout.ts'
import type { LineJoin } from '#ingest/text/paragraphs.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { Range } from '#ingest/text/source-range.ts'
import type { Removal } from '#ingest/text/repairs.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

type Defect = ParsedDocument['defects'][number]

export type DefectInput = Layout & { blocks: readonly Block[]; /** `**` is our own mark of what is bold, no leak. */ boldIsMarked: boolean }

/** Lists the repairs of layout, so that a clerk can see what was joined or left out, and signs that were only read another way. */
export function findLayoutDefects(input: DefectInput): Defect[] {
  return [...wrapDefects(input), ...joinDefects(input), ...markDefects(input), ...signDefects(input), ...listDefects(input)]
}

function wrapDefects({ hardWrap, paragraphs }: DefectInput): Defect[] {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  if (!hardWrap || !first || !last) return []
  return [defect('hard_wrap', `${first.line}–${last.endLine}`, `${hardWrap.width}`, '', [{ start: rangeOf(first).start, end: rangeOf(last).end }])]
}

const KIND_OF_JOIN: Record<LineJoin['kind'], string> = {
  page_break: 'page_break', wrap: 'wrap', orphan_responsibility: 'orphan_responsibility_line', title: 'line_break_in_title',
}

function joinDefects({ paragraphs, removals }: DefectInput): Defect[] {
  return paragraphs.flatMap((paragraph) => paragraph.joins.flatMap((join) => {
    const twice = removals.some(({ reason, range }) => reason === 'printed_twice' && range.start === join.offset)
    const kind = twice ? 'duplicated_character_at_page_break' : join.kind === 'wrap' ? wrapInside(join) : KIND_OF_JOIN[join.kind]
    if (kind === null) return []
    const before = join.before.slice(-12)
    const after = join.after.slice(0, 12)
    return [defect(kind, `${join.from}→${join.to}`, `${before}⏎${after}`, before + after.slice(twice ? 1 : 0), [{ start: join.offset, end: join.offset }])]
  }))
}

/** Wraps are named only where they cut an identifier or a title; the others are the hard wrap itself. */
function wrapInside(join: LineJoin): string | null {
  if (/第\s?\d*$/u.test(join.before.slice(-14)) && /^\d*\s?号/u.test(join.after)) return 'wrap_inside_identifier'
  return join.before.lastIndexOf('《') > join.before.lastIndexOf('》') ? 'wrap_inside_title' : null
}

function markDefects({ removals, lineOf, boldIsMarked }: DefectInput): Defect[] {
  const left = (reason: Removal['reason']): Sight[] => removals.filter((removal) => removal.reason === reason).map(({ text, range }) => ({ line: lineOf(range.start), raw: text.trim(), range }))
  const marks = left('markdown')
  return [
    ...grouped('markdown_heading_leak', marks.filter(({ raw }) => raw.startsWith('#'))),
    ...grouped('markdown_bold_leak', boldIsMarked ? [] : marks.filter(({ raw }) => raw === '**')),
    ...grouped('page_mark', left('page_mark')),
    ...grouped('running_head', left('running_head')),
    ...grouped('contents_list', left('contents_list')),
  ]
}

/** Beyond so many of one kind, a list helps nobody. */
const MOST_SIGHTS = 400

type Sight = { line: number; raw: string; range: Range }

const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['halfwidth_comma', /(?<=[\u4e00-\u9fff”》）)\d%])[,;](?=[\u4e00-\u9fff“《])/gu],
  ['halfwidth_parenthesis', /(?<=[\u4e00-\u9fff”。])[()]|[()](?=[\u4e00-\u9fff])/gu],
  ['full_stop_inside_quotation', /。”(?=\S)/gu],
]

const SIGN = /[,;()]|。”|^-/u

function signDefects({ paragraphs, text, lineOf }: DefectInput): Defect[] {
  const sights = new Map<string, Sight[]>()
  const see = (kind: string, sight: Sight) => {
    const seen = sights.get(kind)
    if (!seen) sights.set(kind, [sight])
    else if (seen.length < MOST_SIGHTS) seen.push(sight)
  }
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'chrome' || paragraph.role === 'index') continue
    if (SIGN.test(paragraph.text)) seeSigns(paragraph, lineOf, see)
    for (const sight of spaceSights(paragraph, text, lineOf)) see(sight.kind, sight)
  }
  return [...sights].flatMap(([kind, found]) => grouped(kind, found))
}

function seeSigns(paragraph: RoledParagraph, lineOf: DefectInput['lineOf'], see: (kind: string, sight: Sight) => void): void {
  const marker = paragraph.isRow ? null : readMarker(paragraph.text)
  const at = (from: number, to: number): Sight => ({ line: lineOf(paragraph.offsets[from]!), raw: paragraph.text.slice(from, to), range: rangeOf(paragraph, from, to) })
  if (marker?.style === 'cn-paren' && marker.raw.startsWith('(')) see('halfwidth_parenthesis_in_numbering', at(0, marker.length))
  if (marker?.style === 'dash' && marker.raw.startsWith('-')) see('dash_as_hyphens', at(0, marker.length))
  for (const [kind, sign] of SIGNS) {
    if (kind === 'full_stop_inside_quotation' && marker?.style !== 'cn-paren') continue
    for (const match of paragraph.text.slice(0, 20_000).matchAll(sign)) see(kind, at(match.index, match.index + match[0].length))
  }
}

/** White space that stood inside a paragraph and is gone. */
function spaceSights(paragraph: RoledParagraph, source: string, lineOf: (offset: number) => number): (Sight & { kind: string })[] {
  if (paragraph.isRow) return paragraph.text.includes(' ') ? rowSights(paragraph, lineOf) : []
  if (isUnbroken(paragraph)) return []
  const found: (Sight & { kind: string })[] = []
  for (let i = 1; i < paragraph.offsets.length && found.length < MOST_SIGHTS; i++) {
    const [before, after] = [paragraph.offsets[i - 1]! + 1, paragraph.offsets[i]!]
    if (after <= before || !/^[^\S\r\n]+$/u.test(source.slice(before, after))) continue
    const kind = paragraph.role === 'title' || paragraph.role === 'attachment-title' ? 'line_break_in_title' : /^\d+\.$/u.test(paragraph.text.slice(0, i)) ? 'numbering_spacing' : 'spaces_between_cjk_and_digits'
    found.push({ kind, line: lineOf(after), raw: source.slice(before - 1, after + 1), range: { start: before, end: after } })
  }
  return found
}

function isUnbroken({ offsets }: RoledParagraph): boolean {
  const [first, last] = [offsets[0]!, offsets.at(-1)!]
  return last - first === offsets.length - 1
}

function rowSights(paragraph: RoledParagraph, lineOf: (offset: number) => number): (Sight & { kind: string })[] {
  return [...paragraph.text.matchAll(/(?<=[\u4e00-\u9fff年]) +(?=[\u4e00-\u9fff])/gu)].map((match) => ({
    kind: 'line_break_in_table_cell', line: lineOf(paragraph.offsets[match.index]!), raw: match[0], range: rangeOf(paragraph, match.index, match.index + match[0].length),
  }))
}

function listDefects({ blocks, paragraphs, lineOf }: DefectInput): Defect[] {
  const ownParagraph = blocks.filter((block) => block.kind === 'item' && !block.continues && /^[二三四五六七八九十]+是$/u.test(block.rawMarker ?? ''))
  const byLine = new Map(ownParagraph.length === 0 ? [] : paragraphs.map(({ line }, i) => [line, i]))
  const detached = ownParagraph.flatMap((block) => {
    const previous = paragraphs[(byLine.get(block.line) ?? 0) - 1]
    const runsInside = previous && /[。；：，][一二三四五六七八九十]是/u.test(previous.text)
    return runsInside ? [defect('item_detached_from_parent', `${previous.endLine}→${block.line}`, `⏎${block.rawMarker}`, '', [block.range], 'likely')] : []
  })
  const clauses = blocks.flatMap((block) => (block.responsibility ? [{ block, responsibility: block.responsibility }] : []))
  const mixed = clauses.filter(({ responsibility: { raw, lead } }) => lead.length === 0 && /、/u.test(raw) && /，|,/u.test(raw))
  const elided = clauses.filter(({ responsibility: { raw, units } }) => units?.some((unit) => !raw.includes(unit)))
  return [
    ...mixed.map(({ responsibility }) => defect('mixed_list_separator', `${lineOf(responsibility.range.start)}`, responsibility.raw, responsibility.raw.replace(/[，,]/gu, '、'), [responsibility.range], 'likely')),
    ...elided.map(({ block, responsibility }) => defect('elided_prefix', `${block.line}`, responsibility.raw, responsibility.units!.join('、'), [responsibility.range], 'likely')),
    ...detached,
  ]
}

function grouped(kind: string, sights: readonly Sight[]): Defect[] {
  if (sights.length === 0) return []
  const lines = [...new Set(sights.map(({ line }) => line))]
  return [defect(kind, lines.join(','), sights.slice(0, 12).map(({ raw }) => raw).join(' / '), '', sights.map(({ range }) => range))]
}

function defect(kind: string, line: string, raw: string, corrected: string, ranges: Range[], confidence: Defect['confidence'] = 'certain'): Defect {
  return { line, class: 'layout', kind, raw, corrected, confidence, ranges }
}
