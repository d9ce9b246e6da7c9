import { attachment } from '#ui/attachment.ts'

type Source = { name: string; sha256: string; bytes: Uint8Array<ArrayBuffer>; mediaType: string; encoding: string }

/** A stored file as a download: never shown in the browser, so nothing in it can run, and with its digest to check it by. */
export function sourceResponse({ name, sha256, bytes, mediaType, encoding }: Source): Response {
  const charset = mediaType.startsWith('text/') ? `; charset=${encoding}` : ''
  return new Response(bytes, {
    headers: {
      'content-type': `${mediaType}${charset}`,
      'content-length': String(bytes.byteLength),
      'content-disposition': attachment(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'cache-control': 'public, max-age=0, s-maxage=1',
    },
  })
}

const ENDINGS: Record<string, string> = {
  'text/plain': 'txt', 'text/markdown': 'md', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}
const LONGEST = 60

/**
 * What a source is called when it is handed out: by the document's number or title. What the file was called on somebody's desk may
 * name people, drafts and places of work.
 *
 * @example
 * downloadName({ number: '厦湖卫健函〔2025〕11号', title: '关于…的答复函' }, 'text/plain') //=> '厦湖卫健函〔2025〕11号.txt'
 */
export function downloadName({ number, title }: { number: string | null; title: string | null }, mediaType: string): string {
  const name = (number ?? title ?? '公文').replace(/[\\/:*?"<>|\s]+/gu, ' ').trim().slice(0, LONGEST)
  return `${name}.${ENDINGS[mediaType] ?? 'bin'}`
}
