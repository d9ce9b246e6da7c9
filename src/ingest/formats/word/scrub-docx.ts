import { relatedParts } from '#ingest/formats/word/read-docx.ts'
import { parseXml, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { type Archive, openArchive } from '#ingest/formats/zip/archive.ts'
import { writeZip } from '#ingest/formats/zip/write-zip.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument'
const STRICT = 'http://purl.oclc.org/ooxml/'
const NAMESPACES: Record<string, string> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
}

/** The parts a letter needs to look as it did. Everything else stays behind: who wrote it and when, remarks, people, settings, pictures, data. */
const KEPT: Record<string, string> = {
  styles: `${CONTENT}.wordprocessingml.styles+xml`,
  numbering: `${CONTENT}.wordprocessingml.numbering+xml`,
  footnotes: `${CONTENT}.wordprocessingml.footnotes+xml`,
  endnotes: `${CONTENT}.wordprocessingml.endnotes+xml`,
  theme: `${CONTENT}.theme+xml`,
}

/** Parts of notes: what each note is called, and what calls it in the text. */
const NOTES: Record<string, { note: string; call: string }> = {
  footnotes: { note: 'w:footnote', call: 'w:footnoteReference' },
  endnotes: { note: 'w:endnote', call: 'w:endnoteReference' },
}

/** With all that is in them: instructions of fields, which name files, people and places of work; properties of form controls; history; pictures; marks of editing. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'w:instrText', 'w:delInstrText', 'w:fldChar', 'w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd',
  'w:proofErr', 'w:rsid', 'w:headerReference', 'w:footerReference', 'w:printerSettings', 'w:tblCaption', 'w:tblDescription', 'w:drawing', 'w:pict', 'w:object',
  'w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tblGridChange', 'w:trPrChange', 'w:tcPrChange', 'w:numberingChange',
])

/** Whose contents stand without them. */
const OPENED: ReadonlySet<string> = new Set(['w:fldSimple', 'w:hyperlink', 'w:sdt', 'w:sdtContent', 'w:smartTag', 'w:customXml'])

/** Editing sessions, and who changed something when. */
const ATTRIBUTES_LEFT_OUT = /^w:(?:rsid\w*|author|date|initials)$/

/**
 * Packs a Word document anew from the parts its text needs, without what Word keeps beside them. Null when it is none, or cannot be
 * opened. Whether the result still reads as the same text is for the caller to check.
 */
export async function scrubDocx(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const archive = await openArchive(bytes)
    const main = (await relatedParts(archive, '')).find(({ type }) => type === 'officeDocument')?.target
    const document = main === undefined ? null : await archive.text(main)
    // The strict variety writes some values in another way; its namespaces would have to be kept.
    if (main === undefined || document === null || document.includes(STRICT)) return null
    return writeZip(await packageOf(archive, main, document))
  } catch {
    return null
  }
}

async function packageOf(archive: Archive, main: string, document: string) {
  const related = (await relatedParts(archive, main)).filter(({ type }) => Object.hasOwn(KEPT, type))
  const parts = await Promise.all(related.map(async ({ type, target }) => ({ type, xml: (await archive.text(target)) ?? '' })))
  const kept = parts.filter(({ xml }) => xml !== '').map((part) => ({ ...part, file: `${part.type}.xml` }))
  const overrides = kept.map(({ type, file }) => `<Override PartName="/word/${file}" ContentType="${KEPT[type]}"/>`).join('')
  return [
    text('[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.wordprocessingml.document.main+xml"/>${overrides}</Types>`),
    text('_rels/.rels', relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }])),
    text('word/document.xml', scrubbed(document)),
    text('word/_rels/document.xml.rels', relationships(kept.map(({ type, file }, index) => ({ id: `rId${index + 1}`, type, target: file })))),
    ...kept.map(({ type, file, xml }) => text(`word/${file}`, scrubbed(xml, type in NOTES ? onlyCalled(document, NOTES[type]!) : undefined))),
  ]
}

function relationships(all: { id: string; type: string; target: string }[]): string {
  const entries = all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`).join('')
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`
}

/** A part with what belongs to its own language alone: extensions of single programs stay behind unread. */
function scrubbed(xml: string, among: (root: XmlElement) => XmlElement = (root) => root): string {
  const root = among(parseXml(xml))
  const prefix = root.name.slice(0, root.name.indexOf(':'))
  return written(root, prefix, ` xmlns:${prefix}="${NAMESPACES[prefix]}"`)
}

/** Footnotes or endnotes that the text calls, and the rules that part them from it, without words. What no reader meets on the page nobody has read for the check. */
function onlyCalled(document: string, { note, call }: { note: string; call: string }): (root: XmlElement) => XmlElement {
  const called = new Set(callsIn(parseXml(document), call))
  return (root) => ({
    ...root,
    children: root.children.flatMap((child) => {
      if (typeof child === 'string' || child.name !== note) return [child]
      if (child.attributes['w:type'] && child.attributes['w:type'] !== 'normal') return [wordless(child)]
      return called.has(child.attributes['w:id'] ?? '') ? [child] : []
    }),
  })
}

function callsIn({ name, attributes, children }: XmlElement, call: string): string[] {
  if (LEFT_OUT.has(name)) return []
  const inner = children.flatMap((child) => (typeof child === 'string' ? [] : callsIn(child, call)))
  return name === call ? [attributes['w:id'] ?? '', ...inner] : inner
}

function wordless(element: XmlElement): XmlElement {
  return { ...element, children: element.children.flatMap((child) => (typeof child === 'string' ? [] : [wordless(child)])) }
}

function written({ name, attributes, children }: XmlElement, prefix: string, declared = ''): string {
  if (!name.startsWith(`${prefix}:`) || LEFT_OUT.has(name)) return ''
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child, prefix))).join('')
  if (OPENED.has(name)) return inner
  const kept = Object.entries(attributes).filter(([key]) => (key === 'xml:space' || !key.includes(':') || key.startsWith(`${prefix}:`)) && !key.startsWith('xmlns') && !ATTRIBUTES_LEFT_OUT.test(key))
  return `<${name}${declared}${kept.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>${inner}</${name}>`
}

function escaped(words: string): string {
  return words.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function text(name: string, xml: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`) }
}
