import { basePath } from '#config/paths.ts'
import { env } from '#platform/env.ts'

export const dynamic = 'force-dynamic'

/** Everything public may be indexed; the staff side and the large-type twins need not be. Results of a search name the search page as theirs. */
export function GET(): Response {
  const closed = ['/admin', '/en/admin', '/api/', '/large/', '/en/large/'].map((path) => `Disallow: ${basePath()}${path}`)
  const lines = ['User-agent: *', ...closed, '', `Sitemap: ${env().SITE_ORIGIN}${basePath()}/sitemap.xml`, '']
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } })
}
