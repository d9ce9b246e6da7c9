import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET as authenticity } from '#app/[locale]/(public)/[district]/[collection]/[slug]/authenticity/route.tsx'
import { GET as docx } from '#app/[locale]/(public)/[district]/[collection]/[slug]/docx/route.ts'
import { GET as pdf } from '#app/[locale]/(public)/[district]/[collection]/[slug]/pdf/route.ts'
import { GET as document } from '#app/[locale]/(public)/[district]/[collection]/[slug]/route.tsx'
import { GET as source } from '#app/[locale]/(public)/[district]/[collection]/[slug]/source/route.ts'
import { GET as verify } from '#app/[locale]/(public)/verify/route.tsx'
import { GET as apiCases } from '#app/api/open/v1/cases/route.ts'
import { GET as apiDocument } from '#app/api/open/v1/documents/[id]/route.ts'
import { GET as apiDocuments } from '#app/api/open/v1/documents/route.ts'
import { GET as apiSearch } from '#app/api/open/v1/search/route.ts'
import { readTrail } from '#audit/queries.ts'
import { verifyChain } from '#audit/verify-chain.ts'
import type { RequestEndingInput } from '#desk/endings/request-ending.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { listAddresses } from '#documents/lists/list-addresses.ts'
import { listDocuments, readCube } from '#documents/lists/list-documents.ts'
import { readFilters } from '#documents/lists/list-filters.ts'
import { validityOn } from '#documents/validity.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { find } from '#search/find.ts'
import { useDatabase } from './database.ts'
import { ended } from './endings.ts'
import { aLetter, taken } from './letters.ts'
import { clerk, HULI, twoDistricts } from './staff.ts'

const database = useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')
const TODAY = dayInChina(new Date())
const HERE = 'http://127.0.0.1:3000'

