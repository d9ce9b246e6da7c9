import PostalMime from 'postal-mime'
import { Unreadable } from '#ingest/formats/source-text.ts'

/** The page in a web archive (RFC 2557), the 单一网页文件 of Word and WPS: its first part is the page, the others its pictures. */
export async function pageOfMht(bytes: Uint8Array): Promise<string> {
  const { html } = await PostalMime.parse(bytes, { maxNestingDepth: 8, maxHeadersSize: 256 * 1024 })
  if (!html) throw new Unreadable('broken_file')
  return html
}
