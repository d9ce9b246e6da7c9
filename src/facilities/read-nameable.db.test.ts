import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { findMentions } from '#facilities/find-mentions.ts'
import { nameForms } from '#facilities/name-forms.ts'
import { readNameable } from '#facilities/read-nameable.ts'
import { useDatabase } from '../../tests/integration/database.ts'

const database = useDatabase('live seeds')
const PLACE = { code: true, name: true, city: true, province: true, unitPrefix: true } as const

beforeAll(async () => {
  await database.client.facility.createMany({ data: [
    { slug: 'a', name: '甲乙镇卫生院（旧院）', status: 'operating', scope: 'district', districtCode: '350203', relatedDistricts: [], aliases: ['𬭎光诊所'] },
    { slug: 'b', name: '丙丁镇卫生院', status: 'operating', scope: 'district', districtCode: '350203', relatedDistricts: ['350206'], aliases: [] },
  ].map(({ districtCode: _elsewhere, ...row }) => row) })
}, 60_000)

/** What a text of a place names, by the facilities read of the index, and by all there are. */
async function bothWays(code: string, text: string): Promise<[ofIndex: string[], ofAll: string[]]> {
  const place = await database.client.district.findUniqueOrThrow({ where: { code }, select: PLACE })
  const mentions = (facilities: Awaited<ReturnType<typeof readNameable>>) => findMentions(text, nameForms(facilities, place)).map(({ name, facilityId, start }) => `${start} ${name} ${facilityId}`)
  const all = await database.client.facility.findMany({ select: { id: true, name: true, aliases: true, type: true, districtCode: true, relatedDistricts: true } })
  return [mentions(await readNameable(database.client, place, text)), mentions(all)]
}

describe('what a text may name, read from the index of the register', () => {
  it('is all it does name, of each of the five documents in each district', async () => {
    const editions = await database.client.edition.findMany({ select: { blocks: { select: { heading: true, text: true }, orderBy: { ordinal: 'asc' } } } })
    expect(editions).toHaveLength(5)
    for (const { blocks } of editions) {
      for (const code of ['350206', '350205', '350502', '350505']) {
        const [ofIndex, ofAll] = await bothWays(code, blocks.map(({ heading, text }) => `${heading ?? ''}\n${text}`).join('\n'))
        expect(ofIndex).toEqual(ofAll)
      }
    }
  })

  it.each([
    ['甲乙镇卫生院迁址', ['甲乙镇卫生院']], ['由𬭎光诊所承担', ['𬭎光诊所']], ['丙丁、甲乙镇卫生院', ['丙丁', '甲乙镇卫生院']], ['针对甲乙、丙丁两家卫生院的问题', ['甲乙', '丙丁两家卫生院']], ['甲乙', []],
  ])('also without the note of a name, in rare characters, and in lists: %s', async (text, names) => {
    const [ofIndex, ofAll] = await bothWays('350206', text)
    expect(ofIndex).toEqual(ofAll)
    expect(ofIndex.map((one) => one.split(' ')[1])).toEqual(names)
  })

  it('is all that any text names, of names whole and cut short, beside one another and in lists', async () => {
    const register = await database.client.facility.findMany({ select: { name: true, aliases: true } })
    const name = fc.constantFrom(...register.flatMap((house) => [house.name, ...house.aliases]))
    const part = fc.oneof(
      name,
      fc.tuple(name, fc.nat(8)).map(([whole, cut]) => whole.slice(cut)),
      fc.tuple(name, fc.nat(6)).map(([whole, end]) => whole.slice(0, end)),
      fc.constantFrom('、', '和', '与', '，', '。', '推进', '由', '街道社区卫生服务中心', '两家卫生院', '镇卫生院', '浮桥', '后龙', '（', '）', '的', '100%', '\\_'),
    )
    const texts = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''))
    await fc.assert(fc.asyncProperty(texts, fc.constantFrom('350206', '350502', '350505'), async (text, code) => {
      const [ofIndex, ofAll] = await bothWays(code, text)
      expect(ofIndex).toEqual(ofAll)
    }), { numRuns: 100 })
  })
})
