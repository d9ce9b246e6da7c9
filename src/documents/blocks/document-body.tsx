import { BlockView } from '#documents/blocks/block-view.tsx'
import type { ReadingBlock } from '#documents/blocks/reading-block.ts'

export type BodyWords = {
  /** Name of the link that cites a paragraph. */
  cite: string
  /** 牵头, and the same when the text only suggests it. */
  lead: string
  leadInferred: string
  /** Name of a table's scroll region when it bears no title. */
  table: string
}

type Props = {
  blocks: ReadingBlock[]
  words: BodyWords
  /** Where a block's citation page is; without it no ¶ links are shown (previews). */
  cite?: (anchor: string) => string
}

/** The text of a document, or of one of its parts, block by block. Pure: what it shows is what it is given, never markup. */
export function DocumentBody({ blocks, words, cite }: Props) {
  return (
    <div className="text" lang="zh-CN">
      {blocks.map((block, index) => {
        const next = blocks[index + 1]
        // A table's title is its caption, and keeps its own address there.
        if (block.kind === 'table-title' && next?.table) return null
        const above = blocks[index - 1]
        return <BlockView key={block.anchor} block={block} title={above?.kind === 'table-title' ? above : null} words={words} cite={cite} />
      })}
    </div>
  )
}
