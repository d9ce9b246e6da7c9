import { attachment } from '#ui/attachment.ts'
import { CACHED } from '#ui/html-page.tsx'

/**
 * A file made for a reader from what the pages show: kept by shared caches as they are, read by any site, and never run as a page. Without
 * a name it opens where it is asked for, as calendars want it.
 */
export function fileResponse(body: BodyInit, { mediaType, name }: { mediaType: string; name: string | null }): Response {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      ...(name !== null && { 'content-disposition': attachment(name) }),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'cache-control': CACHED,
    },
  })
}
