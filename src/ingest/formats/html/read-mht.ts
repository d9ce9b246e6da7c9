import PostalMime from 'postal-mime'
import { readHtml } from '#ingest/formats/html/read-html.ts'
import { Unreadable, type SourceText } from '#ingest/formats/source-text.ts'

/** Reads a web archive (RFC 2557), the 单一网页文件 of Word and WPS: its first part is the page, the others its pictures. */
export async function readMht(bytes: Uint8Array): Promise<Pick<SourceText, 'text' | 'notices'>> {
  const { html } = await PostalMime.parse(bytes, { maxNestingDepth: 8, maxHeadersSize: 256 * 1024 })
  if (!html) throw new Unreadable('broken_file')
  return readHtml(html)
}
