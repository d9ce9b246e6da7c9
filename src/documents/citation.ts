import type { ReadingBlock } from '#documents/blocks/reading-block.ts'

type Cited = { title: string | null; number: string | null; issuerName: string | null }

/**
 * How to cite a document or one place in it, in the form Chinese official writing uses. Parts that are not known are left out.
 *
 * @example
 * citationOf({ title: '…答复函', number: '厦湖卫健函〔2025〕11号', issuerName: '厦门市湖里区卫生健康局' }, '二、措施与成效（一）', 'https://…#s2-1')
 * //=> '厦门市湖里区卫生健康局：《…答复函》（厦湖卫健函〔2025〕11号），二、措施与成效（一），https://…#s2-1'
 */
export function citationOf({ title, number, issuerName }: Cited, section: string, url: string): string {
  const work = `${issuerName ? `${issuerName}：` : ''}${title ? `《${nested(title)}》` : ''}${number ? `（${number}）` : ''}`
  return [work, section, url].filter(Boolean).join('，')
}

/** Where a block stands, by the numbering above it: the 一、 with its heading, the rest by their markers. */
export function sectionOf(blocks: ReadingBlock[], anchor: string): string {
  const block = blocks.find((one) => one.anchor === anchor)
  if (!block?.path) return ''
  return ancestorsOf(blocks, block)
    .map(({ level, marker, heading }) => (level === 1 ? `${marker ?? ''}${heading ?? ''}` : (marker ?? '').replace(/[.．、]$/, '')))
    .join('')
}

function ancestorsOf(blocks: ReadingBlock[], { path, part }: ReadingBlock): ReadingBlock[] {
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
