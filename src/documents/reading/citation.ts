import type { ReadingBlock } from '#documents/blocks/reading-block.ts'
import { dayInWords } from '#i18n/dates.ts'
import type { Day } from '#platform/clock.ts'

type Cited = { title: string | null; number: string | null; issuerName: string | null; issuedOn: Day | null }

/** One place of a document, as a citation names it: where it stands, and how it begins. */
export type CitedPlace = { section: string; beginning: string }

/** So many characters tell one paragraph from the next. */
const BEGINNING = 24

/**
 * How to cite a document or one place in it, in the form Chinese official writing uses. Parts that are not known are left out.
 *
 * @example
 * citationOf({ title: '…答复函', number: '厦湖卫健函〔2025〕11号', issuerName: '厦门市湖里区卫生健康局', issuedOn: '2025-06-12' },
 *   { section: '二、措施与成效（一）', beginning: '湖里区优化政务服务' }, 'https://…#s2-1')
 * //=> '厦门市湖里区卫生健康局：《…答复函》（厦湖卫健函〔2025〕11号），2025年6月12日，二、措施与成效（一），“湖里区优化政务服务”，https://…#s2-1'
 */
export function citationOf({ title, number, issuerName, issuedOn }: Cited, place: CitedPlace | null, url: string): string {
  const work = `${issuerName ? `${issuerName}：` : ''}${title ? `《${nested(title)}》` : ''}${number ? `（${number}）` : ''}`
  return [work, issuedOn && dayInWords(issuedOn, 'zh-CN'), place?.section, place?.beginning && `“${place.beginning}”`, url].filter(Boolean).join('，')
}

/** The place of a block. A heading or table is named by its section alone; a paragraph also by its first words. */
export function placeOf(blocks: ReadingBlock[], block: ReadingBlock): CitedPlace {
  return { section: sectionOf(blocks, block.anchor), beginning: block.table ? '' : beginningOf(block.text) }
}

/** The first words, “” within “” as ‘’ (GB/T 15834—2011, 4.8); what was cut off is said by ……. */
function beginningOf(text: string): string {
  const characters = [...text.trim().replaceAll('“', '‘').replaceAll('”', '’')]
  return characters.length <= BEGINNING ? characters.join('') : `${characters.slice(0, BEGINNING).join('')}……`
}

/** Where a block stands, by the numbering above it: the 一、 with its heading, the rest by their markers. */
export function sectionOf(blocks: ReadingBlock[], anchor: string): string {
  const block = blocks.find((one) => one.anchor === anchor)
  if (!block?.path) return ''
  return ancestorsOf(blocks, block)
    .map(({ level, marker, heading }) => (level === 1 ? `${marker ?? ''}${heading ?? ''}` : (marker ?? '').replace(/[.．、]$/, '')))
    .join('')
}

/** The blocks a block stands under, itself last. */
export function ancestorsOf(blocks: ReadingBlock[], { path, part }: ReadingBlock): ReadingBlock[] {
  return blocks.filter((one) => one.part === part && one.path && one.kind !== 'paragraph' && one.kind !== 'table' && (path === one.path || path!.startsWith(`${one.path}.`)))
}

/** Everything a block says, as one string. */
export function wordsOf({ marker, heading, headingStop, text, table }: ReadingBlock): string {
  if (table) return [table.title, table.columns.join(' '), ...table.cells.map((row) => row.join(' '))].filter(Boolean).join('\n')
  return `${marker ?? ''}${heading ?? ''}${headingStop}${text}`
}

/** 《》 inside a title in 《》 becomes 〈〉 (GB/T 15834—2011, 4.15). */
function nested(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉')
}
