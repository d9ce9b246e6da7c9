import { posix } from 'node:path'
import { childOf, parseXml, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { Unreadable } from '#ingest/formats/source-text.ts'
import type { Archive } from '#ingest/formats/zip/archive.ts'

/** A part that must be there. Throws Unreadable('broken_file'). */
export async function partOf(archive: Archive, name: string): Promise<XmlElement> {
  const part = await partIfAny(archive, name)
  if (part === null) throw new Unreadable('broken_file')
  return part
}

export async function partIfAny(archive: Archive, name: string): Promise<XmlElement | null> {
  const xml = await archive.text(name)
  return xml === null ? null : parseXml(xml)
}

/** The part whose place a child of an element names, and where it is; null where nothing is. */
export async function namedPart(archive: Archive, from: string, element: XmlElement | undefined, child: string): Promise<{ name: string; root: XmlElement } | null> {
  const named = childOf(element, child)
  const name = named && locate(from, wordsIn(named))
  const root = name === undefined ? null : await partIfAny(archive, name)
  return root && { name: name!, root }
}

/**
 * Locations are relative to the part that names them, or from the root of the package.
 *
 * @example
 * locate('Doc_0/Document.xml', 'Pages/Page_0/Content.xml') //=> 'Doc_0/Pages/Page_0/Content.xml'
 */
export function locate(from: string, location: string): string {
  const trimmed = location.trim()
  return posix.join('/', trimmed.startsWith('/') ? '' : posix.dirname(from || 'x'), trimmed).slice(1)
}
