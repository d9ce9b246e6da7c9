import type { BodyWords } from '#documents/blocks/document-body.tsx'
import type { ReadingBlock } from '#documents/blocks/reading-block.ts'
import { MarkedText } from '#documents/blocks/marked-text.tsx'
import { shownMarker } from '#documents/blocks/shown-marker.ts'
import { TableView } from '#documents/blocks/table-view.tsx'

type Props = { block: ReadingBlock; title: ReadingBlock | null; words: BodyWords; cite?: (anchor: string) => string }

/** One block at its address, its ¶ behind its last words. A heading stands on a line of its own and leaves its stop to the paragraph break. */
export function BlockView({ block, title, words, cite }: Props) {
  const { anchor, kind, marker, heading, text, table } = block
  const link = cite && <CiteLink href={cite(anchor)} name={words.cite} />
  if (table) return <TableView block={block} table={table} title={title} words={words} cite={link} />
  const body = <MarkedText block={block} part="text" words={words} />
  if (kind === 'attachment-title' && !(text || heading)) return <p id={anchor} className="tt annex">{marker}{link}</p>
  if (kind === 'attachment-title') return <h2 id={anchor} className="part">{marker}{text || heading}{link}</h2>
  if (kind === 'table-title') return <p id={anchor} className="tt">{text || heading}{link}</p>
  if (kind === 'heading' && heading) {
    const Tag = headingTag(block)
    return (
      <>
        <Tag id={anchor}>{shownMarker(marker)}<MarkedText block={block} part="heading" words={words} />{!text && link}</Tag>
        {text && <p>{body}{link}</p>}
      </>
    )
  }
  return (
    <p id={anchor} className={kind === 'item' ? 'i' : undefined}>
      {heading ? <b>{shownMarker(marker)}<MarkedText block={block} part="heading" words={words} />{block.headingStop}</b> : shownMarker(marker)}
      {body}
      {link}
    </p>
  )
}

function CiteLink({ href, name }: { href: string; name: string }) {
  return <a className="q" href={href}>{name}</a>
}

/** h2 for 一、 in a letter, one lower in an attached document, whose own title is the h2. */
function headingTag({ level, part }: ReadingBlock): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const rank = Math.min(Math.max(level, 1) + 1 + Math.min(part, 1), 6)
  return `h${rank as 2 | 3 | 4 | 5 | 6}`
}
