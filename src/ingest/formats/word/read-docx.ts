import { posix } from 'node:path'
import { Unreadable, type SourceText } from '#ingest/formats/source-text.ts'
import { childOf, childrenOf, elementsOf, parseXml, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import type { Archive } from '#ingest/formats/zip/archive.ts'
import { ListNumbers } from '#ingest/formats/word/list-numbers.ts'
import { Notices } from '#ingest/formats/notices.ts'
import { pageOfMht } from '#ingest/formats/html/read-mht.ts'
import { readPage } from '#ingest/formats/html/read-html.ts'
import { readText } from '#ingest/text/read-text.ts'
import { readTextKind } from '#ingest/formats/media-type.ts'
import { paragraph, type Flow } from '#ingest/formats/flow.ts'
import { readBlocks } from '#ingest/formats/word/body.ts'
import { Styles } from '#ingest/formats/word/styles.ts'
import { writeFlow } from '#ingest/formats/write-flow.ts'

/**
 * Reads a Word document (ECMA-376 WordprocessingML) in an opened package: numbers that Word generates written out, tracked
 * insertions taken, tracked deletions, hidden words, page furniture and pictures left out and reported.
 */
export async function readDocx(archive: Archive, mainPart: string): Promise<Pick<SourceText, 'text' | 'notices'>> {
  const read = async (name: string | undefined) => {
    const xml = name === undefined ? null : await archive.text(name)
    return xml === null ? null : parseXml(xml)
  }
  const document = await read(mainPart)
  const body = document && childOf(document, 'w:body')
  if (!body) throw new Unreadable('broken_file')
  const parts = await relatedParts(archive, mainPart)
  const part = (type: string) => read(parts.find((one) => one.type === type)?.target)

  const notices = new Notices()
  const context = {
    styles: new Styles(await part('styles')),
    numbers: new ListNumbers(await part('numbering')),
    notices,
    chunks: await readChunks(archive, parts, notices),
    notes: new Map([...notesOf('footnote', await part('footnotes')), ...notesOf('endnote', await part('endnotes'))]),
    numbered: [],
  }
  for (const comment of childrenOf((await part('comments')) ?? undefined, 'w:comment')) notices.add('comment', { words: wordsIn(comment) })
  for (const { target } of parts.filter(({ type }) => type === 'package' || type === 'oleObject')) notices.add('attached_file', { words: target.split('/').at(-1) })
  const flow: Flow = []
  await readFurniture(flow)
  await noteFarParts(archive, notices)
  const { text, lineOf } = writeFlow(readBlocks(body, context, flow))
  return { text, notices: notices.list(lineOf) }

  /**
   * Heads and feet of pages stand outside the text; each different one is named once. The mark of the issuing organ, 某某局文件, is part of the
   * document (GB/T 9704—2012, 7.2.4), also where it is printed as the head of a page.
   */
  async function readFurniture(marks: Flow): Promise<void> {
    for (const type of ['header', 'footer'] as const) {
      const roots = await Promise.all(parts.filter((one) => one.type === type).map(({ target }) => read(target)))
      const words = new Set(roots.flatMap((root) => (root ? [wordsOfFurniture(root).trim()] : [])))
      for (const one of words) {
        if (ORGAN_MARK.test(one) && type === 'header' && !wordsIn(body!).includes(one)) marks.push(paragraph([{ text: one, bold: false }]))
        else if (one !== '') notices.add(/^[—–\-·.\s\d第页共/]*$/u.test(one) ? 'page_number' : type, { words: one })
      }
    }
  }
}

const ORGAN_MARK = /^[\u4e00-\u9fff\s（）]{4,40}文\s*件$/u

/** Whole documents in another format, put into this one (w:altChunk), as some office systems export; web pages are read. */
async function readChunks(archive: Archive, parts: readonly { id: string; type: string; target: string }[], notices: Notices): Promise<Map<string, Flow>> {
  const chunks = new Map<string, Flow>()
  for (const { id, target } of parts.filter(({ type }) => type === 'aFChunk')) {
    const bytes = await archive.bytes(target)
    const decoded = bytes && readText(bytes)
    if (!bytes || !decoded?.ok) continue
    const kind = readTextKind(decoded.text)
    if (kind === 'html') chunks.set(id, readPage(decoded.text, notices))
    if (kind === 'mht') chunks.set(id, readPage(await pageOfMht(bytes), notices))
  }
  return chunks
}

/** What Word would fetch from elsewhere when it opens the file: a template, a picture, an object. Links that a reader follows are none. */
async function noteFarParts(archive: Archive, notices: Notices): Promise<void> {
  for (const name of archive.names) {
    const xml = name.startsWith('word/') && name.endsWith('.rels') ? await archive.text(name) : null
    for (const { attributes } of xml === null ? [] : elementsOf(parseXml(xml))) {
      const { Target: target = '', Type: type = '' } = attributes
      if (attributes.TargetMode === 'External' && !type.endsWith('/hyperlink') && /^(?:https?|ftp):|^\\\\/iu.test(target)) notices.add('external_content', { words: target })
    }
  }
}

/** Words of a header or footer, its fields by their last result, without the instructions that made them. */
function wordsOfFurniture(element: XmlElement): string {
  if (element.name === 'w:instrText' || element.name === 'w:delText' || element.name === 'mc:Fallback') return ''
  const inner = element.children.map((child) => (typeof child === 'string' ? (element.name === 'w:t' ? child : '') : wordsOfFurniture(child))).join('')
  return element.name === 'w:p' ? `${inner} ` : inner
}

function notesOf(kind: 'footnote' | 'endnote', root: XmlElement | null): [string, XmlElement][] {
  return childrenOf(root ?? undefined, `w:${kind}`).map((note) => [`${kind}:${note.attributes['w:id']}`, note])
}

/** Parts a part refers to, by the last word of their relationship's type. */
export async function relatedParts(archive: Archive, name: string): Promise<{ id: string; type: string; target: string }[]> {
  const at = name.lastIndexOf('/') + 1
  const xml = await archive.text(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`)
  if (xml === null) return []
  return elementsOf(parseXml(xml)).flatMap(({ attributes }) => {
    if (attributes.TargetMode === 'External' || !attributes.Target) return []
    const type = (attributes.Type ?? '').split('/').at(-1)!
    return [{ id: attributes.Id ?? '', type, target: posix.join('/', attributes.Target.startsWith('/') ? '' : name.slice(0, at), attributes.Target).slice(1) }]
  })
}
