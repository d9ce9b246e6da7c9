import { beforeAll, describe, expect, it } from 'vitest'
import { computeRun } from '#desk/circle/compute-run.ts'
import { publishRun } from '#desk/circle/publish-run.ts'
import { describeApi } from '#open-data/describe.ts'
import { ENDPOINTS } from '#open-data/endpoints.ts'
import { FURTHER_ENDPOINTS } from '#open-data/further-endpoints.ts'
import { useDatabase } from '../../../../../tests/integration/database.ts'
import { readLiveSeeds, type Seed } from '../../../../../tests/fixtures/seeds/live-seeds.ts'

const database = useDatabase('live seeds')
let runId = ''
let seeds: Record<Seed, { documentId: string; editionId: string }>

beforeAll(async () => {
  seeds = await readLiveSeeds(database.client)
  const made = await computeRun({ kind: 'system', name: 'test' }, { districtCode: '350206', target: 'primary', at: '', plans: false })
  if (!made.ok) throw new Error('no run')
  runId = made.entityId
  const place = { districtCode: '350505', code: '350505106201', kind: 'village', name: '某村', source: { kind: 'web', trust: 'official-derived' } }
  await database.client.villageCare.create({ data: { place: { create: place }, mode: 'roving', provider: '某卫生院', sessions: [{ label: 'general', days: [2], opens: '08:30', closes: '11:00', weeks: null }], source: { kind: 'desk', trust: 'desk', ref: '名册', asOf: '2026-11-01', note: '不公开', quote: null, method: 'document', nextCheck: null } } })
  await publishRun({ kind: 'system', name: 'test' }, { districtCode: '350206', runId, note: '测试' })
}, 60_000)

