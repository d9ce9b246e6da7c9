import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { takeIn } from '#desk/take-in.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { HAICANG, HULI, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')

describe('editing the text of a draft', () => {
  it('recognises it again and keeps what a person set', async () => {
    const id = await imported(801)
    await correctDraft(drafter, { editionId: id, revision: 1, values: { contact: '陈亚娜', dateIssued: '2025-09-02' } })
    const outcome = await reviseText(drafter, { editionId: id, revision: 2, text: letter(801).replace('夜间门诊', '周末门诊').replace('办理结果：A类', '办理结果：B类') })

    expect(outcome).toEqual({ ok: true, revision: 3 })
    const after = await db().edition.findUniqueOrThrow({ where: { id }, include: { blocks: true, people: true } })
    expect(after).toMatchObject({ resultClass: 'B', issuedOn: new Date('2025-09-02') })
    expect(after.people.map(({ name }) => name)).toContain('陈亚娜')
    expect(after.blocks.some(({ text }) => text.includes('周末门诊'))).toBe(true)
    expect(await actionsOn(id)).toEqual(['document.import', 'edition.correct', 'edition.revise'])
  })

  it('publishes the edited text as the source: what was taken out is gone with the bytes it came in', async () => {
    const id = await imported(802)
    const before = await db().edition.findUniqueOrThrow({ where: { id } })
    await reviseText(drafter, { editionId: id, revision: 1, text: letter(802).replace('林晓明', '林某某') })
    const after = await db().edition.findUniqueOrThrow({ where: { id }, include: { source: true } })
    expect(new TextDecoder().decode(after.source.bytes)).toBe(after.text)
    expect(after.text).not.toContain('林晓明')
    expect(await db().source.count({ where: { sha256: before.sourceSha256 } })).toBe(0)
  })

  it('is refused when empty, stale or submitted, and changes nothing then', async () => {
    const id = await imported(803)
    expect(await reviseText(drafter, { editionId: id, revision: 1, text: ' \n' })).toEqual({ ok: false, issues: [{ field: 'text', key: 'empty' }] })
    expect(await reviseText(drafter, { editionId: id, revision: 9, text: '改' })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
    await submitDraft(drafter, { editionId: id, revision: 1 })
    expect(await reviseText(drafter, { editionId: id, revision: 2, text: '改' })).toEqual({ ok: false, issues: [{ field: null, key: 'not_a_draft' }] })
    expect((await db().edition.findUniqueOrThrow({ where: { id } })).text).toBe(letter(803))
  })

  it('is refused to a publisher, and unknown to a clerk of another district', async () => {
    const id = await imported(804)
    await expect(reviseText(clerk('publisher'), { editionId: id, revision: 1, text: '改' })).rejects.toThrow(ForbiddenError)
    await expect(reviseText(clerk('drafter', HAICANG), { editionId: id, revision: 1, text: '改' })).rejects.toThrow(NotFoundError)
  })
})

async function imported(serial: number): Promise<string> {
  const taken = await takeIn(drafter, { districtCode: HULI, fileName: 'letter.txt', bytes: new TextEncoder().encode(letter(serial)) })
  if (!taken.ok) throw new Error(JSON.stringify(taken.issues))
  return taken.editionId
}

function letter(serial: number): string {
  return `厦门市湖里区卫生健康局

厦湖卫健函〔2025〕${serial}号

办理结果：A类

关于区九届人大四次会议第2025${serial}号建议的答复函

林晓明代表：

您提出的《关于增设门诊的建议》（第2025${serial}号）收悉，现将办理情况答复如下：

一、基本情况

辖区现有3家医疗机构开设夜间门诊。

厦门市湖里区卫生健康局

2025年9月1日

（此件主动公开）
`
}
