import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { Notices } from '#ingest/formats/notices.ts'
import { plainText, type Flow } from '#ingest/formats/flow.ts'
import { readNodes } from '#ingest/formats/html/nodes.ts'
import { writeFlow } from '#ingest/formats/write-flow.ts'
import { Unreadable, type SourceText } from '#ingest/formats/source-text.ts'

/** Deeper nesting than any page has; beyond it a walk would exhaust the stack. */
const DEEPEST = 1_000

/** Reads a web page, or what Word, WPS or a browser puts on the clipboard, as the text a reader sees. */
export function readHtml(html: string): Pick<SourceText, 'text' | 'notices'> {
  const notices = new Notices()
  const flow = readPage(html, notices)
  if (plainText(flow).trim() === '') throw new Unreadable('empty')
  const { text, lineOf } = writeFlow(flow)
  return { text, notices: notices.list(lineOf) }
}

/** The paragraphs and tables of a page. Throws Unreadable for one nested to exhaust the stack. */
export function readPage(html: string, notices: Notices): Flow {
  const document = parse(html)
  if (isTooDeep(document)) throw new Unreadable('broken_file')
  return readNodes(document.childNodes, notices)
}

function isTooDeep(root: Tree.ParentNode): boolean {
  let level: Tree.ParentNode[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((node) => node.childNodes.filter((child): child is Tree.Element => 'childNodes' in child))
  }
  return false
}
