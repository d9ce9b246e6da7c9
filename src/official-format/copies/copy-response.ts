import type { PublicDocument } from '#documents/queries.ts'
import { sourceResponse } from '#documents/source-response.ts'
import { cautionOf, type Validity, validityOn } from '#documents/validity.ts'
import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import { type CopyFormat, officialCopy } from '#official-format/copies/official-copy.ts'
import { dayInChina } from '#platform/clock.ts'
import { unlessBusy } from '#typesetting/unless-busy.ts'

const MEDIA_TYPES: Record<CopyFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A document in the official format as a download; 503 while too many others are being made. */
export function copyResponse(document: PublicDocument, format: CopyFormat): Promise<Response> {
  return unlessBusy(async () => {
    const { bytes, sha256 } = await officialCopy(document, format)
    return sourceResponse({ name: copyName(document, format, validityOn(dayInChina(new Date()), document)), sha256, bytes, mediaType: MEDIA_TYPES[format], encoding: 'binary' })
  })
}

/**
 * What the file is called: 文号 and title, without what no file system takes, at most 80 characters. The bytes are those that were published and
 * keep their fingerprint; that they are no longer in force, the name says.
 *
 * @example
 * copyName({ number: '厦湖卫健函〔2025〕11号', title: '关于…的答复函', slug: 'xhwjh-2025-11' }, 'pdf', null)
 * //=> '厦湖卫健函〔2025〕11号 关于…的答复函.pdf'
 */
export function copyName({ number, title, slug }: Pick<PublicDocument, 'number' | 'title' | 'slug'>, format: CopyFormat, validity: Validity | null): string {
  const words = [number, title].filter(Boolean).join(' ').replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ').trim()
  const caution = cautionOf(validity)
  const mark = caution ? `【${translator(DEFAULT_LOCALE)(`document.validity.${caution}`)}】` : ''
  return `${mark}${[...(words || slug)].slice(0, 80).join('').trimEnd()}.${format}`
}
