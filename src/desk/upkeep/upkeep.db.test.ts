import { beforeAll, describe, expect, it } from 'vitest'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { checkPage } from '#desk/upkeep/check-page.ts'
import { readUpkeep } from '#desk/upkeep/read-upkeep.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { ended } from '../../../tests/integration/endings.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, HULI, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const [drafter, publisher] = [clerk('drafter'), clerk('publisher')]
const SITE = 'http://127.0.0.1:3000'

async function published(text: string): Promise<string> {
  const editionId = await taken(drafter, text)
  await submitDraft(drafter, { editionId, revision: 1 })
  await publishDraft(publisher, { editionId, revision: 2 })
  return editionId
}

const saying = (serial: number, words: string) => aLetter(serial).replace('开设夜间门诊。', `开设夜间门诊。${words}`)
const linksOf = async (editionId: string) => {
  const { broken, outside } = await readUpkeep(drafter, HULI)
  return [...broken, ...outside].filter((link) => link.editionId === editionId).map(({ words, state }) => [words, state])
}

describe('links of public documents', () => {
  it('are broken when an address of ours leads nowhere; those of others are only listed', async () => {
    const held = await published(aLetter(801))
    const { slug } = await db().document.findFirstOrThrow({ where: { editions: { some: { id: held } } } })
    const editionId = await published(saying(802, `详见${SITE}/huli/replies/${slug}、${SITE}/huli/replies/no-such、${SITE}/huli/facilities/none、${SITE}/haicang、${SITE}/nowhere、https://www.gov.cn/x。`))
    expect(await linksOf(editionId)).toEqual([[`${SITE}/huli/replies/no-such`, 'gone'], [`${SITE}/huli/facilities/none`, 'gone'], [`${SITE}/nowhere`, 'gone'], ['https://www.gov.cn/x', 'outside']])
    await ended(publisher, { editionId: held, revision: 3, kind: 'withdrawn', reason: '有误' })
    expect(await linksOf(editionId)).toContainEqual([`${SITE}/huli/replies/${slug}`, 'gone'])
  })

  it('are broken when what a document cites was ended here; what was never held is no link', async () => {
    const [gone, repealed] = [await published(aLetter(803)), await published(aLetter(804))]
    const editionId = await published(saying(805, '落实厦湖卫健函〔2025〕803号、厦湖卫健函〔2025〕804号和厦湖卫健函〔2025〕999号要求。'))
    expect(await linksOf(editionId)).toEqual([])
    await ended(publisher, { editionId: gone, revision: 3, kind: 'withdrawn', reason: '有误' })
    await ended(publisher, { editionId: repealed, revision: 3, kind: 'repealed', reason: '不再执行' })
    expect(await linksOf(editionId)).toEqual([['厦湖卫健函〔2025〕803号', 'taken_down'], ['厦湖卫健函〔2025〕804号', 'repealed']])
  })
})

describe('a public page', () => {
  it('is pointed out after a year, until somebody looked at it again', async () => {
    const editionId = await published(aLetter(806))
    const { publishedAt } = await db().edition.findUniqueOrThrow({ where: { id: editionId } })
    const after = (days: number) => new Date(publishedAt!.getTime() + days * 86_400_000)
    const pointedOut = async (now: Date) => (await readUpkeep(drafter, HULI, now)).unchecked.some((page) => page.editionId === editionId)
    expect([await pointedOut(after(364)), await pointedOut(after(366))]).toEqual([false, true])
    expect(await checkPage(drafter, { editionId })).toEqual({ ok: true })
    await db().$executeRaw`insert into page_check values ((select document_id from edition where id = ${editionId}::uuid), ${after(366)}, ${editionId}::uuid, null, '甲')`
    expect([await pointedOut(after(367)), await pointedOut(after(733))]).toEqual([false, true])
    expect((await actionsOn(editionId)).at(-1)).toBe('edition.check')
  })

  it('is looked at by drafters of its district, while it is public; what was put on record stays', async () => {
    const editionId = await published(aLetter(807))
    await expect(checkPage(publisher, { editionId })).rejects.toThrow(ForbiddenError)
    await expect(checkPage(clerk('drafter', HAICANG), { editionId })).rejects.toThrow(NotFoundError)
    expect(await checkPage(drafter, { editionId: await taken(drafter, aLetter(808)) })).toEqual({ ok: false, issues: [{ field: null, key: 'not_live' }] })
    await checkPage(drafter, { editionId })
    await expect(db().pageCheck.deleteMany({})).rejects.toThrow('only added')
  })
})
