import { relatedParts } from '#ingest/formats/word/read-docx.ts'
import { type Archive, openArchive } from '#ingest/formats/zip/archive.ts'
import { writeZip } from '#ingest/formats/zip/write-zip.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument'

/** The parts a letter needs to look as it did. Everything else stays behind: who wrote it and when, remarks, people, settings, pictures, data. */
const KEPT: Record<string, string> = {
  styles: `${CONTENT}.wordprocessingml.styles+xml`,
  numbering: `${CONTENT}.wordprocessingml.numbering+xml`,
  footnotes: `${CONTENT}.wordprocessingml.footnotes+xml`,
  endnotes: `${CONTENT}.wordprocessingml.endnotes+xml`,
  theme: `${CONTENT}.theme+xml`,
}

/** In the XML itself: editing sessions, names of authors with their times, references to what stays behind, names of form controls. */
const LEFT_OUT = [
  /\s(?:w:rsid\w*|w14:paraId|w14:textId|w:author|w:date|w:initials)="[^"]*"/g,
  /<w:(?:headerReference|footerReference|proofErr|alias|tag|dataBinding|attachedTemplate)\b[^>]*?\/>/g,
  /<w15:(?:dataBinding|webExtension\w*)\b[^>]*?\/>/g,
  /(?<=<w:hyperlink\b[^>]{0,400}?)\sr:id="[^"]*"/g,
  /<!--[\s\S]*?-->/g,
]

/**
 * Packs a Word document anew from the parts its text needs, without what Word keeps beside them. Null when it is none, or cannot be
 * opened. Whether the result still reads as the same text is for the caller to check.
 */
export async function scrubDocx(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const archive = await openArchive(bytes)
    const main = (await relatedParts(archive, '')).find(({ type }) => type === 'officeDocument')?.target
    const document = main === undefined ? null : await archive.text(main)
    if (main === undefined || document === null) return null
    return writeZip(await packageOf(archive, main, document))
  } catch {
    return null
  }
}

async function packageOf(archive: Archive, main: string, document: string) {
  const related = (await relatedParts(archive, main)).filter(({ type }) => type in KEPT)
  const parts = await Promise.all(related.map(async ({ id, type, target }) => ({ id, type, xml: (await archive.text(target)) ?? '' })))
  const kept = parts.filter(({ xml }) => xml !== '').map((part) => ({ ...part, file: `${part.type}.xml` }))
  const overrides = kept.map(({ type, file }) => `<Override PartName="/word/${file}" ContentType="${KEPT[type]}"/>`).join('')
  return [
    text('[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.wordprocessingml.document.main+xml"/>${overrides}</Types>`),
    text('_rels/.rels', relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }])),
    text('word/document.xml', scrubbed(document)),
    text('word/_rels/document.xml.rels', relationships(kept.map(({ id, type, file }) => ({ id, type, target: file })))),
    ...kept.map(({ file, xml }) => text(`word/${file}`, scrubbed(xml))),
  ]
}

function relationships(all: { id: string; type: string; target: string }[]): string {
  const entries = all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`).join('')
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`
}

function scrubbed(xml: string): string {
  return LEFT_OUT.reduce((left, shape) => left.replace(shape, ''), xml.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, ''))
}

function text(name: string, xml: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`) }
}
