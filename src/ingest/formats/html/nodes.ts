import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { paragraph, type Flow, type FlowParagraph } from '#ingest/formats/flow.ts'
import { isHidden, isSetIn, weightOf } from '#ingest/formats/html/style.ts'
import { readGrid } from '#ingest/formats/html/grid.ts'
import type { Notices } from '#ingest/formats/notices.ts'

const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'ul',
])
const UNSEEN: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'noscript', 'select', 'textarea', 'iframe', 'title', 'datalist', 'o:p'])
const FIGURES: ReadonlySet<string> = new Set(['img', 'picture', 'svg', 'canvas', 'video', 'audio', 'object', 'embed', 'v:imagedata'])

type Around = { bold: boolean; pre: boolean }

/** Walks the nodes of a page: blocks become paragraphs, tables become tables, everything else is words of a weight. */
export function readNodes(nodes: readonly Tree.ChildNode[], notices: Notices, nested = false): Flow {
  const flow: Flow = []
  const listed = new Map<Tree.Element, number>()
  let current: FlowParagraph | null = null
  walk(nodes, { bold: false, pre: false })
  end()
  return flow

  function walk(children: readonly Tree.ChildNode[], around: Around): void {
    for (const child of children) {
      if (child.nodeName === '#text' && 'value' in child) say(around.pre ? child.value : child.value.replace(/[\t\n\r\f ]+/gu, ' '), around.bold)
      else if ('tagName' in child) element(child, around)
    }
  }

  function element(node: Tree.Element, around: Around): void {
    const { tagName } = node
    if (UNSEEN.has(tagName) || isHidden(node)) return
    if (FIGURES.has(tagName)) {
      notices.add('image', { block: nested ? null : flow.length, words: node.attrs.find(({ name }) => name === 'alt')?.value })
      return
    }
    const within = { bold: weightOf(node) ?? around.bold, pre: around.pre || tagName === 'pre' }
    if (tagName === 'br') say('\n', around.bold)
    else if (tagName === 'table') {
      end()
      flow.push(readGrid(node, (cell) => ({ flow: readNodes(cell.childNodes, notices, true) })))
    } else if (BLOCKS.has(tagName)) {
      end()
      if (tagName === 'li') begin(numberOf(node, listed))
      else if (isSetIn(node)) begin('', true)
      walk(node.childNodes, within)
      end()
    } else {
      walk(node.childNodes, within)
    }
  }

  function begin(marker: string, indented = false): void {
    current = paragraph([], { marker, indented })
  }

  function say(text: string, bold: boolean): void {
    current ??= paragraph([])
    current.pieces.push({ text, bold })
  }

  /** White space at the ends of a paragraph is the page's, a no-break space is the writer's. */
  function end(): void {
    const pieces = current === null ? [] : trimmed(current.pieces)
    if (current !== null && (pieces.length > 0 || current.marker !== '')) {
      const setIn = current.indented || /^(?:[\u3000\u2003]{2}|[\u00a0 ]{3,})/u.test(pieces[0]?.text ?? '')
      flow.push({ ...current, pieces: setIn ? withoutLead(pieces) : pieces, indented: setIn })
    }
    current = null
  }
}

function trimmed(pieces: FlowParagraph['pieces']): FlowParagraph['pieces'] {
  const text = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/ *\n */gu, '\n') }))
  while (text.length > 0 && /^[ \n]*$/.test(text[0]!.text)) text.shift()
  while (text.length > 0 && /^[\s]*$/.test(text.at(-1)!.text)) text.pop()
  if (text.length === 0) return text
  text[0]!.text = text[0]!.text.replace(/^[ \n]+/, '')
  text.at(-1)!.text = text.at(-1)!.text.trimEnd()
  return text
}

function withoutLead(pieces: FlowParagraph['pieces']): FlowParagraph['pieces'] {
  return pieces.map((piece, i) => (i === 0 ? { ...piece, text: piece.text.trimStart() } : piece))
}

/** The number a browser shows before an item of an ordered list; `listed` remembers where every list has got to. */
function numberOf(item: Tree.Element, listed: Map<Tree.Element, number>): string {
  const list = item.parentNode && 'tagName' in item.parentNode ? item.parentNode : null
  if (list?.tagName !== 'ol') return ''
  const value = wholeNumber(item, 'value') ?? (listed.has(list) ? listed.get(list)! + 1 : (wholeNumber(list, 'start') ?? 1))
  listed.set(list, value)
  return `${value}.`
}

function wholeNumber(node: Tree.Element, name: string): number | null {
  const value = node.attrs.find((one) => one.name === name)?.value
  return value !== undefined && /^-?\d{1,6}$/.test(value) ? Number(value) : null
}
