import type { ReadingBlock } from '#documents/blocks/reading-block.ts'
import { shownMarker } from '#documents/blocks/shown-marker.ts'

/** Deepest level of numbering listed: 一、 and （一）. */
const DEEPEST = 2

/** The contents of a document, folded on a phone and standing beside the text on a wide screen. */
export function ContentsList({ blocks, label }: { blocks: ReadingBlock[]; label: string }) {
  const entries = blocks.filter(isListed)
  if (entries.length < 3) return null
  return (
    <nav className="toc" aria-label={label}>
      <details>
        <summary>{label}</summary>
        <ol lang="zh-CN">
          {entries.map(({ anchor, kind, level, marker, heading, text }) => (
            <li key={anchor} className={level > 1 ? 'sub' : undefined}>
              <a href={`#${anchor}`}>{kind === 'attachment-title' ? text || heading : `${shownMarker(marker)}${heading}`}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}

function isListed({ kind, level, heading, text }: ReadingBlock): boolean {
  return (kind === 'attachment-title' && (text !== '' || heading !== null)) || (kind === 'heading' && heading !== null && level <= DEEPEST)
}
