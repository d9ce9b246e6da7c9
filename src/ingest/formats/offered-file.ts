import { MEDIA_TYPES, type Notice, type NoticeKey } from '#ingest/formats/source-text.ts'
import { readFile } from '#ingest/formats/read-file.ts'
import { scrubDocx } from '#ingest/formats/word/scrub-docx.ts'

export type Offered = { bytes: Uint8Array<ArrayBuffer>; mediaType: string; encoding: string }

type Held = Offered & { text: string; notices: readonly Notice[] }

/** What a Word file may show in another way than its text and still hold nothing that was not read and screened. */
const READ_IN_FULL: ReadonlySet<NoticeKey> = new Set(['page_number', 'contents_list', 'footnote', 'columns', 'misnamed'])

/**
 * The file that is offered to the public in place of the one handed in. Text stays as it came. A Word document is packed anew
 * without author, remarks and whatever else Word keeps, if all of it was read and the result reads as the same text. Of every other
 * format (PDF, OFD, web pages, old office files) nobody can say what else it carries: its text is offered.
 */
export async function offeredFile({ bytes, mediaType, encoding, text, notices }: Held): Promise<Offered> {
  if (mediaType === MEDIA_TYPES.text || mediaType === MEDIA_TYPES.markdown) return { bytes, mediaType, encoding }
  const whole = mediaType === MEDIA_TYPES.docx && notices.every(({ key }) => READ_IN_FULL.has(key))
  const scrubbed = whole ? await scrubDocx(bytes) : null
  const read = scrubbed && (await readFile(scrubbed, 'scrubbed.docx'))
  if (scrubbed && read?.ok && read.source.text === text) return { bytes: scrubbed, mediaType, encoding }
  return { bytes: new TextEncoder().encode(text), mediaType: MEDIA_TYPES.markdown, encoding: 'utf-8' }
}
