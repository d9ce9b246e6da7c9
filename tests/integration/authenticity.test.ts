import { createHash } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as authenticity } from '#app/[locale]/(public)/[district]/[collection]/[slug]/authenticity/route.tsx'
import { GET as pdf } from '#app/[locale]/(public)/[district]/[collection]/[slug]/pdf/route.ts'
import { GET as verifyCode, POST as verifyFile } from '#app/[locale]/(public)/verify/route.tsx'
import { loadContent } from '../../scripts/load-content.ts'
import { useDatabase } from './database.ts'

const database = useDatabase()
const HERE = 'http://127.0.0.1:3000'
let slug: string

beforeAll(async () => {
  await loadContent()
  slug = (await database.client.document.findFirstOrThrow({ where: { number: '厦湖卫健函〔2025〕11号' } })).slug
}, 180_000)

const params = (one: string) => ({ params: Promise.resolve({ locale: 'zh-CN', district: 'huli', collection: 'replies', slug: one }) })
const page = async (one: string) => (await authenticity(new NextRequest(`${HERE}/huli/replies/${one}/authenticity`), params(one))).text()
const asked = async (code: string) => (await verifyCode(new NextRequest(`${HERE}/verify?code=${encodeURIComponent(code)}`), { params: Promise.resolve({ locale: 'zh-CN' }) })).text()
const codeOn = (html: string) => /<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/.exec(html)![1]!

async function handedIn(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData()
  form.set('file', new File([bytes], '答复函.pdf'))
  const encoded = new Response(form)
  const body = Buffer.from(await encoded.arrayBuffer())
  const request = new NextRequest(`${HERE}/verify`, { method: 'POST', body, headers: { 'content-type': encoded.headers.get('content-type')!, 'content-length': String(body.length) } })
  return (await verifyFile(request, { params: Promise.resolve({ locale: 'zh-CN' }) })).text()
}

describe('a document', () => {
  it('shows the fingerprints of its file, its text and its copy, and the code to check it by', async () => {
    const html = await page(slug)
    const edition = await database.client.edition.findFirstOrThrow({ where: { document: { slug }, status: 'live' }, include: { official: true } })
    expect(html).toContain(edition.sourceSha256)
    expect(html).toContain(createHash('sha256').update(edition.text).digest('hex'))
    expect(html).toContain(edition.official[0]!.sha256)
    expect(codeOn(html)).toBe(edition.official[0]!.checkCode)
  })

  it('is handed out as the file whose fingerprint stands there', async () => {
    const response = await pdf(new NextRequest(`${HERE}/huli/replies/${slug}/pdf`), params(slug))
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain('厦湖卫健函〔2025〕11号 关于区九届人大四次会议第2025099号建议的答复函.pdf')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await page(slug)).toContain(createHash('sha256').update(bytes).digest('hex'))
  })

  it('that is unknown or stands on another shelf has no such page', async () => {
    expect((await authenticity(new NextRequest(`${HERE}/x`), params('never'))).status).toBe(404)
    expect((await pdf(new NextRequest(`${HERE}/x`), { params: Promise.resolve({ locale: 'zh-CN', district: 'huli', collection: 'policies', slug }) })).status).toBe(404)
  })
})

describe('checking', () => {
  it('a code answers which document and edition it is, however it is typed', async () => {
    const code = codeOn(await page(slug))
    for (const typed of [code, code.toLowerCase().replace('-', ' ')]) {
      const html = await asked(typed)
      expect(html).toContain('是本站发布的')
      expect(html).toContain(`/huli/replies/${slug}`)
      expect(html).toContain('现行')
    }
  })

  it('a code nobody gave, and what is no code, are said to be that', async () => {
    expect(await asked('00000-00000')).toContain('没有这个核验码')
    expect(await asked('<script>')).toContain('这不是核验码')
    expect(await asked('<script>')).not.toContain('<script>')
  })

  it('a file answers what it is: the copy, the original, or unknown when a byte differs', async () => {
    const bytes = new Uint8Array(await (await pdf(new NextRequest(`${HERE}/x`), params(slug))).arrayBuffer())
    expect(await handedIn(bytes)).toContain('公文格式 PDF，第 1 版')
    const { source } = await database.client.edition.findFirstOrThrow({ where: { document: { slug }, status: 'live' }, include: { source: true } })
    expect(await handedIn(Uint8Array.from(source.bytes))).toContain('原始文件，第 1 版')
    expect(await handedIn(Uint8Array.from([...bytes, 0]))).toContain('本站没有发布过')
    expect(await handedIn(new Uint8Array())).toContain('没有收到文件')
  })

  it('refuses a file that is too large, or does not say how large it is, without reading it', async () => {
    for (const length of [{ 'content-length': '30000000' }, {}]) {
      const request = new NextRequest(`${HERE}/verify`, { method: 'POST', body: 'x', headers: length as Record<string, string> })
      const response = await verifyFile(request, { params: Promise.resolve({ locale: 'zh-CN' }) })
      expect(response.status).toBe(413)
    }
  })
})

describe('what is not public', () => {
  it('is not recognised: a draft by its file', async () => {
    const { client } = database
    const bytes = new TextEncoder().encode('尚未发布的公文')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await client.source.create({ data: { sha256, bytes, size: bytes.length, mediaType: 'text/plain', encoding: 'utf-8' } })
    const document = await client.document.create({ data: { districtCode: '350206', kind: 'reply', slug: 'in-work' } })
    await client.edition.create({ data: { documentId: document.id, version: 1, status: 'draft', sourceSha256: sha256, sourceName: 'a.txt', text: '尚未发布的公文', fields: {} } })
    expect(await handedIn(bytes)).toContain('本站没有发布过')
  })

  it('of an edition that a newer took the place of says so, and of a withdrawn document gives no title', async () => {
    const { client } = database
    const bytes = new TextEncoder().encode('旧的一版')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await client.source.create({ data: { sha256, bytes, size: bytes.length, mediaType: 'text/plain', encoding: 'utf-8' } })
    const common = { sourceSha256: sha256, sourceName: 'a.txt', text: '旧的一版', fields: {}, publishedAt: new Date('2025-06-12T01:00:00Z') }
    const renewed = await client.document.create({ data: { districtCode: '350206', kind: 'reply', slug: 'renewed' } })
    await client.edition.create({ data: { ...common, documentId: renewed.id, version: 1, status: 'past', title: '旧的答复' } })
    await client.edition.create({ data: { ...common, documentId: renewed.id, version: 2, status: 'live', title: '新的答复', sourceSha256: (await client.source.findFirstOrThrow({ where: { sha256: { not: sha256 } } })).sha256 } })
    expect(await handedIn(bytes)).toContain('已由新版代替')

    const withdrawn = await client.document.create({ data: { districtCode: '350206', kind: 'reply', slug: 'gone' } })
    await client.edition.create({ data: { ...common, documentId: withdrawn.id, version: 1, status: 'past', title: '撤下的答复' } })
    const html = await handedIn(bytes)
    expect(html).toContain('现已撤下')
    expect(html).not.toContain('撤下的答复')
  })
})
