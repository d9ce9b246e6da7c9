import type { z } from 'zod'
import type { Problem } from '#open-data/shapes.ts'
import { etagOf, isKnown } from '#ui/etag.ts'

const SHARED = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, link',
  'x-content-type-options': 'nosniff',
}

/** Like the pages: shared caches keep an answer for a second and through an outage, everybody else asks again with the ETag. */
const CACHED = 'public, max-age=0, s-maxage=1, stale-if-error=86400'

/** JSON with an ETag of its content; 304 when the asker already has it. Another media type of JSON stands in the headers. */
export function answer(request: Request, body: object, headers: Record<string, string> = {}): Response {
  const json = JSON.stringify(body)
  const etag = etagOf(json)
  const shared = { ...SHARED, etag, 'cache-control': CACHED, ...headers }
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers: shared })
  return new Response(json, { headers: { 'content-type': 'application/json; charset=utf-8', ...shared } })
}

const TITLES = { 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable', 410: 'Gone', 500: 'Internal Server Error', 503: 'Service Unavailable' }

/** A refusal as application/problem+json (RFC 9457), with the offending parameters by name and key. */
export function problem(status: keyof typeof TITLES, detail: string, errors?: { name: string; key: string }[]): Response {
  const body: z.infer<typeof Problem> = { type: 'about:blank', title: TITLES[status], status, detail, ...(errors && { errors }) }
  return refusal(status, body, 'application/problem+json; charset=utf-8')
}

/** A refusal in any form of JSON. What is not there now may be kept for a second like what is. */
export function refusal(status: keyof typeof TITLES, body: object, mediaType: string): Response {
  const headers = { ...SHARED, 'content-type': mediaType, 'cache-control': status === 404 || status === 410 ? CACHED : 'no-store' }
  return new Response(JSON.stringify(body), { status, headers: status === 405 ? { ...headers, allow: 'GET, HEAD, OPTIONS' } : headers })
}

/** What a browser asks before a request from another site. Only reading is offered, to everybody. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: { ...SHARED, 'access-control-allow-methods': 'GET, HEAD, OPTIONS', 'access-control-allow-headers': 'if-none-match', 'access-control-max-age': '86400' },
  })
}
