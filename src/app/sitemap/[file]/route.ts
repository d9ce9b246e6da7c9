import { listRuns } from '#circle/queries.ts'
import { pathsFor, type Paths } from '#config/paths.ts'
import { listDistricts } from '#districts/queries.ts'
import { listAddresses } from '#documents/lists/list-addresses.ts'
import { LOCALES } from '#i18n/locales.ts'
import { env } from '#platform/env.ts'
import { escapeXml, xmlResponse } from '#ui/xml-response.ts'

export const dynamic = 'force-dynamic'

type Entry = { address: (to: Paths) => string; changed: string | null }

/** One file of the sitemap: /sitemap/pages.xml or /sitemap/documents-0.xml. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const documents = /^documents-(\d{1,4})\.xml$/.exec(file)
  const entries = documents ? await documentEntries(Number(documents[1])) : file === 'pages.xml' ? await pageEntries() : []
  if (entries.length === 0) return new Response(null, { status: 404 })
  const urls = entries.flatMap(({ address, changed }) =>
    LOCALES.map((locale) => {
      const loc = escapeXml(env().SITE_ORIGIN + address(pathsFor({ locale, large: false })))
      return `<url><loc>${loc}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`
    }),
  )
  return xmlResponse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`)
}

async function documentEntries(file: number): Promise<Entry[]> {
  const addresses = await listAddresses(file)
  return addresses.map(({ district, kind, slug, changed }) => ({ address: (to) => to.document(district, kind, slug), changed }))
}

async function pageEntries(): Promise<Entry[]> {
  const [districts, runs] = await Promise.all([listDistricts(), listRuns(null)])
  const standing: Entry['address'][] = [
    (to) => to.home(), (to) => to.about(), (to) => to.accessibility(), (to) => to.privacy(), (to) => to.siteMap(), (to) => to.openData(),
    ...districts.flatMap(({ slug }): Entry['address'][] => [
      (to) => to.district(slug), (to) => to.collection(slug, 'replies'), (to) => to.collection(slug, 'policies'),
      (to) => to.collection(slug, 'reports'), (to) => to.collection(slug, 'documents'), (to) => to.facilities(slug), (to) => to.services(slug), (to) => to.circle(slug), (to) => to.villages(slug),
      (to) => to.commitments(slug), (to) => to.targets(slug),
    ]),
    ...runs.map(({ district: { slug }, number }): Entry['address'] => (to) => to.circleRun(slug, number)),
  ]
  return standing.map((address) => ({ address, changed: null }))
}
