import { etagOf, isKnown } from '#ui/etag.ts'
import { fileResponse } from '#ui/file-response.ts'

const MEDIA_TYPES = { atom: 'application/atom+xml; charset=utf-8', ics: 'text/calendar; charset=utf-8' }

/** A feed or calendar as an answer, kept as pages are; 304 to whoever has these very bytes. */
export function feedResponse(request: Request, body: string, form: keyof typeof MEDIA_TYPES): Response {
  const etag = etagOf(body)
  const { headers } = fileResponse('', { mediaType: MEDIA_TYPES[form], name: null })
  headers.set('etag', etag)
  return isKnown(request, etag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers })
}
