import { basePath } from '#config/paths.ts'
import { ADDRESSES_PER_FILE, countDocuments } from '#documents/lists/list-addresses.ts'
import { env } from '#platform/env.ts'
import { xmlResponse } from '#ui/xml-response.ts'

export const dynamic = 'force-dynamic'

/** Index of the sitemap's files: the standing pages, then the documents in as many files as they need. */
export async function GET(): Promise<Response> {
  const files = Math.ceil((await countDocuments()) / ADDRESSES_PER_FILE)
  const names = ['pages', ...Array.from({ length: files }, (_, file) => `documents-${file}`)]
  const entries = names.map((name) => `<sitemap><loc>${env().SITE_ORIGIN}${basePath()}/sitemap/${name}.xml</loc></sitemap>`)
  return xmlResponse(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>`)
}