type Route = { GET(request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response>; POST(): Response }

const ROUTES: Record<string, () => Promise<Route>> = {
  '/districts': () => import('./districts/route.ts'),
  '/documents': () => import('./documents/route.ts'),
  '/documents/{id}': () => import('./documents/[id]/route.ts'),
  '/cases': () => import('./cases/route.ts'),
  '/commitments': () => import('./commitments/route.ts'),
  '/targets': () => import('./targets/route.ts'),
  '/facilities': () => import('./facilities/route.ts'),
  '/facilities/{id}': () => import('./facilities/[id]/route.ts'),
  '/villages': () => import('./villages/route.ts'),
  '/circle-runs': () => import('./circle-runs/route.ts'),
  '/circle-runs/{id}': () => import('./circle-runs/[id]/route.ts'),
  '/search': () => import('./search/route.ts'),
}

const routeOf = (path: string) => ROUTES[path]!()

async function ask(path: string, { id = '', query = '', headers = {} }: { id?: string; query?: string; headers?: Record<string, string> } = {}) {
  const { GET } = await routeOf(path)
  const response = await GET(new Request(`http://127.0.0.1:3000/api/open/v1${path.replace('{id}', id)}${query}`, { headers }), { params: Promise.resolve({ id }) })
  return { response, body: response.status === 304 ? null : await response.json() }
}

const idFor = (path: string) => (path.startsWith('/documents') ? seeds['002'].documentId : path.startsWith('/circle-runs') ? runId : 'ma-luan-wan-yi-yuan')

describe('every address of the open API', () => {
  it.each(ENDPOINTS.map(({ path, answers }) => [path, answers] as const))('%s answers in the shape it describes, and once more only when changed', async (path, answers) => {
    const query = path === '/search' ? '?q=马銮湾' : ''
    const { response, body } = await ask(path, { id: idFor(path), query })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(answers.safeParse(body).error?.issues ?? []).toEqual([])
    const again = await ask(path, { id: idFor(path), query, headers: { 'if-none-match': `W/${response.headers.get('etag')}` } })
    expect(again.response.status).toBe(304)
  })

  it.each(ENDPOINTS.map(({ path }) => path))('%s refuses what it does not know, and writing', async (path) => {
    const { response, body } = await ask(path, { id: idFor(path), query: '?q=a&colour=red' })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(body.errors).toContainEqual({ name: 'colour', key: 'unknown_parameter' })
    expect((await routeOf(path)).POST().status).toBe(405)
  })
})

describe('the open API', () => {
  it('tells nothing of a draft, and nothing of a case that only a draft answers', async () => {
    const [before, casesBefore] = [await ask('/documents'), await ask('/cases')]
    const district = await database.client.district.findUniqueOrThrow({ where: { slug: 'huli' } })
    const asked = await database.client.case.create({ data: { districtCode: district.code, key: 'x', body: 'npc', number: '2025100' } })
    const draft = await database.client.document.create({ data: { districtCode: district.code, kind: 'reply', slug: 'draft' } })
    const { sourceSha256 } = await database.client.edition.findFirstOrThrow()
    await database.client.edition.create({ data: { documentId: draft.id, version: 1, sourceSha256, sourceName: 'a', text: '', fields: {}, title: '草稿', caseId: asked.id } })

    expect((await ask('/documents')).body).toEqual(before.body)
    expect((await ask('/cases')).body).toEqual(casesBefore.body)
    expect((await ask('/documents/{id}', { id: draft.id })).response.status).toBe(404)
  })

  it('answers 404 for what is not an id', async () => {
    for (const id of ['x', '../../etc', seeds['000'].editionId]) expect((await ask('/documents/{id}', { id })).response.status).toBe(404)
    expect((await ask('/facilities/{id}', { id: 'nowhere' })).response.status).toBe(404)
  })

  it('narrows, finds a 文号 in any brackets, and links its pages', async () => {
    expect((await ask('/documents', { query: '?district=huli&kind=reply' })).body.meta.total).toBe(2)
    expect((await ask('/documents', { query: '?number=厦湖卫健函[2025]11' })).body.data).toHaveLength(1)
    expect((await ask('/documents', { query: '?issuedFrom=2025-01-01&issuedTo=2025-05-01' })).body.meta.total).toBe(1)
    expect((await ask('/documents', { query: '?district=nowhere' })).body.errors).toEqual([{ name: 'district', key: 'unknown' }])
    const { response } = await ask('/documents', { query: '?perPage=2&page=2' })
    expect(response.headers.get('link')).toBe(
      ['first:1', 'prev:1', 'next:3', 'last:3'].map((one) => one.split(':')).map(([rel, page]) => `<http://127.0.0.1:3000/api/open/v1/documents?perPage=2&page=${page}>; rel="${rel}"`).join(', '),
    )
  })

  it.each(['', '&status=operating', '&status=planned', '&district=huli'])('pages through the register, each house once, whatever the page (%s)', async (narrowed) => {
    const ids = async (query: string) => ((await ask('/facilities', { query })).body.data as { id: string }[]).map(({ id }) => id)
    const whole = await ids(`?perPage=100${narrowed}`)
    const { total, pages } = (await ask('/facilities', { query: `?perPage=7${narrowed}` })).body.meta
    expect([total, pages]).toEqual([whole.length, Math.max(1, Math.ceil(whole.length / 7))])
    const paged: string[] = []
    for (let page = 1; page <= pages + 1; page++) paged.push(...await ids(`?perPage=7&page=${page}${narrowed}`))
    expect(paged).toEqual(whole)
    expect(new Set(whole).size).toBe(whole.length)
  })

  it('names nobody who is only the contact of a letter', async () => {
    const { body } = await ask('/documents/{id}', { id: seeds['000'].documentId })
    expect(body.data.people.map(({ name }: { name: string }) => name)).toEqual(['刘荣如', '吕方', '白贤龙'])
  })

  it('is described completely: every reference leads somewhere', () => {
    const description = JSON.stringify(describeApi('https://example.gov.cn'))
    const { components, paths } = JSON.parse(description)
    for (const [, id] of description.matchAll(/#\/components\/schemas\/(\w+)/g)) expect(components.schemas).toHaveProperty(id!)
    expect(Object.keys(paths)).toEqual([...ENDPOINTS, ...FURTHER_ENDPOINTS].map(({ path }) => path))
  })
})
