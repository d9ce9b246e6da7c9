import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { addHouse } from '#desk/register/add-house.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { listFacilities } from '#facilities/list-facilities.ts'
import { db } from '#platform/db.ts'
import { ended } from '../../tests/integration/endings.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { aLetter, taken } from '../../tests/integration/letters.ts'
import { aPublisher } from '../../tests/integration/publishers.ts'
import { HAICANG, HULI, clerk, twoDistricts } from '../../tests/integration/staff.ts'

useDatabase()

beforeAll(async () => {
  await twoDistricts()
  for (const [slug, name, districtCode] of [['a', '甲乙医院', HULI], ['c', '丙丁医院', HAICANG]] as const) {
    await db().facility.create({ data: { slug, name, status: 'operating', scope: 'district', districtCode, relatedDistricts: [], aliases: [], values: { create: { field: 'name', ordinal: 0, value: name, kind: 'web', trust: 'official' } } }, select: { id: true } })
  }
})

const EDITOR: Actor = { kind: 'system', name: 'test' }
const mentions = async (districtCode: string) => Object.fromEntries((await listFacilities(districtCode)).map(({ name, mentions: count }) => [name, count]))

async function published(serial: number, words: string): Promise<string> {
  const drafter = clerk('drafter')
  const editionId = await taken(drafter, aLetter(serial).replace('开设夜间门诊。', words))
  await submitDraft(drafter, { editionId, revision: 1 })
  const outcome = await publishDraft(clerk('publisher'), { editionId, revision: 2 })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return editionId
}

describe('the list of a district tells how many sentences name a house', () => {
  it('as soon as one comes out or goes, and lists of others stay as they are', async () => {
    const [before, elsewhere] = [await mentions(HULI), await listFacilities(HAICANG)]
    expect(before).toEqual({ 甲乙医院: 0 })
    const editionId = await published(961, '由甲乙医院开设夜间门诊。')
    expect(await mentions(HULI)).toEqual({ 甲乙医院: 1 })
    const { revision } = await db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { revision: true } })
    await ended(await aPublisher(), { editionId, revision, kind: 'withdrawn', reason: '有误', endedOn: '', successor: '' })
    expect(await mentions(HULI)).toEqual({ 甲乙医院: 0 })
    expect(await listFacilities(HAICANG)).toBe(elsewhere)
  })

  it('of another district too, when its house is named', async () => {
    await mentions(HAICANG)
    await published(962, '与丙丁医院合作开设夜间门诊。')
    expect(await mentions(HAICANG)).toEqual({ 丙丁医院: 1 })
  })

  it('of a house that is put on the register after the document, in whatever words of its own district', async () => {
    await published(963, '由区戊己医院和庚辛、壬癸街道社区卫生服务中心开设夜间门诊。')
    const [{ name }] = await db().district.findMany({ where: { code: HULI }, select: { name: true } }) as [{ name: string }]
    for (const house of ['戊己医院', '庚辛街道社区卫生服务中心', '壬癸街道社区卫生服务中心'].map((end) => name + end)) {
      expect(await addHouse(EDITOR, { districtCode: HULI, name: house, type: '', street: '', address: '', phone: '', creditCode: '', sure: true, basis: '名册', method: 'document', quote: '', asOf: '', nextCheck: '' })).toMatchObject({ ok: true })
    }
    expect(await mentions(HULI)).toMatchObject({ [`${name}戊己医院`]: 1, [`${name}庚辛街道社区卫生服务中心`]: 1, [`${name}壬癸街道社区卫生服务中心`]: 1, 甲乙医院: 0 })
  })
})
