/**
 * The way to where something stands today. Told for good, but asked again each time: what was merged or put on another shelf may be taken apart or put back,
 * and a browser that kept the way would never come to the old address again.
 */
export function movedTo(location: string, status: 301 | 308 = 301): Response {
  return new Response(null, { status, headers: { location, 'cache-control': 'public, max-age=0, s-maxage=1' } })
}
