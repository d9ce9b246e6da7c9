type Source = { name: string; sha256: string; bytes: Uint8Array<ArrayBuffer>; mediaType: string; encoding: string }

/** A stored file as a download: never shown in the browser, so nothing in it can run, and with its digest to check it by. */
export function sourceResponse({ name, sha256, bytes, mediaType, encoding }: Source): Response {
  const charset = mediaType.startsWith('text/') ? `; charset=${encoding}` : ''
  return new Response(bytes, {
    headers: {
      'content-type': `${mediaType}${charset}`,
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${rfc5987(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'cache-control': 'public, max-age=0, s-maxage=1',
    },
  })
}

/**
 * What a stored file is called when it is handed out. The edited text of a Word or PDF file is neither any more.
 *
 * @example
 * downloadName('答复函.docx', 'text/markdown') //=> '答复函.md'
 */
export function downloadName(name: string, mediaType: string): string {
  return mediaType === 'text/markdown' && !name.endsWith('.md') ? `${name.replace(/\.[a-z0-9]{1,8}$/iu, '')}.md` : name
}

/** For clients that know no filename*: printable ASCII without quotes, the rest as underscores. */
function asciiName(name: string): string {
  return name.replace(/[^\w.() -]/g, '_')
}

/** RFC 5987: what encodeURIComponent leaves but the header's grammar does not. */
function rfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
