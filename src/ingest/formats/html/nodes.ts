import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attribute, fontOf, isHidden, isSetIn, weightOf } from '#ingest/formats/html/style.ts'
import { paragraph, type Flow, type FlowParagraph } from '#ingest/formats/flow.ts'
import { numberOfItem } from '#ingest/formats/html/list-items.ts'
import { readGrid } from '#ingest/formats/html/grid.ts'
import { trimmedPieces, withoutLead } from '#ingest/formats/html/white-space.ts'
import { powerAfter } from '#ingest/formats/powers.ts'
import { shownIn } from '#ingest/formats/symbol-fonts.ts'
import type { NoticeKey } from '#ingest/formats/source-text.ts'
import type { Notices } from '#ingest/formats/notices.ts'

const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'ul',
])
const UNSEEN: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript', 'select', 'textarea', 'iframe', 'title', 'datalist'])
const FIGURES: ReadonlySet<string> = new Set(['img', 'picture', 'svg', 'canvas', 'video', 'audio', 'object', 'embed', 'v:imagedata'])
/** Anchors of footnotes as Word (_ftn1) and LibreOffice (sdfootnote1sym) write them, and the blocks that hold the notes. */
const NOTE_LINK = /^#_?((?:ftn|edn|sdfootnote|sdendnote)\d+)(?:sym)?$/
const NOTE_BLOCK = /^((?:ftn|edn|sdfootnote|sdendnote)\d+)$/
/** Inside a note, the way back to where it is referred to. */
const WAY_BACK = /^#(?:_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc)$/

type Around = { bold: boolean; pre: boolean; font: string }

/** Walks the nodes of a page: blocks become paragraphs, tables become tables, everything else is words of a weight. */
export function readNodes(nodes: readonly Tree.ChildNode[], notices: Notices, nested = false): Flow {
  const flow: Flow = []
  const listed = new Map<Tree.Element, number>()
  const notes = new Map<string, string>()
  const labels = new Map<string, number>()
  let current = null as FlowParagraph | null
  walk(nodes, { bold: false, pre: false, font: '' })
  end()
  return withNotes(flow, notes)

  function walk(children: readonly Tree.ChildNode[], around: Around): void {
    for (const child of children) {
      if (child.nodeName === '#text' && 'value' in child) say(shownIn(around.font, around.pre ? child.value : child.value.replace(/[\t\n\r\f ]+/gu, ' ')), around.bold)
      else if ('tagName' in child) element(child, around)
    }
  }

  function element(node: Tree.Element, around: Around): void {
    const { tagName } = node
    if (UNSEEN.has(tagName) || isHidden(node) || isLeftOut(node)) return
    const within = { bold: weightOf(node) ?? around.bold, pre: around.pre || tagName === 'pre', font: fontOf(node) ?? around.font }
    const note = tagName === 'a' ? NOTE_LINK.exec(attribute(node, 'href'))?.[1] : undefined
    const power = tagName === 'sup' ? powerAfter(current?.pieces.at(-1)?.text ?? '', wordsIn(node)) : null
    if (note !== undefined) refer(note)
    else if (tagName === 'sup' && power !== null) say(power, around.bold)
    else if (tagName === 'br') say('\n', around.bold)
    else if (tagName === 'table') {
      end()
      flow.push(readGrid(node, (cell) => ({ flow: readNodes(cell.childNodes, notices, true) })))
    } else if (BLOCKS.has(tagName)) readBlock(node, within)
    else {
      if (tagName === 'ins') notice('tracked_insertion', wordsIn(node))
      walk(node.childNodes, within)
    }
  }

  /** Pictures, what was struck out, notes (which go to where they are referred to) and the heads and feet of printed pages. */
  function isLeftOut(node: Tree.Element): boolean {
    const noteBlock = NOTE_BLOCK.exec(attribute(node, 'id'))?.[1]
    if (noteBlock !== undefined) notes.set(noteBlock, wordsIn(node).trim())
    else if (FIGURES.has(node.tagName)) notice('image', attribute(node, 'alt'))
    else if (node.tagName === 'del') notice('tracked_deletion', wordsIn(node))
    else if (attribute(node, 'class') === 'msocomanchor') return true
    else if (/mso-element:\s*comment-list/i.test(attribute(node, 'style'))) notice('comment', wordsIn(node))
    else if (node.tagName === 'div' && /^(?:header|footer)$/.test(attribute(node, 'title'))) notice(attribute(node, 'title') as 'header' | 'footer', wordsIn(node))
    else return false
    return true
  }

  function readBlock(node: Tree.Element, within: Around): void {
    const outer = current
    // The first paragraph of an item stands beside the item's number.
    if (!(outer?.marker && outer.pieces.length === 0)) end()
    if (node.tagName === 'li') current = paragraph([], { marker: numberOfItem(node, listed) })
    else if (isSetIn(node) && current === null) current = paragraph([], { indented: true })
    walk(node.childNodes, within)
    end()
  }

  /** Footnotes keep their numbers; endnotes, numbered apart, go on after them. */
  function refer(note: string): void {
    if (!labels.has(note)) {
      const own = Number(/\d+$/.exec(note)![0])
      labels.set(note, [...labels.values()].includes(own) ? Math.max(...labels.values()) + 1 : own)
    }
    say(`[${labels.get(note)}]`, false)
    current?.notes.push({ label: note, text: '' })
  }

  function notice(key: NoticeKey, words: string): void {
    notices.add(key, { block: nested ? null : flow.length, words })
  }

  function say(text: string, bold: boolean): void {
    current ??= paragraph([])
    if (current.pieces.length > 0 || text.trim() !== '' || text.includes('\u00a0')) current.pieces.push({ text, bold })
  }

  /** White space at the ends of a paragraph is the page's; a no-break space or a wide one is the writer's. */
  function end(): void {
    const pieces = current === null ? [] : trimmedPieces(current.pieces)
    if (current !== null && pieces.length > 0) {
      const setIn = current.indented || /^(?:[\u3000\u2003]{2}|[\u00a0 ]{3,})/u.test(pieces[0]?.text ?? '')
      flow.push({ ...current, pieces: setIn ? withoutLead(pieces) : pieces, indented: setIn })
    }
    current = null
  }

  function wordsIn(node: Tree.Element): string {
    if (WAY_BACK.test(attribute(node, 'href'))) return ''
    return node.childNodes.map((child) => ('value' in child ? child.value : 'tagName' in child ? wordsIn(child) : '')).join('').replace(/\s+/gu, ' ')
  }

  function withNotes(blocks: Flow, texts: ReadonlyMap<string, string>): Flow {
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue
      block.notes = block.notes.flatMap(({ label }) => (texts.has(label) ? [{ label: String(labels.get(label)), text: texts.get(label)! }] : []))
      for (const { text } of block.notes) notices.add('footnote', { words: text })
    }
    return blocks
  }
}
