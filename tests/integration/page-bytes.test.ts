import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { type DocumentParams } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { GET } from '#app/[locale]/(public)/[district]/[collection]/[slug]/route.tsx'
import { findDocument } from '#documents/queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { projectRoot } from '#platform/project-root.ts'
import { assets } from '#ui/assets.ts'
import { loadContent } from '../../scripts/load-content.ts'
import { barePage } from '../bench/bare/page.ts'
import { useDatabase } from './database.ts'
import { clerk } from './staff.ts'

const database = useDatabase()
const documents: DocumentParams[] = []
const gzipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length

beforeAll(async () => {
  // Somebody looked at what was read, so that the pages carry all they can.
  await loadContent(async (districtCode) => clerk('drafter', districtCode))
  const rows = await database.client.document.findMany({ select: { slug: true, kind: true, district: { select: { slug: true } } } })
  const collections = { reply: 'replies', policy: 'policies', report: 'reports', other: 'documents' }
  documents.push(...rows.map(({ slug, kind, district }) => ({ district: district.slug, collection: collections[kind], slug })))
}, 180_000)

describe('what a reader on a slow line waits for', () => {
  it('is at most a twentieth more than a page written by hand with the same content', async () => {
    for (const params of documents) {
      const html = await pageOf(params)
      const bare = await barePageOf(params)
      expect(Buffer.byteLength(html) / Buffer.byteLength(bare)).toBeLessThanOrEqual(1.05)
      expect(gzipped(html) / gzipped(bare)).toBeLessThanOrEqual(1.05)
    }
  })

  it('is at most 12 KB packed for the longest document', async () => {
    for (const params of documents) expect(gzipped(await pageOf(params))).toBeLessThanOrEqual(12 * 1024)
  })

  it('waits for one stylesheet of at most 10 KB packed, and no script; the one that helps is at most 4 KB', async () => {
    const { styles, script } = assets(projectRoot)
    const html = await pageOf(documents[0]!)
    expect(gzipped(readFileSync(`public/${styles.site}`))).toBeLessThanOrEqual(10 * 1024)
    expect(readFileSync(`public/${script}`).length).toBeLessThanOrEqual(4 * 1024)
    expect(html.match(/<link[^>]+rel="stylesheet"(?![^>]*media="print")[^>]*>/g)).toHaveLength(1)
    expect(html.match(/<script(?![^>]*ld\+json)[^>]*>/g)).toEqual([`<script src="/${script}" defer="">`])
  })
})

async function pageOf(params: DocumentParams): Promise<string> {
  const request = new NextRequest(`http://127.0.0.1:3000/${params.district}/${params.collection}/${params.slug}`)
  return (await GET(request, { params: Promise.resolve({ locale: 'zh-CN', ...params }) })).text()
}

async function barePageOf({ district, slug }: DocumentParams): Promise<string> {
  const document = await findDocument(district, slug)
  return barePage(document!, { ...assets(projectRoot), origin: 'http://127.0.0.1:3000', today: dayInChina(new Date()) })
}
