import { basePath, pathsFor } from '#config/paths.ts'
import { env } from '#platform/env.ts'

export const dynamic = 'force-dynamic'

/** Everything public may be indexed; the staff side, searches and the large-type twins need not be. */
export function GET(): Response {
  const to = pathsFor({ locale: 'zh-CN', large: false })
  const closed = ['/admin', '/en/admin', '/api/', '/large/', '/en/large/'].map((path) => `Disallow: ${basePath()}${path}`)
  const lines = ['User-agent: *', ...closed, `Disallow: ${to.search(null)}`, '', `Sitemap: ${env().SITE_ORIGIN}${basePath()}/sitemap.xml`, '']
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } })
}