async function published(serial: number, expiresOn: string | null = null) {
  const editionId = await taken(drafter, aLetter(serial))
  await submitDraft(drafter, { editionId, revision: 1 })
  if (expiresOn) await db().edition.update({ where: { id: editionId }, data: { expiresOn: new Date(expiresOn) } })
  const outcome = await publishDraft(publisher, { editionId, revision: 2 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  const { slug } = outcome.published
  // The code readers type stands on the page of fingerprints while the document is public.
  const code = /<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/.exec(await (await part(authenticity, slug, '/authenticity')).text())![1]!
  return { step: { editionId, revision: 3 }, slug, serial, code }
}

type Handler = (request: NextRequest, context: { params: Promise<unknown> }) => Promise<Response>

function part(get: Handler, slug: string, path = ''): Promise<Response> {
  return get(new NextRequest(`${HERE}/huli/replies/${slug}${path}`), { params: Promise.resolve({ locale: 'zh-CN', district: 'huli', collection: 'replies', slug }) })
}

async function api(get: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>, query: string, path: Record<string, string> = {}) {
  const response = await get(new Request(`${HERE}/api/open/v1/x${query}`), { params: Promise.resolve(path) })
  return { status: response.status, body: await response.json() }
}

/** What every way to a document says of it: as a status where it answers one, else its validity, or null where it is not there. */
async function everywhere({ slug, serial, code }: Awaited<ReturnType<typeof published>>) {
  const { id } = await db().document.findFirstOrThrow({ where: { slug } })
  const words = `厦湖卫健函〔2025〕${serial}号`
  const cube = await readCube('huli', null)
  const listed = (await listDocuments('huli', null, readFilters(new URLSearchParams(), cube, TODAY), TODAY, 1)).find((item) => item.slug === slug)
  const word = await part(docx, slug, '/docx')
  const detail = await api(apiDocument, '', { id })
  const answer = await verify(new NextRequest(`${HERE}/verify?code=${code}`), { params: Promise.resolve({ locale: 'zh-CN' }) })
  return {
    page: (await part(document, slug)).status,
    fingerprints: (await part(authenticity, slug, '/authenticity')).status,
    pdf: (await part(pdf, slug, '/pdf')).status,
    word: word.status === 200 ? decodeURIComponent(/''(.*)$/.exec(word.headers.get('content-disposition')!)![1]!).slice(0, 5) : word.status,
    source: (await part(source, slug, '/source')).status,
    list: listed ? (validityOn(TODAY, listed) ?? 'listed') : null,
    sitemap: (await listAddresses(0)).some((entry) => entry.slug === slug),
    search: (await find({ query: words })).hits.filter((hit) => hit.slug === slug).map(({ validity }) => validity ?? 'found'),
    apiList: (await api(apiDocuments, `?number=${encodeURIComponent(words)}`)).body.data.map(({ validity }: { validity: string | null }) => validity ?? 'listed'),
    apiDetail: detail.status === 200 ? (detail.body.data.validity ?? 'there') : detail.status,
    apiSearch: (await api(apiSearch, `?q=${encodeURIComponent(words)}`)).body.data.filter((hit: { id: string }) => hit.id === id).map(({ validity }: { validity: string | null }) => validity ?? 'found'),
    cases: (await api(apiCases, '?perPage=50')).body.data.some((one: { number: string }) => one.number === `2025${serial}`),
    verify: /<section class="verdict".*?<ul>(.*?)<\/ul>/su.exec(await answer.text())![1]!.replace(/<[^>]+>/gu, '').match(/现行|最新一版|撤下|替代|废止|撤销|到期/gu),
  }
}

const STANDS = {
  page: 200, fingerprints: 200, pdf: 200, word: '厦湖卫健函', source: 200, list: 'listed', sitemap: true, search: ['found'],
  apiList: ['listed'], apiDetail: 'there', apiSearch: ['found'], cases: true, verify: ['现行'],
}
const GONE = {
  page: 410, fingerprints: 410, pdf: 410, word: 410, source: 410, list: null, sitemap: false, search: [],
  apiList: [], apiDetail: 410, apiSearch: [], cases: false, verify: ['撤下'],
}
const marked = (validity: string, mark: string) => ({
  ...STANDS, word: `【已${mark}】`, list: validity, search: [validity], apiList: [validity], apiDetail: validity, apiSearch: [validity], verify: ['最新一版', mark],
})

type Ending = Pick<RequestEndingInput, 'kind' | 'endedOn'>

describe('every way to a document says alike what became of it', { timeout: 60_000 }, () => {
  it.each<[number, Ending, object]>([
    [601, { kind: 'withdrawn' }, GONE],
    [602, { kind: 'repealed', endedOn: '2025-12-31' }, marked('repealed', '废止')],
    [603, { kind: 'repealed', endedOn: '2099-12-31' }, STANDS],
    [604, { kind: 'voided' }, marked('voided', '撤销')],
  ])('%i: %j', async (serial, ending, told) => {
    const one = await published(serial)
    expect(await everywhere(one)).toEqual(STANDS)
    expect(await ended(publisher, { ...one.step, ...ending, reason: '内容有变' })).toEqual({ ok: true })
    expect(await everywhere(one)).toEqual(told)
  })

  it('replaced: leads to its successor, in open data by its address', async () => {
    const [one, next] = [await published(605), await published(606)]
    await ended(publisher, { ...one.step, kind: 'replaced', reason: '内容更新', successor: '厦湖卫健函〔2025〕606号' })
    expect(await everywhere(one)).toEqual({ ...GONE, page: 308, fingerprints: 308, pdf: 308, word: 308, source: 308, verify: ['替代'] })
    const { id } = await db().document.findFirstOrThrow({ where: { slug: one.slug } })
    const successor = await db().document.findFirstOrThrow({ where: { slug: next.slug } })
    expect((await api(apiDocument, '', { id })).body.detail).toContain(`/api/open/v1/documents/${successor.id}`)
    expect(await (await part(document, next.slug)).text()).not.toContain('被替代')
  })

  it('expired: from the day after its last, by itself', async () => {
    expect(await everywhere(await published(607, '2025-12-31'))).toEqual(marked('expired', '到期'))
  })

  it('and the page of fingerprints, the trail and its chain keep all of it', async () => {
    const one = await published(608)
    await ended(publisher, { ...one.step, kind: 'repealed', endedOn: '2025-12-31', reason: '有效期届满' })
    const html = await (await part(authenticity, one.slug, '/authenticity')).text()
    expect(html).toMatch(/后来的处理.*废止.*2025-12-31.*有效期届满/su)
    const { entries } = await readTrail(clerk('auditor'), HULI, 1)
    expect(entries[0]).toMatchObject({ action: 'edition.end', details: { kind: 'repealed', endedOn: '2025-12-31', reason: '有效期届满' } })
    expect((await verifyChain(database.client)).breaks).toEqual([])
  })
})
