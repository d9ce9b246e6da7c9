import { Unreadable, type Format, type SourceText } from '#ingest/formats/source-text.ts'
import { readDocx, relatedParts } from '#ingest/formats/word/read-docx.ts'
import { readOfd } from '#ingest/formats/ofd/read-ofd.ts'
import { openArchive, type Archive } from '#ingest/formats/zip/archive.ts'

/** Text of a package, or the format LibreOffice must first turn into a Word document. */
export type ReadPackage = ({ format: Format } & Pick<SourceText, 'text' | 'notices'>) | { convertFrom: 'odt' }

/** Tells what a zip package is by its parts, not by its name, and reads it if it is a document. */
export async function readPackage(bytes: Uint8Array): Promise<ReadPackage> {
  const archive = await openArchive(bytes)
  const { names } = archive
  if ([...names].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name) || /^(?:Basic|Scripts)\//.test(name))) throw new Unreadable('has_macros')
  if (names.has('[Content_Types].xml')) return { format: 'docx', ...(await readDocx(archive, await mainPart(archive))) }
  if (names.has('OFD.xml')) return { format: 'ofd', ...(await readOfd(archive)) }
  const mimetype = (await archive.text('mimetype'))?.trim() ?? ''
  if (mimetype.endsWith('opendocument.text')) return openDocument(archive)
  if (mimetype.endsWith('opendocument.spreadsheet')) throw new Unreadable('is_spreadsheet')
  if (mimetype.endsWith('opendocument.presentation')) throw new Unreadable('is_presentation')
  throw new Unreadable('is_archive')
}

async function mainPart(archive: Archive): Promise<string> {
  const main = (await relatedParts(archive, '')).find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined || !archive.names.has(main)) throw new Unreadable('broken_file')
  if (main.startsWith('xl/')) throw new Unreadable('is_spreadsheet')
  if (main.startsWith('ppt/')) throw new Unreadable('is_presentation')
  return main
}

async function openDocument(archive: Archive): Promise<ReadPackage> {
  if (/<manifest:encryption-data/.test((await archive.text('META-INF/manifest.xml')) ?? '')) throw new Unreadable('encrypted')
  return { convertFrom: 'odt' }
}
