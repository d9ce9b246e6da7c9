import { beforeAll, describe, expect, it } from 'vitest'
import { loadPlaces } from '#places/load-places.ts'
import { find } from '#search/find.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { readLiveSeeds, type Seed } from '../../tests/fixtures/seeds/live-seeds.ts'

const database = useDatabase('live seeds')
let seeds: Record<Seed, { documentId: string }>

beforeAll(async () => {
  seeds = await readLiveSeeds(database.client)
  await loadPlaces({ kind: 'system', name: 'test' }, 'content/facilities/streets.json')
}, 60_000)

const seedOf = (id: string | undefined) => Object.entries(seeds).find(([, { documentId }]) => documentId === id)?.[0] ?? null

describe('realistic questions find the right document and paragraph', () => {
  it.each(QUESTIONS())('%s → %s %s', async (query, seed, anchor, districtCode) => {
    const { hits } = await find({ query, districtCode: districtCode ?? null })
    const documents = hits.filter(({ kind }) => kind !== 'facility')
    const rankOfSeed = documents.findIndex(({ id }) => seedOf(id) === seed)
    expect(documents.slice(0, 3).map(({ id }) => seedOf(id))).toContain(seed)
    expect([null, ...documents[rankOfSeed]!.passages.map((passage) => passage.anchor)]).toContain(anchor)
  })
})

/** The words somebody types, the document that answers, and the block it should land on. */
function QUESTIONS(): [string, Seed, string | null, string?][] {
  return [
    ['夜诊', '000', 's2-4-i3'],
    ['周末门诊 湖里', '000', 's2-4-i3'],
    ['晚上看病', '000', 's2-4-i3'],
    ['互联网医院有哪些', '000', 's2-4-i1'],
    ['网上看病', '000', 's2-4-i1'],
    ['医保参保', '000', 's2-3'],
    ['疾控机构改革', '000', 's2-5-i1'],
    ['15分钟医保经办便民服务圈', '000', 's3-3'],
    ['坂尚分中心什么时候搬', '000', 's3-1'],
    ['改善湖里区医疗水平不均衡', '000', null],
    ['吕方', '000', null],
    ['社卫中心工作人员多少人', '001', 's2-1-i1'],
    ['社区卫生服务中心 全科医生 人数', '001', 's2-1-i1'],
    ['专科顾问', '001', 's2-2-i2'],
    ['双向转诊', '001', 's2-2-i1'],
    ['慢病筛查 大肠癌', '001', 's2-3-i1'],
    ['肠癌筛查', '001', 's2-3-i1'],
    ['卞小燕', '001', null],
    ['孕产妇死亡率', '002', null],
    ['馬鑾灣醫院', '002', 's2-2-1'],
    ['海沧 急救站', '002', 's2-1-3'],
    ['医养结合 长庚', '002', 's2-3-2'],
    ['胸痛单元', '002', 's2-2-3'],
    ['家庭病床', '003', 's2-1-4'],
    ['名医堂', '003', null],
    ['精品中医馆', '003', 's2-2-5'],
    ['共享中药房', '003', 's2-2-5'],
    ['自闭症康复', '003', 's2-1-2'],
    ['孤独症', '003', 's2-1-2'],
    ['闽政办[2023]33号', '003', 'preamble-p1'],
    ['闽政办（2023）33', '003', 'preamble-p1'],
    ['三级医院创建', '004', 's1-4-i1'],
    ['人才周转编制', '004', 's1-3-i1'],
    ['后龙卫生院', '004', 's1-1-i2'],
    ['免陪照护', '004', 's2-1'],
    ['村卫生室', '004', 's2-3'],
    ['胸痛中心认证', '004', 's2-2'],
    ['空白村 巡诊', '004', 's1-1-i3'],
    ['专项债券', '004', 's1-2-i3'],
    ['C-DRG', '004', 's1-4-i1'],
    ['ｃ－ｄｒｇ 收付费', '004', 's1-4-i1'],
    ['签约', '003', null],
    ['中医', '003', null, '350502'],
    ['医保', '000', 's2-3', '350206'],
    ['痛', '004', 's2-2', '350505'],
  ]
}

describe('a resident who looks for somewhere to go', () => {
  it.each([
    ['厦门中医院', '厦门市中医院'], ['厦门市中医院几点开门', '厦门市中医院'], ['复旦中山医院厦门医院', '复旦大学附属中山医院厦门医院'],
  ])('finds %s first under nearly its name', async (query, name) => {
    const { hits } = await find({ query })
    expect(hits[0]!.title.map(({ text }) => text).join('')).toBe(name)
  })

  it.each(['看牙', '打疫苗', '家庭医生', '社区医院几点开门', 'yimiao', '厦门 看牙'])('is shown facilities before documents: %s', async (query) => {
    const { hits } = await find({ query })
    expect(hits[0]!.kind).toBe('facility')
  })

  it('comes from another name for a community hospital to the community health centres', async () => {
    const { hits } = await find({ query: '社区医院几点开门', kind: 'facility' })
    expect(hits.map(({ title }) => title.map(({ text }) => text).join('')).filter((name) => name.includes('社区卫生服务中心')).length).toBeGreaterThan(3)
  })

  it.each(['配药', '老人体检'])('finds what the documents say about %s', async (query) => {
    expect((await find({ query })).total).toBeGreaterThan(0)
  })

  it.each([['发烧', 'FEVER-C'], ['被狗咬了', 'RABIES'], ['家庭医生', 'FD-SIGN']])('is told of the service asked for by %s, in every district that could have it', async (query, code) => {
    const { services } = await find({ query })
    expect(services[0]).toMatchObject({ code })
    expect(services[0]!.districts.length).toBeGreaterThan(0)
    expect((await find({ query, districtCode: '350206' })).services[0]!.districts).toEqual([{ slug: 'huli', name: '湖里区' }])
  })

  it('is told of the place named, and how many facilities its street has', async () => {
    const { places, total } = await find({ query: '五通', districtCode: '350206' })
    expect(places).toMatchObject([{ name: '五通社区居委会', kind: 'community', district: { slug: 'huli' }, street: expect.stringMatching(/街道$/) }])
    expect(total).toBe(0)
    expect((await find({ query: '禾山街道' })).places).toMatchObject([{ name: '禾山街道', kind: 'street', located: false }])
    expect((await find({ query: '禾山街道' })).places[0]!.inStreet).toBeGreaterThan(0)
    expect((await find({ query: '五通', districtCode: '350205' })).places).toEqual([])
    expect((await find({ query: '五通 医保 参保 转诊' })).places).toEqual([])
  })

  it('is not held up by services where a document or a person is asked for', async () => {
    for (const query of ['刘荣如', '关于改善湖里区医疗水平不均衡的建议', '2025099']) expect((await find({ query })).services).toEqual([])
  })

  it('still has documents on the first page', async () => {
    expect((await find({ query: '签约' })).hits.some(({ kind }) => kind !== 'facility')).toBe(true)
  })
})
